const HARMLESS = new Set(["GET", "HEAD", "OPTIONS"]);

interface Asked {
  readonly method: string;
  readonly headers: Pick<Headers, "get">;
}

/**
 * Whether a request that may change something was sent by another site's page. A browser says so itself (Sec-Fetch-Site); an older one names
 * the page's origin, which must then be the host that was asked. A program names neither, and has no cookies of anybody's.
 */
export function isForeign({ method, headers }: Asked): boolean {
  if (HARMLESS.has(method)) return false;
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  if (origin === null) return false;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  // an origin that hides itself ("null") is no address
  return !URL.canParse(origin) || host === null || new URL(origin).host !== host;
}

/** The same for the exhibitor's doors, whose pages name no origin (their address is personal), so that an older browser's word says nothing. */
export function isForeignToDoor(request: Asked): boolean {
  return request.headers.get("sec-fetch-site") !== null && isForeign(request);
}

/** Says no more than the status: whoever reads it is another site's script, which may not read it. */
export function refuseForeign(): Response {
  return new Response("This request was sent by another site.", { status: 403, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });
}
