import { isVisitor, newVisitor, type Visitor } from "@/lib/responses/points/visit-mark";

const NAME = "fairbond-visit";
/** A browser takes a cookie of this name over https alone, so nobody on the way can plant one. */
const NAME_OVER_HTTPS = `__Secure-${NAME}`;
const TWO_DAYS = 172_800;

/** What a request says of its device, roughly. */
export function visitorOf(request: Request): Visitor {
  return { cookie: cookieOf(request), address: request.headers.get("x-forwarded-for"), userAgent: request.headers.get("user-agent") };
}

/** A random number for a device that has none yet: it tells that somebody has answered here today, and nothing else. */
export function keptVisitor(request: Request): Record<string, string> {
  if (cookieOf(request) !== null) return {};
  const secure = isSecure(request);
  return { "Set-Cookie": `${secure ? NAME_OVER_HTTPS : NAME}=${newVisitor()}; Path=/p; Max-Age=${TWO_DAYS}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}` };
}

function isSecure(request: Request): boolean {
  return new URL(request.url).protocol === "https:" || request.headers.get("x-forwarded-proto") === "https";
}

function cookieOf(request: Request): string | null {
  const name = isSecure(request) ? NAME_OVER_HTTPS : NAME;
  const value = new RegExp(`(?:^|; )${name}=([^;]*)`).exec(request.headers.get("cookie") ?? "")?.[1];
  return isVisitor(value) ? value : null;
}
