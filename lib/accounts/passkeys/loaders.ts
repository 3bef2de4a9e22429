import "server-only";

import { currentVisit } from "@/lib/auth/cookie";
import { listPasskeys } from "@/lib/auth/passkeys/keys";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { requireOwnSession } from "../loaders";
import type { OwnPasskey } from "./types";

/** Whether this server's address is one for which browsers keep passkeys. */
export const loadTakesPasskeys = async (): Promise<boolean> => relyingParty() !== null;

/** The signed-in person's passkeys, and what a new one may be called; null where this server takes none. */
export async function loadOwnPasskeys(): Promise<{ passkeys: OwnPasskey[]; device: string } | null> {
  if (relyingParty() === null) return null;
  const { user } = await requireOwnSession("/account");
  const [kept, { device }] = await Promise.all([listPasskeys(user.id), currentVisit()]);
  return { passkeys: kept.map(({ id, name, backedUp, createdAt, lastUsedAt }) => ({ id, name, backedUp, createdAt, lastUsedAt })), device };
}
