import { fieldError, notFound } from "@/lib/errors";
import { notify } from "@/lib/notices/mutations";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { type CareInput, type CloseInput, DONE_OUTCOMES, type StepInput } from "./schema";

interface Author {
  readonly memberId: string;
  readonly today: Date;
}

interface Saved {
  readonly id: string;
}

/** Ends an open alarm with what came of it. The rules speak of the same thing again only when something new has happened. */
export async function closeAlarm({ db, organizerId }: TenantTransaction, { id, outcome, note, seenVersion }: CloseInput, { memberId, today }: Author): Promise<Saved> {
  const acted = DONE_OUTCOMES.some((name) => name === outcome);
  const { count } = await db.alarm.updateMany({
    where: { organizerId, id, state: "open", ...asSeen(seenVersion) },
    data: { state: acted ? "done" : "dismissed", outcome, closedOn: today, closedByMemberId: memberId, ...(note === null ? {} : { note }) },
  });
  await expectOne(count, () => db.alarm.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true } }));
  return { id };
}

/** Opens an alarm again that a person ended by mistake. */
export async function reopenAlarm({ db, organizerId }: TenantTransaction, id: string, seenVersion: string | null): Promise<Saved> {
  const { count } = await db.alarm.updateMany({
    where: { organizerId, id, state: { in: ["done", "dismissed"] }, ...asSeen(seenVersion) },
    data: { state: "open", outcome: null, closedOn: null, closedByMemberId: null },
  });
  await expectOne(count, () => db.alarm.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true } }));
  return { id };
}

/** Who looks after an alarm, and until when. */
export async function careForAlarm(tenant: TenantTransaction, { id, seenVersion, ownerId, dueOn, note }: CareInput, memberId: string, now: Date): Promise<Saved> {
  const { db, organizerId } = tenant;
  if (ownerId !== null && !(await db.member.findFirst({ where: { organizerId, id: ownerId, deactivatedAt: null }, select: { id: true } }))) throw fieldError("ownerId", "unknown_reference");
  const before = await db.alarm.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { ownerMemberId: true, exhibitorId: true, exhibitor: { select: { name: true } } } });
  const { count } = await db.alarm.updateMany({ where: { organizerId, id, state: "open", ...asSeen(seenVersion) }, data: { ownerMemberId: ownerId, dueOn, note } });
  await expectOne(count, () => db.alarm.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true } }));
  if (before && ownerId !== null && ownerId !== before.ownerMemberId) {
    await notify(tenant, [{ memberId: ownerId, kind: "alarm_assigned", actorMemberId: memberId, exhibitorId: before.exhibitorId, recordId: id, text: note ?? before.exhibitor.name, day: dueOn, key: `alarm ${id} ${now.getTime()}` }], now);
  }
  return { id };
}

/** Marks a step as done, or takes the mark back. */
export async function markStep({ db, organizerId }: TenantTransaction, { alarmId, id, done }: StepInput, { memberId, today }: Author): Promise<Saved> {
  const mark = done === "yes" ? { doneOn: today, doneByMemberId: memberId } : { doneOn: null, doneByMemberId: null };
  const { count } = await db.alarmStep.updateMany({ where: { organizerId, id, alarmId, doneOn: done === "yes" ? null : { not: null } }, data: mark });
  // pressed twice it stays as it is
  if (count === 0 && !(await db.alarmStep.findFirst({ where: { organizerId, id, alarmId }, select: { id: true } }))) throw notFound();
  return { id: alarmId };
}
