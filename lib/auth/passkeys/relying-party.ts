import { isIP } from "node:net";

import { webEnv } from "@/lib/env";

export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
  readonly name: string;
}

/** For whom passkeys are made: this server's own public address. Null where browsers make none: over plain http, and for an address that is a number. */
export function relyingParty(): RelyingParty | null {
  const { protocol, hostname: id, origin } = new URL(webEnv().NEXTAUTH_URL);
  const safe = protocol === "https:" || id === "localhost" || id.endsWith(".localhost");
  return safe && isIP(id.replace(/^\[|\]$/g, "")) === 0 ? { id, origin, name: "Fairbond" } : null;
}
