import { z } from "zod";

import { AppError, fieldError, notFound } from "@/lib/errors";
import { isoDay } from "@/lib/format/days";
import { refreshRelationship } from "@/lib/relationships/mutations";
import { ParticipationStatus, type PipelineStep } from "@/lib/tenant/enums";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { onTakenStand } from "../stand-taken";
import { type MoveInput, stepOf } from "./schema";
import type { Moved } from "./types";

interface By {
  readonly memberId: string;
  readonly today: Date;
}

const FACTS = { exhibitorId: true, status: true, appliedOn: true, noShowOn: true, bookedOn: true, cancelledOn: true, standId: true, edition: { select: { startsOn: true } } } as const;

/** Moves a participation to a step, with the day and the person, and keeps what it was before. Stages are read from it anew. */
export async function moveParticipation(tenant: TenantTransaction, { id, to, on }: MoveInput, { memberId, today }: By): Promise<Moved> {
  const { db, organizerId } = tenant;
  const day = on ?? today;
  if (day > today) throw fieldError("on", "date_in_future");
  const known = await lock(tenant, id);
  const from = stepOf(known);
  if (from === to) throw new AppError("already_settled");
  if ((to === "attended" || to === "no_show") && known.edition.startsOn > today) throw new AppError("too_early");
  if (to === "cancelled" && known.bookedOn !== null && day < known.bookedOn) throw fieldError("on", "date_order");
  await db.participation.update({ where: { organizerId_id: { organizerId, id } }, data: changeTo(to, day, known.bookedOn) });
  const before = { status: known.status, standId: known.standId, appliedOn: text(known.appliedOn), noShowOn: text(known.noShowOn), bookedOn: text(known.bookedOn), cancelledOn: text(known.cancelledOn) };
  const move = await db.participationMove.create({ data: { organizerId, participationId: id, fromStep: from, toStep: to, movedOn: day, memberId, before }, select: { id: true } });
  await refreshRelationship(tenant, known.exhibitorId, today);
  return { moveId: move.id, to };
}

const day = z.iso.date().nullable();
const kept = z.object({ status: z.enum(ParticipationStatus), standId: z.uuid().nullable(), appliedOn: day, noShowOn: day, bookedOn: day, cancelledOn: day });

/** Takes the newest move back: everything is as it was, the stand too if nobody has taken it since. */
export async function undoMove(tenant: TenantTransaction, moveId: string, today: Date): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const move = await db.participationMove.findUnique({ where: { organizerId_id: { organizerId, id: moveId } } });
  if (!move || move.undoneAt !== null || move.before === null) throw notFound();
  const known = await lock(tenant, move.participationId);
  const newest = await db.participationMove.findFirst({ where: { organizerId, participationId: move.participationId, undoneAt: null }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], select: { id: true } });
  if (newest?.id !== moveId || stepOf(known) !== move.toStep) throw new AppError("conflict");
  const { status, standId, ...days } = kept.parse(move.before);
  await onTakenStand("", () =>
    db.participation.update({
      where: { organizerId_id: { organizerId, id: move.participationId } },
      data: { status, standId, appliedOn: date(days.appliedOn), noShowOn: date(days.noShowOn), bookedOn: date(days.bookedOn), cancelledOn: date(days.cancelledOn) },
    }),
  );
  await db.participationMove.update({ where: { organizerId_id: { organizerId, id: moveId } }, data: { undoneAt: new Date() } });
  await refreshRelationship(tenant, known.exhibitorId, today);
  return { id: move.participationId };
}

/** A step that a form or a list of columns brought about is written down like one that a button did; without what it was before, it is not undone here. */
export async function noteStep({ db, organizerId }: TenantTransaction, participationId: string, from: PipelineStep | null, to: PipelineStep, by: By): Promise<void> {
  if (from !== to) await db.participationMove.create({ data: { organizerId, participationId, fromStep: from, toStep: to, movedOn: by.today, memberId: by.memberId } });
}

/** What a step says in the columns that everything else reads. */
function changeTo(to: PipelineStep, on: Date, bookedOn: Date | null) {
  const open = { noShowOn: null, cancelledOn: null };
  switch (to) {
    case "prospect":
      return { ...open, status: ParticipationStatus.offered, appliedOn: null };
    case "applied":
      return { ...open, status: ParticipationStatus.offered, appliedOn: on };
    case "contracted":
      return { ...open, status: ParticipationStatus.booked, bookedOn: bookedOn ?? on };
    case "attended":
      return { ...open, status: ParticipationStatus.held };
    case "no_show":
      return { ...open, status: ParticipationStatus.booked, noShowOn: on };
    case "cancelled":
      return { status: ParticipationStatus.cancelled, noShowOn: null, cancelledOn: on };
    case "declined":
      return { ...open, status: ParticipationStatus.declined };
  }
}

/** The participation as it is, and as nobody changes it until this is saved. */
async function lock({ db, organizerId }: TenantTransaction, id: string) {
  await db.$queryRaw(sql`SELECT 1 FROM participations WHERE organizer_id = ${organizerId}::uuid AND id = ${id}::uuid FOR UPDATE`);
  const known = await db.participation.findUnique({ where: { organizerId_id: { organizerId, id } }, select: FACTS });
  if (!known) throw notFound();
  return known;
}

function text(date: Date | null): string | null {
  return date === null ? null : isoDay(date);
}

function date(text: string | null): Date | null {
  return text === null ? null : new Date(`${text}T00:00:00Z`);
}
