import { v7 as uuidv7 } from "uuid";

import { AppError, notFound } from "@/lib/errors";
import { refreshRelationship } from "@/lib/relationships/mutations";
import { raw, sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { eraseBooks } from "./erase-books";
import { naming, withoutThem } from "./naming";
import { type Patterns, patternsOf } from "./patterns";
import { ERASED_NAME, personOf } from "./person";
import { type Place, PLACES } from "./places";

export interface Erased {
  readonly id: string;
  /** Rows that gave something up, by table. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Takes a person out of everything that is kept: who they were, what they wrote, and their name in others' texts, in copies and in the books of
 * changes. What remains are facts of the company without a name (that there was a call on a day, an answer of 6), so every score stays what its log
 * says. The receipt holds ids and numbers.
 */
export async function eraseContact(tenant: TenantTransaction, exhibitorId: string, contactId: string, memberId: string, today: Date): Promise<Erased> {
  const { db, organizerId } = tenant;
  const contact = await db.contact.findFirst({ where: { organizerId, exhibitorId, id: contactId }, include: { exhibitor: { select: { name: true } } } });
  if (!contact) throw notFound();
  if (contact.erasedAt !== null) throw new AppError("already_settled");
  const person = await personOf(tenant, contactId);
  const patterns = patternsOf(person, contact.exhibitor.name);
  const id = uuidv7();
  await db.erasure.create({ data: { organizerId, id, exhibitorId, contactId, memberId } });
  // the audit says who erased somebody and from where, by the receipt
  await db.$executeRaw(sql`INSERT INTO audit_entries (organizer_id, member_id, action, noun, record, fields) VALUES (${organizerId}::uuid, ${memberId}::uuid, 'delete', 'contacts', ${exhibitorId}::uuid, ${JSON.stringify({ of: [null, id] })}::jsonb)`);
  // the books of changes may be written for this erasure alone, and no new line says what was taken out
  await db.$executeRaw(sql`SELECT set_config('app.erasure_id', ${id}, true), set_config('app.member_id', '', true)`);

  // messages to webhooks that are being written this moment wait, and are written without this person
  await db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('erasure ' || ${organizerId}::text, 0))`);
  const counts: Record<string, number> = {};
  const note = (table: string, rows: number) => {
    if (rows > 0) counts[table] = (counts[table] ?? 0) + rows;
  };
  await eraseOwn(tenant, contactId, note);
  await eraseBooks(tenant, person, patterns, contactId, note);
  note("webhook_deliveries", await eraseMessages(tenant, person.ids));
  await db.contact.update({
    where: { organizerId_id: { organizerId, id: contactId } },
    data: { name: ERASED_NAME, email: null, phone: null, locale: null, timeZone: null, own: {}, wantsNoSurveys: true, leftOn: contact.leftOn ?? today, erasedAt: new Date() },
  });
  note("contacts", 1);
  for (const place of PLACES) note(place.table, await erasePlace(tenant, place, exhibitorId, patterns));
  await db.erasure.update({ where: { organizerId_id: { organizerId, id } }, data: { counts } });
  await refreshRelationship(tenant, exhibitorId, today);
  return { id, counts };
}

/** What is the person's own: answers in words, drafts, letters, links. Their open surveys are withdrawn. */
async function eraseOwn({ db, organizerId }: TenantTransaction, contactId: string, note: (table: string, rows: number) => void): Promise<void> {
  const invitation = { organizerId, contactId };
  note("answers", (await db.answer.updateMany({ where: { organizerId, response: { contactId }, text: { not: null } }, data: { text: "[erased]" } })).count);
  note("responses", (await db.response.updateMany({ where: { organizerId, contactId, OR: [{ device: { not: null } }, { sourceKey: { not: null } }] }, data: { device: null, sourceKey: null } })).count);
  note("contact_grounds", (await db.contactGround.deleteMany({ where: { organizerId, contactId } })).count);
  note("response_drafts", (await db.responseDraft.deleteMany({ where: { organizerId, invitation } })).count);
  note("campaign_messages", (await db.campaignMessage.deleteMany({ where: { organizerId, invitation, status: "planned" } })).count);
  note("campaign_messages", (await db.campaignMessage.updateMany({ where: { organizerId, invitation, address: { not: null } }, data: { address: "[erased]" } })).count);
  note("invitation_links", (await db.invitationLink.deleteMany({ where: { organizerId, invitation } })).count);
  note("invitations", (await db.invitation.updateMany({ where: { ...invitation, status: "open" }, data: { status: "withdrawn", withdrawnAt: new Date() } })).count);
}

/** What webhooks were told of the person, or of something that is theirs: what was said goes as a whole, and nothing of it is sent any more. */
async function eraseMessages({ db, organizerId }: TenantTransaction, ids: readonly string[]): Promise<number> {
  return await db.$executeRaw(sql`
    UPDATE webhook_deliveries t SET body = NULL, answer = NULL, problem = 'erased', next_attempt_at = NULL, state = CASE WHEN t.state = 'waiting' THEN 'failed' ELSE t.state END
    WHERE t.organizer_id = ${organizerId}::uuid AND t.body IS NOT NULL AND (t.record = ANY(${[...ids]}::uuid[]) OR EXISTS (SELECT FROM unnest(${[...ids]}::text[]) AS i(id) WHERE position(i.id IN t.body::text) > 0))`);
}

async function erasePlace({ db, organizerId }: TenantTransaction, place: Place, exhibitorId: string, patterns: Patterns): Promise<number> {
  return await db.$executeRaw(sql`UPDATE ${raw(place.table)} t SET ${withoutThem(place, exhibitorId, patterns)} WHERE t.organizer_id = ${organizerId}::uuid AND ${naming(place, exhibitorId, patterns)}`);
}
