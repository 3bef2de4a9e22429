import { z } from "zod";

import { notFound } from "@/lib/errors";
import { raw, type Sql, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { readNamed } from "./about/named";
import { some } from "./about/rows";
import { COLUMNS } from "./columns";
import { patternsOf } from "./erasing/patterns";
import { personOf } from "./erasing/person";
import { filled, PLACES } from "./erasing/places";
import { type AboutPerson, type AboutTable, BASES, type Ground, GROUND_FIELDS, MOST_ROWS, type PersonSummary, PURPOSES, type Receipt } from "./types";

/** Whose rows they are by a reference of their own, or by that of the row that they belong to. */
const THEIRS: Readonly<Record<string, string>> = {
  contacts: "t.id = $contact",
  contact_grounds: "t.contact_id = $contact",
  contact_own_values: "t.contact_id = $contact",
  contact_ties: "t.contact_id = $contact",
  interactions: "t.contact_id = $contact",
  promises: "t.contact_id = $contact",
  special_requests: "t.contact_id = $contact",
  complaints: "t.contact_id = $contact",
  exchanges: "t.contact_id = $contact",
  tasks: "t.contact_id = $contact",
  invitations: "t.contact_id = $contact",
  campaign_messages: "t.invitation_id IN (SELECT i.id FROM invitations i WHERE i.organizer_id = t.organizer_id AND i.contact_id = $contact)",
  response_drafts: "t.invitation_id IN (SELECT i.id FROM invitations i WHERE i.organizer_id = t.organizer_id AND i.contact_id = $contact)",
  responses: "t.contact_id = $contact",
  answers: "t.response_id IN (SELECT r.id FROM responses r WHERE r.organizer_id = t.organizer_id AND r.contact_id = $contact)",
  import_changes: "t.contact_id = $contact",
  record_changes: "t.record = $contact",
};

async function person({ db, organizerId }: Tenant, exhibitorId: string, contactId: string) {
  const found = await db.contact.findFirst({ where: { organizerId, exhibitorId, id: contactId }, select: { name: true, erasedAt: true, exhibitor: { select: { name: true, organizer: { select: { name: true } } } } } });
  if (!found) throw notFound();
  return found;
}

/**
 * Everything about one person: their own rows, and of others what names them, without whatever else stands in such a row. Hashes of secrets are left out, and from
 * where the organizer's own people worked.
 */
export async function readAboutPerson(tenant: Tenant, exhibitorId: string, contactId: string, now: Date): Promise<AboutPerson> {
  const found = await person(tenant, exhibitorId, contactId);
  const records: AboutTable[] = [];
  for (const [table, where] of Object.entries(THEIRS)) records.push({ table, why: "theirs", ...(await theirRows(tenant, table, filled(where, "$contact", contactId))) });
  if (found.erasedAt === null) {
    const patterns = patternsOf(await personOf(tenant, contactId), found.exhibitor.name);
    for (const place of PLACES) {
      const theirs = THEIRS[place.table];
      const others = theirs === undefined ? sql`TRUE` : sql`${filled(theirs, "$contact", contactId)} IS NOT TRUE`;
      records.push({ table: place.table, why: "named", ...(await readNamed(tenant, place, exhibitorId, patterns, others)) });
    }
  }
  return { takenAt: now.toISOString(), organizer: found.exhibitor.organizer.name, company: found.exhibitor.name, name: found.name, records: records.filter((each) => each.rows.length > 0) };
}

export async function summarizePerson(tenant: Tenant, exhibitorId: string, contactId: string, now: Date): Promise<PersonSummary> {
  const { db, organizerId } = tenant;
  const { erasedAt } = await person(tenant, exhibitorId, contactId);
  const { records } = await readAboutPerson(tenant, exhibitorId, contactId, now);
  const count = (table: string, why: AboutTable["why"]) => records.find((each) => each.table === table && each.why === why)?.rows.length ?? 0;
  const tables = [...new Set(records.map(({ table }) => table))].map((table) => ({ table, theirs: count(table, "theirs"), named: count(table, "named") }));
  return { tables, files: await db.exhibitorFile.count({ where: { organizerId, exhibitorId } }), erasedAt };
}

const grounds = z.array(z.object({ id: z.string(), purpose: z.enum(PURPOSES), basis: z.enum(BASES), field: z.enum(GROUND_FIELDS).nullable(), source: z.string(), givenOn: z.date(), endedOn: z.date().nullable() }));

/** Why something is kept of a person, what holds now first. */
export async function listGrounds({ db, organizerId }: Tenant, contactId: string): Promise<Ground[]> {
  return grounds.parse(await db.contactGround.findMany({ where: { organizerId, contactId }, orderBy: [{ endedOn: { sort: "desc", nulls: "first" } }, { givenOn: "desc" }, { id: "desc" }], take: 200 }));
}

/** The receipts, newest first. */
export async function listReceipts({ db, organizerId }: Tenant): Promise<Receipt[]> {
  const found = await db.erasure.findMany({ where: { organizerId }, orderBy: [{ erasedAt: "desc" }, { id: "desc" }], take: 100, include: { member: { select: { user: { select: { name: true } } } } } });
  return found.map(({ id, erasedAt, member, counts }) => {
    const numbers = Object.values(z.record(z.string(), z.number()).parse(counts));
    return { id, erasedAt, by: member.user.name, rows: numbers.reduce((sum, n) => sum + n, 0), tables: numbers.length };
  });
}

async function theirRows(tenant: Tenant, table: string, where: Sql) {
  const leftOut = [...(COLUMNS[table]?.secret ?? []), ...(COLUMNS[table]?.member ?? []), "organizer_id"];
  return some(await tenant.db.$queryRaw(sql`SELECT to_jsonb(t) - ${leftOut}::text[] AS row FROM ${raw(table)} t WHERE t.organizer_id = ${tenant.organizerId}::uuid AND ${where} ORDER BY t.id LIMIT ${MOST_ROWS + 1}`));
}
