import { AppError, notFound } from "@/lib/errors";
import { refreshRelationships, replayRelationships } from "@/lib/relationships/mutations";
import { currentCalibration } from "@/lib/relationships/calibration";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { UNDO_DAYS } from "../types";
import { noteMerge, quietly } from "./audit";
import { book as storedBook, type KeptBook, takeBackStep } from "./book";
import { expectRoom } from "./room";
import { followSources, namesOfOthers, placedBack, putStandingBack, stagesOf } from "./undo-standing";

const DAY = 86_400_000;

export interface Undone {
  readonly exhibitorId: string;
  /** The exhibitor that is back; of contacts the one they belong to. */
  readonly backId: string;
  /** Entries made since that named a person of the other exhibitor, and now name nobody. */
  readonly unnamed: number;
}

/**
 * Takes a merge back, step by step from the last to the first. What was added since stays with the kept record; what only continues a record that goes back (the
 * outcome of a promise, a correction) goes with it. Refused with its reason where something stands in the way. Done twice it is done once.
 */
export async function undoMerge(tenant: TenantTransaction, id: string, memberId: string, today: Date, now: Date): Promise<Undone> {
  const { db, organizerId } = tenant;
  await db.$queryRaw(sql`SELECT 1 FROM duplicate_merges WHERE organizer_id = ${organizerId}::uuid AND id = ${id}::uuid FOR UPDATE`);
  const merge = await db.duplicateMerge.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!merge) throw notFound();
  const { exhibitorId, keptId, lostId } = merge;
  const backId = merge.kind === "exhibitors" ? lostId : exhibitorId;
  if (merge.undoneAt !== null) return { exhibitorId, backId, unnamed: 0 };
  if (merge.book === null || now.getTime() - merge.createdAt.getTime() > UNDO_DAYS * DAY) throw new AppError("undo_too_late");
  await db.$queryRaw(sql`SELECT 1 FROM relationships WHERE organizer_id = ${organizerId}::uuid AND exhibitor_id = ${exhibitorId}::uuid FOR UPDATE`);
  await db.$queryRaw(sql`SELECT 1 FROM exhibitors WHERE organizer_id = ${organizerId}::uuid AND id = ${exhibitorId}::uuid FOR UPDATE`);
  await expectLast(tenant, merge);
  const book = storedBook.parse(merge.book);
  await expectRoom(tenant, book, keptId);
  await quietly(tenant);
  const undone = merge.kind === "exhibitors" ? await undoExhibitors(tenant, book, { keptId, lostId, today }) : await undoContacts(tenant, book, { exhibitorId, keptId, today });
  await db.$executeRaw(sql`UPDATE duplicate_merges SET undone_at = now(), undone_by_id = ${memberId}::uuid WHERE organizer_id = ${organizerId}::uuid AND id = ${id}::uuid`);
  const changes = book.steps.map((step) => (step.did === "change" ? { ...step, before: step.after, after: step.before } : step));
  await noteMerge(tenant, memberId, [
    { exhibitorId, kind: merge.kind === "exhibitors" ? "exhibitors" : "contacts", record: keptId, action: "unmerge", other: merge.lostName, changes },
    { exhibitorId: backId, kind: merge.kind === "exhibitors" ? "exhibitors" : "contacts", record: lostId, action: "unmerge", other: merge.keptName },
  ]);
  return { exhibitorId, backId, unnamed: undone };
}

/** Merges of one exhibitor are taken back from the last to the first: each book tells how things stood when the next began. */
async function expectLast({ db, organizerId }: TenantTransaction, merge: { readonly id: string; readonly kind: string; readonly exhibitorId: string; readonly keptId: string; readonly createdAt: Date }): Promise<void> {
  if (merge.kind === "exhibitors" && merge.exhibitorId !== merge.keptId) throw new AppError("undo_later_first");
  const later = await db.duplicateMerge.findFirst({ where: { organizerId, exhibitorId: merge.exhibitorId, undoneAt: null, createdAt: { gte: merge.createdAt }, id: { not: merge.id } }, select: { id: true } });
  if (later) throw new AppError("undo_later_first");
}

async function undoExhibitors(tenant: TenantTransaction, book: KeptBook, { keptId, lostId, today }: { readonly keptId: string; readonly lostId: string; readonly today: Date }): Promise<number> {
  const { db, organizerId } = tenant;
  const stages = await stagesOf(tenant, keptId);
  for (const step of book.steps.toReversed()) if (step.did !== "recompute") await takeBackStep(tenant, step);
  await db.$executeRaw(sql`UPDATE exhibitors SET updated_at = now() WHERE organizer_id = ${organizerId}::uuid AND id = ${keptId}::uuid`);
  const unnamed = await namesOfOthers(tenant, keptId, lostId);
  await followSources(tenant, keptId, lostId);
  await putStandingBack(tenant, book, keptId, lostId);
  await placedBack(tenant, keptId, stages, today);
  // what stood there then holds as long as the logs are what they were and are read by the same rules
  const { id: calibrationId } = await currentCalibration(tenant);
  const same = book.evidence !== null && book.evidence.calibrationId === calibrationId && (await countEvidence(tenant, keptId)) === book.evidence.kept && (await countEvidence(tenant, lostId)) === book.evidence.lost;
  await (same ? refreshRelationships : replayRelationships)(tenant, [keptId, lostId], today);
  return unnamed;
}

async function countEvidence({ db, organizerId }: TenantTransaction, exhibitorId: string): Promise<number> {
  return await db.evidence.count({ where: { organizerId, exhibitorId } });
}

async function undoContacts(tenant: TenantTransaction, book: KeptBook, { exhibitorId, keptId, today }: { readonly exhibitorId: string; readonly keptId: string; readonly today: Date }): Promise<number> {
  const { db, organizerId } = tenant;
  for (const step of book.steps.toReversed()) if (step.did !== "recompute") await takeBackStep(tenant, step);
  await db.$executeRaw(sql`UPDATE contacts SET updated_at = now() WHERE organizer_id = ${organizerId}::uuid AND id = ${keptId}::uuid`);
  await refreshRelationships(tenant, [exhibitorId], today);
  return 0;
}
