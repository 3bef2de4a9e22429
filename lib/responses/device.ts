export type Device = "phone" | "tablet" | "desktop";

/** What kind of device a page was answered on, as far as the browser says; tablets that call themselves desktops count as such. */
export function deviceOf(userAgent: string | null): Device | null {
  if (!userAgent) return null;
  if (/iPad|Tablet|PlayBook|Silk|Android(?!.*Mobile)/i.test(userAgent)) return "tablet";
  return /Mobi|iPhone|iPod|Windows Phone/i.test(userAgent) ? "phone" : "desktop";
}
