import { randomBytes } from "node:crypto";
import { z } from "zod";

import { seal } from "@/lib/auth/seal";
import { SECRET_USE } from "@/lib/auth/sign-on/door";
import { openProvider, UnreachableProvider } from "@/lib/auth/sign-on/provider";
import { AppError, fieldError, notFound } from "@/lib/errors";
import { privateProviders } from "@/lib/env";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { JoiningInput, ProviderInput } from "./schema";

/** More domains than a company has. */
const MOST_DOMAINS = 20;

/** Whether somebody answers there as a provider does: asked before it is kept, outside every transaction. */
export async function expectProvider({ issuer, clientId, clientSecret }: ProviderInput): Promise<void> {
  if (new URL(issuer).protocol !== "https:" && !privateProviders()) throw fieldError("issuer", "not_https");
  try {
    // the secret is looked at by the first who comes in, not by this
    await openProvider({ issuer, clientId, clientSecret: clientSecret || "none" });
  } catch (error) {
    if (error instanceof UnreachableProvider) throw fieldError("issuer", "provider_not_found");
    throw error;
  }
}

/**
 * Sets the provider up, or changes it: then it is tried anew before anybody has to use it. Another issuer is another provider: whoever came through the former one is
 * signed out and known by nothing of it.
 */
export async function keepProvider({ db, organizerId }: TenantTransaction, { issuer, clientId, clientSecret }: ProviderInput): Promise<void> {
  const before = await db.signOn.findUnique({ where: { organizerId }, select: { issuer: true, clientId: true, role: true, justInTime: true } });
  const stays = before?.issuer === issuer;
  if (clientSecret === "" && !stays) throw fieldError("clientSecret", "required");
  const sealed = clientSecret === "" ? {} : { clientSecret: new Uint8Array(seal(SECRET_USE, organizerId, clientSecret)) };
  if (stays) {
    if (before.clientId === clientId && clientSecret === "") return;
    await db.signOn.update({ where: { organizerId }, data: { clientId, ...sealed, enforced: false, triedAt: null } });
    return;
  }
  await removeSignOn({ db, organizerId });
  const { role = "viewer", justInTime = false } = before ?? {};
  await db.signOn.create({ data: { organizerId, issuer, clientId, clientSecret: new Uint8Array(seal(SECRET_USE, organizerId, clientSecret)), role, justInTime } });
}

/** Takes the sign-on away: sessions that came through it end with it, and which account of it somebody was is forgotten. */
export async function removeSignOn({ db, organizerId }: Pick<TenantTransaction, "db" | "organizerId">): Promise<void> {
  await db.signOnBinding.deleteMany({ where: { organizerId } });
  await db.signOn.deleteMany({ where: { organizerId } });
}

/** Who comes by a proven domain and is no member yet: whether they become one, and as what. */
export async function keepJoining({ db, organizerId }: TenantTransaction, { role, justInTime }: JoiningInput): Promise<void> {
  const { count } = await db.signOn.updateMany({ where: { organizerId }, data: { role, justInTime } });
  if (count === 0) throw notFound();
}

/** An owner came through with what is set up now. */
export async function noteTried({ db, organizerId }: TenantTransaction, id: string, now: Date = new Date()): Promise<void> {
  await db.signOn.updateMany({ where: { organizerId, id }, data: { triedAt: now } });
}

/** From now on members come in by it alone, or no longer. Not before an owner has come through, nor while an owner could not come in on the day when it fails. */
export async function enforce({ db, organizerId, ask }: TenantTransaction, enforced: boolean): Promise<void> {
  const kept = await db.signOn.findUnique({ where: { organizerId }, select: { triedAt: true } });
  if (!kept) throw notFound();
  if (enforced && kept.triedAt === null) throw new AppError("try_first");
  if (enforced && (await ownersWithoutCodes(ask)) > 0) throw new AppError("owners_need_codes");
  await db.signOn.update({ where: { organizerId }, data: { enforced } });
}

async function ownersWithoutCodes(ask: TenantTransaction["ask"]): Promise<number> {
  const { rows } = await ask(sql`SELECT door_owners_without_codes() AS n`);
  return z.object({ n: z.coerce.number() }).parse(rows[0]).n;
}

/** Names a domain, and what will prove it. */
export async function addDomain({ db, organizerId }: TenantTransaction, domain: string): Promise<void> {
  if ((await db.signOnDomain.count({ where: { organizerId } })) >= MOST_DOMAINS) throw fieldError("domain", "too_large");
  if (await db.signOnDomain.findFirst({ where: { organizerId, domain }, select: { id: true } })) throw fieldError("domain", "already_exists");
  await db.signOnDomain.create({ data: { organizerId, domain, token: randomBytes(24).toString("base64url") } });
}

/** Keeps what the name server said. Of two organizers whom a domain would prove the first has it, until it lets go. */
export async function noteProof({ db, organizerId }: TenantTransaction, id: string, proven: boolean, now: Date = new Date()): Promise<void> {
  const kept = await db.signOnDomain.findFirst({ where: { organizerId, id }, select: { provenAt: true } });
  if (!kept) throw notFound();
  await db.signOnDomain.updateMany({ where: { organizerId, id }, data: { checkedAt: now, provenAt: proven ? (kept.provenAt ?? now) : null } });
}

export async function removeDomain({ db, organizerId }: TenantTransaction, id: string): Promise<void> {
  const { count } = await db.signOnDomain.deleteMany({ where: { organizerId, id } });
  if (count === 0) throw notFound();
}
