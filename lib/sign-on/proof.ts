import { Resolver } from "node:dns/promises";

import { proofName, proofText } from "./schema";

/** Which name servers are asked in place of the machine's own, how long each is waited for, and how often it is asked. */
interface Asked {
  readonly servers?: readonly string[];
  readonly timeout?: number;
  readonly tries?: number;
}
/** A name server's own word that there is nothing. */
const NOTHING = new Set(["ENODATA", "ENOTFOUND"]);

/**
 * Whether a domain's name server says what proves that it is this organizer's; null where nobody answered, which proves nothing either way.
 */
export async function isProven({ domain, token }: { readonly domain: string; readonly token: string }, { servers = [], timeout = 3000, tries = 2 }: Asked = {}): Promise<boolean | null> {
  const resolver = new Resolver({ timeout, tries });
  if (servers.length > 0) resolver.setServers(servers);
  try {
    // a long text comes in pieces
    return (await resolver.resolveTxt(proofName(domain))).some((pieces) => pieces.join("").trim() === proofText(token));
  } catch (error) {
    return error instanceof Error && "code" in error && NOTHING.has(String(error.code)) ? false : null;
  }
}
