import { AppError, fieldError, notFound } from "@/lib/errors";
import { refreshRelationship } from "@/lib/relationships/mutations";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { columnsOf } from "./columns";
import { noteStep } from "./pipeline/mutations";
import { stepOf } from "./pipeline/schema";
import type { ParticipationInput } from "./schema";
import { onTakenStand } from "./stand-taken";

interface Saved {
  readonly id: string;
  readonly exhibitorId: string;
}

const STEP = { id: true, exhibitorId: true, status: true, appliedOn: true, noShowOn: true } as const;

/** Stages are read from participations, so each change places the exhibitor anew in the same transaction. `memberId` is who did it, for the way of the participation. */
export async function createParticipation(tenant: TenantTransaction, { exhibitorId, ...input }: ParticipationInput & { exhibitorId: string }, today: Date, memberId: string | null = null): Promise<Saved> {
  const { db, organizerId } = tenant;
  expectPast(input, today);
  if (!(await db.exhibitor.findUnique({ where: { organizerId_id: { organizerId, id: exhibitorId } }, select: { id: true } }))) throw notFound();
  await expectEdition(tenant, exhibitorId, input.editionId, null);
  const columns = await columnsOf(tenant, input);
  // one moment for both, so that a record that nobody has touched since can be told
  const now = new Date();
  const { status, ...rest } = await onTakenStand("standId", () => db.participation.create({ data: { organizerId, exhibitorId, ...columns, createdAt: now, updatedAt: now }, select: STEP }));
  if (memberId !== null) await noteStep(tenant, rest.id, null, stepOf({ status, ...rest }), { memberId, today });
  await refreshRelationship(tenant, exhibitorId, today);
  return { id: rest.id, exhibitorId };
}

export async function updateParticipation(tenant: TenantTransaction, id: string, input: ParticipationInput, seenVersion: string | null, today: Date, memberId: string | null = null): Promise<Saved> {
  const { db, organizerId } = tenant;
  expectPast(input, today);
  const saved = await db.participation.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { ...STEP, editionId: true } });
  if (!saved) throw notFound();
  await expectEdition(tenant, saved.exhibitorId, input.editionId, id);
  // a stand and a package are an edition's: at another one they are none
  const moved = input.editionId === saved.editionId ? {} : { standId: null, packageId: null };
  const columns = await columnsOf(tenant, { ...input, ...moved });
  const noShowOn = input.status === "booked" ? saved.noShowOn : null;
  const { count } = await onTakenStand("standId", () => db.participation.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: { ...columns, noShowOn } }));
  await expectOne(count, async () => saved);
  if (memberId !== null) await noteStep(tenant, id, stepOf(saved), stepOf({ status: input.status, appliedOn: saved.appliedOn, noShowOn }), { memberId, today });
  await refreshRelationship(tenant, saved.exhibitorId, today);
  return { id, exhibitorId: saved.exhibitorId };
}

/** Takes back a participation that was written down by mistake, as long as nobody has worked with it. */
export async function takeBackParticipation(tenant: TenantTransaction, id: string, today: Date): Promise<Saved> {
  const { db, organizerId } = tenant;
  const made = await db.participation.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true, exhibitorId: true, createdAt: true, updatedAt: true } });
  if (!made) throw notFound();
  if (made.createdAt.getTime() !== made.updatedAt.getTime()) throw new AppError("conflict");
  const { count } = await db.participation.deleteMany({ where: { organizerId, id, updatedAt: made.updatedAt } });
  if (count !== 1) throw new AppError("conflict");
  await refreshRelationship(tenant, made.exhibitorId, today);
  return { id, exhibitorId: made.exhibitorId };
}

/** The edition must be this organizer's, and the exhibitor is at most once at it. */
async function expectEdition({ db, organizerId }: TenantTransaction, exhibitorId: string, editionId: string, ownId: string | null): Promise<void> {
  const edition = await db.edition.findUnique({
    where: { organizerId_id: { organizerId, id: editionId } },
    select: { participations: { where: { organizerId, exhibitorId }, select: { id: true } } },
  });
  if (!edition) throw fieldError("editionId", "unknown_reference");
  if (edition.participations.some((other) => other.id !== ownId)) throw fieldError("editionId", "already_exists");
}

function expectPast(input: ParticipationInput, today: Date): void {
  if (input.bookedOn !== null && input.bookedOn > today) throw fieldError("bookedOn", "date_in_future");
  if (input.cancelledOn !== null && input.cancelledOn > today) throw fieldError("cancelledOn", "date_in_future");
}
