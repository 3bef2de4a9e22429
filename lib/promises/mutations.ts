import { AppError, fieldError, notFound } from "@/lib/errors";
import { expectParties } from "@/lib/exhibitors/parties";
import { addChanges } from "@/lib/relationships/add-changes";
import { recordEvidence, refreshRelationship, retractEvidence } from "@/lib/relationships/mutations";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { CorrectionInput, PromiseInput, SettlementInput } from "./schema";
import { outcomeOf, promiseEvidence, settle } from "./settlement";
import type { Settlement } from "./types";

interface Author {
  readonly memberId: string;
  readonly today: Date;
}

export async function makePromise(tenant: TenantTransaction, { exhibitorId, ...input }: PromiseInput & { exhibitorId: string }, { memberId, today }: Author): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  if (input.madeOn > today) throw fieldError("madeOn", "date_in_future");
  await expectParties(tenant, { exhibitorId, contactId: input.contactId, editionId: input.editionId });
  return db.exhibitorPromise.create({ data: { organizerId, exhibitorId, memberId, ...input }, select: { id: true } });
}

/** An open promise can still be worded anew; what was promised cannot be moved once it was kept or broken. */
export async function updatePromise(tenant: TenantTransaction, id: string, input: PromiseInput, seenVersion: string | null, today: Date): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  if (input.madeOn > today) throw fieldError("madeOn", "date_in_future");
  const promise = await db.exhibitorPromise.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { exhibitorId: true, status: true } });
  if (!promise) throw notFound();
  if (promise.status !== "open") throw new AppError("already_settled");
  await expectParties(tenant, { exhibitorId: promise.exhibitorId, contactId: input.contactId, editionId: input.editionId });
  const { count } = await db.exhibitorPromise.updateMany({ where: { organizerId, id, status: "open", ...asSeen(seenVersion) }, data: input });
  await expectOne(count, async () => promise);
  return { id };
}

/** Settles an open promise and lets it speak. Of two people who settle it at the same moment one is told that it was settled before. */
export async function settlePromise(tenant: TenantTransaction, { id, outcome, settledOn, reason }: SettlementInput, today: Date): Promise<Settlement> {
  const { db, organizerId } = tenant;
  const promise = await db.exhibitorPromise.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!promise) throw notFound();
  const settled = settle(promise, outcome, settledOn, today);
  const { count } = await db.exhibitorPromise.updateMany({
    where: { organizerId, id, status: "open" },
    data: { ...settled, withdrawnReason: outcome === "withdrawn" ? reason : null },
  });
  if (count !== 1) throw new AppError("already_settled");
  const evidence = promiseEvidence(id, promise, settled);
  const change = evidence.length > 0 ? await recordEvidence(tenant, promise.exhibitorId, evidence, today) : await refreshRelationship(tenant, promise.exhibitorId, today);
  return { id, text: promise.text, outcome: outcomeOf(settled.status, promise.dueOn, settled.settledOn), change };
}

/** Says that a settlement was wrong: its evidence is taken back with the reason, and the true outcome speaks instead. */
export async function correctSettlement(tenant: TenantTransaction, { id, outcome, settledOn, reason }: CorrectionInput, seenVersion: string | null, today: Date): Promise<Settlement> {
  const { db, organizerId } = tenant;
  const promise = await db.exhibitorPromise.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!promise) throw notFound();
  const settled = outcome === "open" ? null : settle(promise, outcome, settledOn, today);
  const { count } = await db.exhibitorPromise.updateMany({
    where: { organizerId, id, status: { not: "open" }, ...asSeen(seenVersion) },
    data: { status: settled?.status ?? "open", settledOn: settled?.settledOn ?? null, withdrawnReason: outcome === "withdrawn" ? reason : null },
  });
  await expectOne(count, async () => promise);
  const takenBack = await retractEvidence(tenant, promise.exhibitorId, "promise", id, reason, today);
  const evidence = settled === null ? [] : promiseEvidence(id, promise, settled);
  const change = evidence.length > 0 ? addChanges(takenBack, await recordEvidence(tenant, promise.exhibitorId, evidence, today)) : takenBack;
  return { id, text: promise.text, outcome: settled === null ? "open" : outcomeOf(settled.status, promise.dueOn, settled.settledOn), change };
}
