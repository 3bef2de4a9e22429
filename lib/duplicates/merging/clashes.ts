import { z } from "zod";

import { raw, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ContactClash, ParticipationClash } from "../types";

const text = z.string().nullable();
const side = z.object({ id: z.string(), status: z.enum(["offered", "booked", "held", "cancelled", "declined"]), hall: text, stand: text, area: z.number().nullable(), amount: z.number().nullable(), bookedOn: text });
const edition = z.object({ editionId: z.string(), showName: z.string(), editionName: z.string(), kept: side, lost: side });

const sideOf = (alias: string) => raw(`json_build_object('id', ${alias}.id, 'status', ${alias}.status, 'hall', ${alias}.hall, 'stand', ${alias}.stand, 'area', ${alias}.area, 'amount', ${alias}.amount, 'bookedOn', ${alias}.booked_on)`);

/** The further along of two participations in one edition. */
const FURTHER = { held: 5, booked: 4, cancelled: 3, offered: 2, declined: 1 } as const;

/** Both took part in these editions, where one participation has to stay: the one further along, the kept exhibitor's where they are level. */
export async function participationClashes({ db, organizerId }: Tenant, keptId: string, lostId: string): Promise<ParticipationClash[]> {
  const rows = await db.$queryRaw(sql`
    SELECT k.edition_id::text AS "editionId", s.name AS "showName", e.name AS "editionName", ${sideOf("k")} AS kept, ${sideOf("l")} AS lost
    FROM participations k JOIN participations l ON l.organizer_id = k.organizer_id AND l.edition_id = k.edition_id AND l.exhibitor_id = ${lostId}::uuid
    JOIN editions e ON e.organizer_id = k.organizer_id AND e.id = k.edition_id JOIN shows s ON s.organizer_id = e.organizer_id AND s.id = e.show_id
    WHERE k.organizer_id = ${organizerId}::uuid AND k.exhibitor_id = ${keptId}::uuid ORDER BY e.starts_on DESC, e.id`);
  return z.array(edition).parse(rows).map((clash) => ({ ...clash, stays: FURTHER[clash.lost.status] > FURTHER[clash.kept.status] ? "lost" : "kept" }));
}

/** Whether one campaign has invited both contacts k and l. */
const ASKED_TWICE = sql`EXISTS (SELECT FROM invitations i JOIN invitations j ON j.organizer_id = i.organizer_id AND j.campaign_id = i.campaign_id WHERE i.organizer_id = k.organizer_id AND i.contact_id = k.id AND j.contact_id = l.id)`;

const people = z.object({ keptId: z.string(), keptName: z.string(), lostId: z.string(), lostName: z.string(), email: z.string(), askedTwice: z.boolean() });

/** Contacts with one e-mail address on both sides are one person and become one; where one campaign has asked both, each has its own letter and they stay two. */
export async function contactClashes({ db, organizerId }: Tenant, keptId: string, lostId: string): Promise<ContactClash[]> {
  const rows = await db.$queryRaw(sql`
    SELECT DISTINCT ON (l.id) k.id::text AS "keptId", k.name AS "keptName", l.id::text AS "lostId", l.name AS "lostName", lower(btrim(l.email)) AS email, ${ASKED_TWICE} AS "askedTwice"
    FROM contacts l JOIN contacts k ON k.organizer_id = l.organizer_id AND k.exhibitor_id = ${keptId}::uuid AND lower(btrim(k.email)) = lower(btrim(l.email))
    WHERE l.organizer_id = ${organizerId}::uuid AND l.exhibitor_id = ${lostId}::uuid AND btrim(l.email) <> '' ORDER BY l.id, k.created_at, k.id`);
  return z.array(people).parse(rows);
}

export async function askedTwice({ db, organizerId }: Tenant, keptId: string, lostId: string): Promise<boolean> {
  const rows = await db.$queryRaw(sql`
    SELECT ${ASKED_TWICE} AS twice FROM contacts k, contacts l
    WHERE k.organizer_id = ${organizerId}::uuid AND l.organizer_id = k.organizer_id AND k.id = ${keptId}::uuid AND l.id = ${lostId}::uuid`);
  return z.array(z.object({ twice: z.boolean() })).parse(rows).some(({ twice }) => twice);
}
