import { z } from "zod";

import { AppError, notFound } from "@/lib/errors";
import { storedOwn } from "@/lib/fields/schema";
import { sql } from "@/lib/tenant/sql";
import type { Tenant, TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ContactRecord, ExhibitorRecord } from "../types";

const text = z.string().nullable();
const exhibitor = z.object({
  id: z.string(), name: z.string(), nameLocal: text, externalKey: text, segment: text, country: text, city: text, website: text, ownerMemberId: text, note: text, archivedAt: z.string().nullable(), version: z.date(), tags: z.array(z.string()), own: storedOwn,
});

/** Two exhibitors that nobody changes from now on: neither they nor what hangs on them, until the transaction ends. */
export async function lockExhibitors(tenant: TenantTransaction, keptId: string, lostId: string): Promise<{ kept: ExhibitorRecord; lost: ExhibitorRecord } | null> {
  const { db, organizerId } = tenant;
  const ids = [keptId, lostId];
  // first the relationships, as everyone who writes evidence does, then the records, on which every new row of theirs takes a lock
  await db.$queryRaw(sql`SELECT 1 FROM relationships WHERE organizer_id = ${organizerId}::uuid AND exhibitor_id = ANY(${ids}::uuid[]) ORDER BY exhibitor_id FOR UPDATE`);
  await db.$queryRaw(sql`SELECT 1 FROM exhibitors WHERE organizer_id = ${organizerId}::uuid AND id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`);
  const rows = await readExhibitors(tenant, ids);
  const [kept, lost] = [rows.get(keptId), rows.get(lostId)];
  return kept && lost ? { kept, lost } : null;
}

export async function readExhibitors({ db, organizerId }: Tenant, ids: readonly string[]): Promise<Map<string, ExhibitorRecord>> {
  const rows = await db.$queryRaw(sql`
    SELECT x.id::text, x.name, x.name_local AS "nameLocal", x.external_key AS "externalKey", x.segment, x.country::text, x.city, x.website, x.owner_member_id::text AS "ownerMemberId", x.note, x.archived_at::text AS "archivedAt",
      x.updated_at AS version, x.own, ARRAY(SELECT t.tag FROM exhibitor_tags t WHERE t.organizer_id = x.organizer_id AND t.exhibitor_id = x.id ORDER BY t.tag) AS tags
    FROM exhibitors x WHERE x.organizer_id = ${organizerId}::uuid AND x.id = ANY(${[...ids]}::uuid[])`);
  return new Map(z.array(exhibitor).parse(rows).map((row) => [row.id, row]));
}

const contact = z.object({
  id: z.string(), exhibitorId: z.string(), name: z.string(), email: text, phone: text, role: z.string(), locale: text, leftOn: z.string().nullable(), reach: z.string(), timeZone: text, wantsNoSurveys: z.boolean(), version: z.date(), own: storedOwn,
});

export async function readContacts({ db, organizerId }: Tenant, ids: readonly string[]): Promise<Map<string, ContactRecord>> {
  const rows = await db.$queryRaw(sql`
    SELECT c.id::text, c.exhibitor_id::text AS "exhibitorId", c.name, c.email, c.phone, c.role::text, c.locale, c.left_on::text AS "leftOn", c.reach::text, c.time_zone AS "timeZone", c.wants_no_surveys AS "wantsNoSurveys", c.updated_at AS version, c.own
    FROM contacts c WHERE c.organizer_id = ${organizerId}::uuid AND c.id = ANY(${[...ids]}::uuid[])`);
  return new Map(z.array(contact).parse(rows).map((row) => [row.id, row]));
}

/** Two contacts of one exhibitor, held until the transaction ends. */
export async function lockContacts(tenant: TenantTransaction, exhibitorId: string, keptId: string, lostId: string): Promise<{ kept: ContactRecord; lost: ContactRecord } | null> {
  const { db, organizerId } = tenant;
  const ids = [keptId, lostId];
  await db.$queryRaw(sql`SELECT 1 FROM relationships WHERE organizer_id = ${organizerId}::uuid AND exhibitor_id = ${exhibitorId}::uuid FOR UPDATE`);
  await db.$queryRaw(sql`SELECT 1 FROM contacts WHERE organizer_id = ${organizerId}::uuid AND id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`);
  const rows = await readContacts(tenant, ids);
  const [kept, lost] = [rows.get(keptId), rows.get(lostId)];
  if (!kept || !lost) return null;
  if (kept.exhibitorId !== exhibitorId || lost.exhibitorId !== exhibitorId) throw notFound();
  return { kept, lost };
}

/** A record that was changed since its reader saw it is a conflict. */
export function expectSeen(record: { readonly version: Date }, seenVersion: string | null): void {
  if (seenVersion !== null && record.version.toISOString() !== seenVersion) throw new AppError("conflict");
}
