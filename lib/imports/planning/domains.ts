/** Where mailboxes are given to anybody: such an address says nothing about a company. */
const FREE_MAIL = new Set([
  "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "icloud.com", "me.com", "aol.com", "proton.me", "protonmail.com", "gmx.de", "gmx.net", "gmx.com", "web.de", "t-online.de", "freenet.de", "mail.ru", "yandex.ru",
  "qq.com", "foxmail.com", "163.com", "126.com", "yeah.net", "sina.com", "sina.cn", "sohu.com", "139.com", "189.cn", "aliyun.com", "naver.com", "orange.fr", "wanadoo.fr", "free.fr", "libero.it",
]);

/** The domain under which a company stands on the web; null for an address that is none. */
export function domainOfWebsite(website: string): string | null {
  const host = /^(?:https?:\/\/)?([^/?#:\s]+)/i.exec(website.trim())?.[1]?.toLowerCase().replace(/^www\d?\./, "");
  return host !== undefined && host.includes(".") ? host : null;
}

/** The domain of a company's own mailbox; null for one that anybody could have. */
export function domainOfEmail(email: string): string | null {
  const domain = email.split("@")[1]?.toLowerCase() ?? "";
  return domain === "" || FREE_MAIL.has(domain) ? null : domain;
}
