import { Resolver } from "node:dns/promises";

import { proofName, proofText } from "./schema";

/** How long a name server is waited for, and asked again once. */
const PATIENCE = { timeout: 3000, tries: 2 } as const;
/** A name server's own word that there is nothing. */
const NOTHING = new Set(["ENODATA", "ENOTFOUND"]);

/**
 * Whether a domain's name server says what proves that it is this organizer's; null where nobody answered, which proves nothing either way. `servers` are asked in
 * place of the machine's own.
 */
export async function isProven({ domain, token }: { readonly domain: string; readonly token: string }, servers: readonly string[] = []): Promise<boolean | null> {
  const resolver = new Resolver(PATIENCE);
  if (servers.length > 0) resolver.setServers(servers);
  try {
    // a long text comes in pieces
    return (await resolver.resolveTxt(proofName(domain))).some((pieces) => pieces.join("").trim() === proofText(token));
  } catch (error) {
    return error instanceof Error && "code" in error && NOTHING.has(String(error.code)) ? false : null;
  }
}
