import { AppError, fieldError, notFound } from "@/lib/errors";
import { expectParties } from "@/lib/exhibitors/parties";
import { addChanges } from "@/lib/relationships/add-changes";
import { recordEvidence, retractEvidence } from "@/lib/relationships/mutations";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { requestEvidence } from "./evidence";
import type { AnswerInput, CorrectionInput, RequestInput } from "./schema";
import type { Answered } from "./types";

interface Author {
  readonly memberId: string;
  readonly today: Date;
}

export async function recordRequest(tenant: TenantTransaction, { exhibitorId, ...input }: RequestInput & { exhibitorId: string }, { memberId, today }: Author): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  if (input.askedOn > today) throw fieldError("askedOn", "date_in_future");
  await expectParties(tenant, { exhibitorId, contactId: input.contactId, editionId: null });
  return db.specialRequest.create({ data: { organizerId, exhibitorId, memberId, ...input }, select: { id: true } });
}

/** An open request can still be worded anew; an answered one stands as it was asked. */
export async function updateRequest(tenant: TenantTransaction, id: string, input: RequestInput, seenVersion: string | null, today: Date): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  if (input.askedOn > today) throw fieldError("askedOn", "date_in_future");
  const request = await db.specialRequest.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { exhibitorId: true, status: true } });
  if (!request) throw notFound();
  if (request.status !== "open") throw new AppError("already_settled");
  await expectParties(tenant, { exhibitorId: request.exhibitorId, contactId: input.contactId, editionId: null });
  const { count } = await db.specialRequest.updateMany({ where: { organizerId, id, status: "open", ...asSeen(seenVersion) }, data: input });
  await expectOne(count, async () => request);
  return { id };
}

/** Answers an open request and lets the answer speak. Of two answers at the same moment one is told that it was answered before. */
export async function answerRequest(tenant: TenantTransaction, { id, answer, answeredOn, declinedReason, cost }: AnswerInput, today: Date): Promise<Answered> {
  const { db, organizerId } = tenant;
  const request = await db.specialRequest.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!request) throw notFound();
  const day = answerDay(request, answeredOn, today);
  const { count } = await db.specialRequest.updateMany({
    where: { organizerId, id, status: "open" },
    data: { status: answer, answeredOn: day, declinedReason: answer === "declined_with_reason" ? declinedReason : null, cost },
  });
  if (count !== 1) throw new AppError("already_settled");
  const change = await recordEvidence(tenant, request.exhibitorId, requestEvidence(id, answer, day), today);
  return { id, text: request.text, status: answer, change };
}

/** Says that an answer was noted wrongly: its evidence is taken back with the reason, and the true answer speaks instead. */
export async function correctAnswer(tenant: TenantTransaction, { id, answer, answeredOn, declinedReason, cost, reason }: CorrectionInput, seenVersion: string | null, today: Date): Promise<Answered> {
  const { db, organizerId } = tenant;
  const request = await db.specialRequest.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!request) throw notFound();
  const day = answer === "open" ? null : answerDay(request, answeredOn, today);
  const { count } = await db.specialRequest.updateMany({
    where: { organizerId, id, status: { not: "open" }, ...asSeen(seenVersion) },
    data: { status: answer, answeredOn: day, declinedReason: answer === "declined_with_reason" ? declinedReason : null, cost: answer === "open" ? null : cost },
  });
  await expectOne(count, async () => request);
  const takenBack = await retractEvidence(tenant, request.exhibitorId, "special_request", id, reason, today);
  const change = day === null ? takenBack : addChanges(takenBack, await recordEvidence(tenant, request.exhibitorId, requestEvidence(id, answer, day), today));
  return { id, text: request.text, status: answer, change };
}

function answerDay({ askedOn }: { readonly askedOn: Date }, day: Date | null, today: Date): Date {
  const answeredOn = day ?? today;
  if (answeredOn > today) throw fieldError("answeredOn", "date_in_future");
  if (answeredOn < askedOn) throw fieldError("answeredOn", "date_order");
  return answeredOn;
}
