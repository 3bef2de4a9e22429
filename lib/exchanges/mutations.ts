import { AppError, fieldError, notFound } from "@/lib/errors";
import { expectParties } from "@/lib/exhibitors/parties";
import { isReadInQuarter, recountQuarters } from "@/lib/relationships/quarters/recount";
import type { RelationshipChange } from "@/lib/relationships/schema";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ExchangeInput } from "./schema";

interface Author {
  readonly memberId: string;
  readonly today: Date;
}

interface Noted {
  readonly id: string;
  readonly change: RelationshipChange;
}

/** Why a quarter's evidence was taken back when what was given in it was noted after it was closed. */
const NOTED_LATE = "noted after its quarter was closed";

/** Notes what one side gave the other. It speaks when its quarter closes; of a quarter that is closed already, it is counted anew. */
export async function noteExchange(tenant: TenantTransaction, { exhibitorId, ...input }: ExchangeInput & { exhibitorId: string; interactionId?: string | null }, { memberId, today }: Author): Promise<Noted> {
  const { db, organizerId } = tenant;
  if (input.occurredOn > today) throw fieldError("occurredOn", "date_in_future");
  await expectParties(tenant, { exhibitorId, contactId: input.contactId, editionId: input.editionId });
  const { id } = await db.exchange.create({ data: { organizerId, exhibitorId, memberId, ...input }, select: { id: true } });
  return { id, change: await recountQuarters(tenant, exhibitorId, [input.occurredOn], NOTED_LATE, today) };
}

/** Notes it anew. Where a quarter has spoken of it and would now say otherwise, that is taken back with the reason. */
export async function updateExchange(tenant: TenantTransaction, id: string, input: ExchangeInput, { reason, seenVersion }: { readonly reason: string | null; readonly seenVersion: string | null }, today: Date): Promise<Noted> {
  const { db, organizerId } = tenant;
  if (input.occurredOn > today) throw fieldError("occurredOn", "date_in_future");
  const before = await db.exchange.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!before) throw notFound();
  if (before.withdrawnOn !== null) throw new AppError("already_settled");
  await expectParties(tenant, { exhibitorId: before.exhibitorId, contactId: input.contactId, editionId: input.editionId });
  const otherwise = before.kind !== input.kind || before.direction !== input.direction || before.occurredOn.getTime() !== input.occurredOn.getTime();
  if (otherwise && reason === null && (await isReadInQuarter(tenant, before))) throw fieldError("reason", "required");
  const { count } = await db.exchange.updateMany({ where: { organizerId, id, withdrawnOn: null, ...asSeen(seenVersion) }, data: input });
  await expectOne(count, async () => before);
  return { id, change: await recountQuarters(tenant, before.exhibitorId, [before.occurredOn, input.occurredOn], reason ?? NOTED_LATE, today) };
}

/** Takes back what was not given, or was noted twice: it stays on record, and no quarter and no rule counts it any more. */
export async function withdrawExchange(tenant: TenantTransaction, id: string, reason: string, today: Date): Promise<Noted> {
  const { db, organizerId } = tenant;
  const before = await db.exchange.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!before) throw notFound();
  const { count } = await db.exchange.updateMany({ where: { organizerId, id, withdrawnOn: null }, data: { withdrawnOn: today, withdrawnReason: reason } });
  if (count !== 1) throw new AppError("already_settled");
  return { id, change: await recountQuarters(tenant, before.exhibitorId, [before.occurredOn], reason, today) };
}
