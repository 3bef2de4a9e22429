import type { ReactElement } from "react";

const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  // a link is personal: no copy of the page stays anywhere, no other site learns its address, no search engine lists it
  "Cache-Control": "no-store, private",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
} as const;

/** A React component as a whole plain page, without the framework's runtime: that alone would weigh more than the survey may. */
export async function pageResponse(page: ReactElement, status: number): Promise<Response> {
  // a static import of the renderer is refused in a route handler, because it cannot serve pages that hydrate
  const { renderToStaticMarkup } = await import("react-dom/server");
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, { status, headers: HEADERS });
}
