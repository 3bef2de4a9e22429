import { randomBytes } from "node:crypto";

import { AppError, fieldError } from "@/lib/errors";
import { hashKey } from "@/lib/tenant/open-api-key";
import type { MemberSession } from "@/lib/tenant/require-member";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { rightsToGive } from "./access";
import type { NewKey } from "./schema";

/** By which people, and programs that look for lost secrets, know one of our keys. */
const MARK = "fairbond_";
/** 43 characters of 6 bits: 256 random bits, so that a plain hash of them is enough. */
const BYTES = 32;
const SHOWN = 8;
const DAY = 86_400_000;

/** Makes a key and tells it this once. Nobody gives a key more than they may themselves. */
export async function makeKey({ db, organizerId }: TenantTransaction, { name, days, scopes }: NewKey, maker: Pick<MemberSession, "memberId" | "role" | "rights">, now: Date): Promise<{ id: string; key: string }> {
  const open = rightsToGive(maker);
  if (!scopes.every((scope) => open.includes(scope))) throw fieldError("scopes", "not_a_choice");
  const key = MARK + randomBytes(BYTES).toString("base64url");
  const { id } = await db.apiKey.create({
    data: {
      organizerId, memberId: maker.memberId, name, scopes: [...scopes], hash: new Uint8Array(hashKey(key)), prefix: key.slice(0, MARK.length + SHOWN),
      expiresAt: new Date(now.getTime() + days * DAY), createdAt: now,
    },
    select: { id: true },
  });
  return { id, key };
}

/** Ends a key at once and for ever. */
export async function revokeKey({ db, organizerId }: TenantTransaction, id: string, now: Date): Promise<{ id: string }> {
  const { count } = await db.apiKey.updateMany({ where: { organizerId, id, revokedAt: null }, data: { revokedAt: now } });
  if (count !== 1) throw new AppError("not_found");
  return { id };
}
