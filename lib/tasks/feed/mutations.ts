import { randomBytes } from "node:crypto";

import { hashToken } from "@/lib/tenant/open-invitation";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";

/** 32 characters of 6 bits: 192 random bits, which nobody guesses. */
const BYTES = 24;

/** Makes a member's calendar address, or a new one in place of the one so far, which is dead from then on. Only the hash stays. */
export async function makeFeed({ db, organizerId }: TenantTransaction, memberId: string, scope: "mine" | "team", now: Date): Promise<{ token: string }> {
  const token = randomBytes(BYTES).toString("base64url");
  const data = { tokenHash: new Uint8Array(hashToken(token)), scope, createdAt: now, readOn: null };
  await db.calendarFeed.upsert({ where: { organizerId_memberId: { organizerId, memberId } }, create: { organizerId, memberId, ...data }, update: data });
  return { token };
}

export async function revokeFeed({ db, organizerId }: TenantTransaction, memberId: string): Promise<{ count: number }> {
  return await db.calendarFeed.deleteMany({ where: { organizerId, memberId } });
}
