import { isoDay } from "@/lib/format/days";
import { notFound } from "@/lib/errors";
import { replayRelationships } from "@/lib/relationships/mutations";
import { currentCalibration } from "@/lib/relationships/calibration";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ExhibitorChoices, MergeExhibitors } from "../schema";
import type { ExhibitorRecord } from "../types";
import { noteMerge, quietly } from "./audit";
import { Book } from "./book";
import { bothNotes, chosen, chosenOwn } from "./choose";
import { contactClashes, participationClashes } from "./clashes";
import { joinContacts } from "./merge-contacts";
import { moveReferences } from "./move-references";
import { expectSeen, lockExhibitors } from "./records";
import { EXHIBITOR_REFERENCES, PARTICIPATION_REFERENCES } from "./references";
import { makeRoom } from "./standing";
import { beginMerge, endMerge, mergeDone } from "./write-merge";

const LONGEST_NOTE = 5000;

/**
 * Makes one exhibitor of two: the fields as chosen, everything that hung on the other, and the relationship that the joint log of evidence gives. All of it or
 * nothing; a second try with the same id answers as the first. Every step goes into the book, by which undo.ts takes it back.
 */
export async function mergeExhibitors(tenant: TenantTransaction, input: MergeExhibitors, memberId: string, today: Date): Promise<{ id: string; keptId: string; counts: Readonly<Record<string, number>> }> {
  const { db, organizerId } = tenant;
  const { id, keptId, lostId, choices } = input;
  const locked = await lockExhibitors(tenant, keptId, lostId);
  const done = await mergeDone(tenant, input);
  if (done) return { id, keptId, counts: done.counts };
  if (!locked) throw notFound();
  const { kept, lost } = locked;
  expectSeen(kept, input.seenKept);
  expectSeen(lost, input.seenLost);
  await quietly(tenant);
  const evidence = { kept: await countEvidence(tenant, keptId), lost: await countEvidence(tenant, lostId), calibrationId: (await currentCalibration(tenant)).id };
  await beginMerge(tenant, { id, kind: "exhibitors", exhibitorId: keptId, keptId, lostId, keptName: kept.name, lostName: lost.name, memberId });

  const book = new Book(tenant);
  await makeRoom(tenant, book, keptId, lostId);
  await joinParticipations(tenant, book, input);
  for (const clash of await contactClashes(tenant, keptId, lostId)) if (!clash.askedTwice) await joinContacts(tenant, book, clash.keptId, clash.lostId, {});
  await closeAlarmsTwice(tenant, book, keptId, lostId, today);
  await chooseTags(book, choices, keptId, lostId);
  await moveReferences(book, EXHIBITOR_REFERENCES, keptId, lostId);
  await book.remove("exhibitors", sql`t.id = ${lostId}::uuid`);
  await book.change("exhibitors", keptId, changedFields(kept, lost, choices));
  await db.$executeRaw(sql`UPDATE exhibitors SET updated_at = now() WHERE organizer_id = ${organizerId}::uuid AND id = ${keptId}::uuid`);
  await replayRelationships(tenant, [keptId], today);
  await noteMerge(tenant, memberId, [{ exhibitorId: keptId, kind: "exhibitors", record: keptId, action: "merge", other: lost.name, changes: book.steps }]);
  return { id, keptId, counts: await endMerge(tenant, id, book, evidence) };
}

async function countEvidence({ db, organizerId }: TenantTransaction, exhibitorId: string): Promise<number> {
  return await db.evidence.count({ where: { organizerId, exhibitorId } });
}

/** Of two participations in one edition one stays whole; its invoices, moves and survey points are then those of both. */
async function joinParticipations(tenant: TenantTransaction, book: Book, { keptId, lostId, participations }: MergeExhibitors): Promise<void> {
  for (const clash of await participationClashes(tenant, keptId, lostId)) {
    const stays = participations[clash.editionId] ?? clash.stays;
    const [to, from] = stays === "kept" ? [clash.kept.id, clash.lost.id] : [clash.lost.id, clash.kept.id];
    await moveReferences(book, PARTICIPATION_REFERENCES, to, from);
    await book.remove("participations", sql`t.id = ${from}::uuid`);
  }
}

/** Where both have an alarm open for one reason, the kept one's stays open. */
async function closeAlarmsTwice({ db, organizerId }: TenantTransaction, book: Book, keptId: string, lostId: string, today: Date): Promise<void> {
  const open = await db.alarm.findMany({ where: { organizerId, exhibitorId: { in: [keptId, lostId] }, state: "open" }, select: { id: true, exhibitorId: true, reason: true } });
  const reasons = new Set(open.filter(({ exhibitorId }) => exhibitorId === keptId).map(({ reason }) => reason));
  for (const { id, exhibitorId, reason } of open) if (exhibitorId === lostId && reasons.has(reason)) await book.change("alarms", id, { state: "passed", closed_on: isoDay(today) });
}

/** Of tags both sides' stay unless one side's are chosen. */
async function chooseTags(book: Book, { tags }: ExhibitorChoices, keptId: string, lostId: string): Promise<void> {
  if (tags === "kept") await book.remove("exhibitor_tags", sql`t.exhibitor_id = ${lostId}::uuid`);
  if (tags === "lost") await book.remove("exhibitor_tags", sql`t.exhibitor_id = ${keptId}::uuid`);
}

/** The columns that the kept record takes over. An exhibitor of which one half is not archived is not archived. */
function changedFields(kept: ExhibitorRecord, lost: ExhibitorRecord, choices: ExhibitorChoices): Record<string, unknown> {
  const wanted: Record<string, unknown> = {
    name: chosen(choices.name, kept.name, lost.name),
    name_local: chosen(choices.nameLocal, kept.nameLocal, lost.nameLocal),
    external_key: chosen(choices.externalKey, kept.externalKey, lost.externalKey),
    segment: chosen(choices.segment, kept.segment, lost.segment),
    country: chosen(choices.country, kept.country, lost.country),
    city: chosen(choices.city, kept.city, lost.city),
    website: chosen(choices.website, kept.website, lost.website),
    owner_member_id: chosen(choices.ownerMemberId, kept.ownerMemberId, lost.ownerMemberId),
    note: choices.note === undefined || choices.note === "both" ? bothNotes(kept.note, lost.note, LONGEST_NOTE) : chosen(choices.note, kept.note, lost.note),
    archived_at: lost.archivedAt === null ? null : kept.archivedAt,
  };
  const now: Record<string, unknown> = {
    name: kept.name, name_local: kept.nameLocal, external_key: kept.externalKey, segment: kept.segment, country: kept.country, city: kept.city, website: kept.website,
    owner_member_id: kept.ownerMemberId, note: kept.note, archived_at: kept.archivedAt,
  };
  const own = chosenOwn(choices.own ?? {}, kept.own, lost.own);
  return { ...Object.fromEntries(Object.entries(wanted).filter(([column, value]) => value !== now[column])), ...(own ? { own } : {}) };
}
