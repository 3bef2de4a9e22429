/** What stands for what in a campaign's texts. */
export const PLACEHOLDERS = ["name", "company", "show", "stand", "link", "closing"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type Filling = Readonly<Record<Placeholder, string>>;

const BRACED = /\{([^{}\n]{1,40})\}/g;

const SPACED = new RegExp(`( ?)${BRACED.source}( ?)`, "g");
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** The text with each placeholder filled in. The space around one belongs to names in Latin letters: between Chinese characters it goes. */
export function fill(text: string, filling: Filling): string {
  return text.replace(SPACED, (whole, before: string, word: string, after: string, at: number) => {
    const known = PLACEHOLDERS.find((each) => each === word.trim());
    if (!known) return whole;
    const value = filling[known];
    const touches = (outside: string | undefined, inside: string | undefined) => HAN.test(outside ?? "") && HAN.test(inside ?? "");
    return `${touches(text[at - 1], value[0]) ? "" : before}${value}${touches(text[at + whole.length], value.at(-1)) ? "" : after}`;
  });
}

/** Words in braces that stand for nothing: a slip that a reader of the letter would see. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(BRACED)].flatMap(([, word = ""]) => (PLACEHOLDERS.some((known) => known === word.trim()) ? [] : [word]));
}

/** Whether the text has a place for the link: without it nobody can answer. */
export function hasLink(text: string): boolean {
  return [...text.matchAll(BRACED)].some(([, word = ""]) => word.trim() === "link");
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);

/** The plain text as a plain page: paragraphs, and the two addresses of the letter as links. Nothing is loaded from anywhere. */
export function asHtml(paragraphs: string, foot: string, links: readonly string[], language: "en" | "zh"): string {
  // all in one pass, the longest first: the way out begins as the link does, and would else become a link in a link
  const addresses = [...links].map(escaped).sort((a, b) => b.length - a.length);
  const any = new RegExp(addresses.map((address) => address.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
  const linked = (text: string) => (addresses.length === 0 ? escaped(text) : escaped(text).replace(any, (address) => `<a href="${address}">${address}</a>`));
  const parts = paragraphs.split(/\n{2,}/).map((part) => `<p>${linked(part).replaceAll("\n", "<br>")}</p>`);
  return [
    `<!doctype html><html lang="${language === "zh" ? "zh-Hans" : "en"}"><head><meta charset="utf-8"></head>`,
    `<body style="font:16px/1.5 sans-serif;max-width:36em;margin:0 auto;padding:16px">`,
    ...parts,
    `<p style="font-size:13px;color:#50534f">${linked(foot).replaceAll("\n", "<br>")}</p></body></html>`,
  ].join("\n");
}
