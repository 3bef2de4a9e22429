import { publicAddress } from "@/lib/env";
import { isForeignToDoor, refuseForeign } from "@/lib/http/foreign";
import { strictTransport } from "@/lib/http/policy";
import { htmlLanguage } from "@/lib/i18n/locales";
import { failedPage } from "@/components/surveys/door/closing-page";
import { doorWords } from "@/components/surveys/door/words";
import type { DoorPage } from "@/components/surveys/door/shell";
import { doorLocale } from "./door-locale";

const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  // a link is personal: no copy of the page stays anywhere, no other site learns its address
  "Cache-Control": "no-store, private",
  "Referrer-Policy": "no-referrer",
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
} as const;

/** The script stands before the body, so that the page never shows as one long list first. It is small and decides at once. */
const HEAD = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/survey.css"><script src="/survey.js"></script>`;

/** No search engine lists a personal link: each is told by its own name, in the page itself, so that the page is the same for whoever asks. */
const UNLISTED = ["googlebot", "bingbot", "baiduspider", "sogou", "360spider", "yandex", "duckduckbot", "applebot"].map((name) => `<meta name="${name}" content="noindex,nofollow,noarchive">`).join("");

/** React components as a whole plain page, without the framework's runtime: that alone would weigh more than the survey may. */
export async function pageResponse({ locale, title, body }: DoorPage, status: number, more: Readonly<Record<string, string>> = {}): Promise<Response> {
  // a static import of the renderer is refused in a route handler, because it cannot serve pages that hydrate
  const { renderToStaticMarkup } = await import("react-dom/server");
  const html = `<!doctype html><html lang="${htmlLanguage(locale)}"><head>${HEAD}${UNLISTED}<meta name="description" content="${escaped(doorWords(locale)("description"))}"><title>${escaped(title)}</title></head><body>${renderToStaticMarkup(body)}</body></html>`;
  return new Response(html, { status, headers: { ...HEADERS, ...overHttps(), ...more } });
}

const overHttps = () => strictTransport(publicAddress()?.startsWith("https:") ?? false);

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** An answer without words, for the page's own script. */
export function nothing(status: number): Response {
  return new Response(null, { status, headers: HEADERS });
}

/** A failure of ours is told as a page too; its details stay in the log, without the address. */
export async function guarded(request: Request, answer: () => Promise<Response>): Promise<Response> {
  if (isForeignToDoor(request)) return refuseForeign();
  return await answer().catch((error: unknown) => {
    console.error(error);
    return pageResponse(failedPage(doorLocale(request, null)), 500);
  });
}
