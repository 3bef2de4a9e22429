import { publicAddress, securityContact } from "@/lib/env";

/** Asked for at every request, so that it never grows old (RFC 9116 wants a date within a year). */
const HALF_A_YEAR_MS = 182 * 86_400_000;

/** Whom to tell of a weakness; not found where the operator has named nobody. */
export function GET(): Response {
  const contact = securityContact();
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  if (contact === null) return new Response("Not found\n", { status: 404, headers });
  const address = publicAddress();
  const lines = [`Contact: ${contact}`, `Expires: ${new Date(Date.now() + HALF_A_YEAR_MS).toISOString()}`, "Preferred-Languages: en, zh", ...(address ? [`Canonical: ${new URL("/.well-known/security.txt", address).href}`] : [])];
  return new Response(`${lines.join("\n")}\n`, { headers });
}
