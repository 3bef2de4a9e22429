/** What a page of the application may load and run, as one header. */
interface PolicyOf {
  /** New for every request: whoever can write into a page cannot know it. */
  readonly nonce: string;
  /** The development server compiles in the browser, and writes styles there. */
  readonly development: boolean;
  /** Whether people reach the application by https. */
  readonly https: boolean;
}

/**
 * Scripts run by this request's nonce, and what those load; none stand in the page by themselves. Style sheets come from here; only the style
 * attributes of single marks are free, because a chart places each of its marks by one (docs/decisions/2026-11-23-content-security-policy.md).
 */
export function contentSecurityPolicy({ nonce, development, https }: PolicyOf): string {
  return [
    // first, because the framework reads its nonce from the first directive that begins so
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "script-src-attr 'none'",
    "default-src 'self'",
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** A year of https and nothing else, once a browser has seen it; empty where the address is plain http. */
export function strictTransport(https: boolean): Readonly<Record<string, string>> {
  return https ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {};
}
