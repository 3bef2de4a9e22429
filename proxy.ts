import { type NextRequest, NextResponse } from "next/server";

import { ASKED_PAGE } from "@/lib/http/asked-page";
import { isForeign, refuseForeign } from "@/lib/http/foreign";
import { contentSecurityPolicy, strictTransport } from "@/lib/http/policy";

/** Before every page: what another site's page sends is refused, and what this page may run is said, with a nonce of its own. */
export function proxy(request: NextRequest): Response {
  if (isForeign(request)) return refuseForeign();
  const https = process.env.NEXTAUTH_URL?.startsWith("https:") ?? false;
  const policy = contentSecurityPolicy({ nonce: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64"), development: process.env.NODE_ENV === "development", https });
  const headers = new Headers(request.headers);
  // the framework reads the nonce here, and gives it to the scripts that it writes
  headers.set("Content-Security-Policy", policy);
  headers.set(ASKED_PAGE, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(strictTransport(https))) response.headers.set(name, value);
  return response;
}

export const config = {
  // Not what is the same for everybody and kept by browsers; not the exhibitor's doors and their previews, which say a stricter policy themselves, nor
  // uploads, which would be held in memory twice: both ask for themselves who sent them.
  matcher: ["/((?!_next/static/|_next/image|s/|p/|api/v1/|api/health|api/ready|icon\\.svg|survey[^/]*\\.(?:css|js)$|.*/(?:upload|preview/[^/]+)$).*)"],
};
