import { z } from "zod";

import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { InvitedRow, MemberName, MemberRow } from "./types";

/** The active members by name, for pickers and filters. */
export async function listMembers({ db, organizerId }: Tenant): Promise<MemberName[]> {
  const rows = await db.member.findMany({
    where: { organizerId, deactivatedAt: null },
    select: { id: true, user: { select: { name: true } } },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
  });
  return rows.map((row) => ({ id: row.id, name: row.user.name }));
}

const seen = z.array(z.object({ member_id: z.uuid(), last_seen_at: z.date() }));

/** Everybody who belongs or belonged to the organizer, with when they were last seen. */
export async function listHouse({ db, organizerId }: Tenant): Promise<MemberRow[]> {
  const rows = await db.member.findMany({ where: { organizerId }, select: { id: true, role: true, deactivatedAt: true, user: { select: { name: true, email: true } } }, orderBy: [{ user: { name: "asc" } }, { id: "asc" }] });
  const lastSeen = new Map(seen.parse(await db.$queryRaw(sql`SELECT member_id, last_seen_at FROM door_last_seen()`)).map((row) => [row.member_id, row.last_seen_at]));
  return rows.map(({ id, role, deactivatedAt, user }) => ({ id, role, name: user.name, email: user.email, lastSeenAt: lastSeen.get(id) ?? null, deactivated: deactivatedAt !== null }));
}

/** Who was asked to join and has not come yet. */
export async function listInvited({ db, organizerId }: Tenant, now: Date): Promise<InvitedRow[]> {
  const rows = await db.memberInvitation.findMany({ where: { organizerId, acceptedAt: null, revokedAt: null }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 200 });
  return rows.map(({ id, email, role, createdAt, expiresAt }) => ({ id, email, role, createdAt, expiresAt, expired: expiresAt <= now }));
}
