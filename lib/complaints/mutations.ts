import { AppError, fieldError } from "@/lib/errors";
import { expectParties } from "@/lib/exhibitors/parties";
import { readComplaintTargets } from "@/lib/organizers/complaint-targets/data";
import { dueDays } from "@/lib/organizers/complaint-targets/types";
import { addChanges } from "@/lib/relationships/add-changes";
import { recordEvidence, refreshRelationship, retractEvidence } from "@/lib/relationships/mutations";
import type { NewEvidence, RelationshipChange } from "@/lib/relationships/schema";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { afterStep, wrongDay } from "./course";
import { getComplaint } from "./data";
import { complaintEvidence, newlySaid, saysTheSame } from "./evidence";
import type { ComplaintInput, CorrectionInput, StepInput } from "./schema";
import { type Advanced, type ComplaintDetail, type Course, type Justice, standingOf } from "./types";

interface Author {
  readonly memberId: string;
  readonly today: Date;
}

export async function raiseComplaint(tenant: TenantTransaction, { exhibitorId, ...input }: ComplaintInput & { exhibitorId: string }, { memberId, today }: Author): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const dated = await withTargets(tenant, input, today);
  await expectParties(tenant, { exhibitorId, contactId: input.contactId, editionId: input.editionId });
  return db.complaint.create({ data: { organizerId, exhibitorId, memberId, ...dated }, select: { id: true } });
}

/** Words a complaint anew. Where that changes what it says of the relationship, the old evidence is taken back with the reason. */
export async function updateComplaint(tenant: TenantTransaction, id: string, input: ComplaintInput, { reason, seenVersion }: { readonly reason: string | null; readonly seenVersion: string | null }, today: Date): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const before = await getComplaint(tenant, id);
  if (before.status === "withdrawn") throw new AppError("already_settled");
  const dated = await withTargets(tenant, input, today);
  const parties = await expectParties(tenant, { exhibitorId: before.exhibitorId, contactId: input.contactId, editionId: input.editionId });
  const after = { ...before, ...dated };
  const problem = wrongDay(after, today);
  if (problem) throw fieldError("raisedOn", problem.code);
  const said = saidBy(before);
  const says = complaintEvidence(id, after, parties.showId ?? parties.mainShowId);
  const otherwise = !saysTheSame(said, says);
  if (otherwise && reason === null) throw fieldError("reason", "required");
  const { count } = await db.complaint.updateMany({ where: { organizerId, id, status: before.status, ...asSeen(seenVersion ?? before.version) }, data: dated });
  await expectOne(count, async () => before);
  if (otherwise && reason !== null) await sayInstead(tenant, before, says, reason, today);
  return { id };
}

/** One step on a complaint's way (answered, solved, confirmed) and what it says. Of two people at the same moment one is told that it was done before. */
export async function advanceComplaint(tenant: TenantTransaction, { id, ...step }: StepInput, today: Date): Promise<Advanced> {
  const { db, organizerId } = tenant;
  const before = await getComplaint(tenant, id);
  const after = afterStep(before, step, today);
  const { count } = await db.complaint.updateMany({
    where: { organizerId, id, status: before.status, firstAnsweredOn: before.firstAnsweredOn, outcome: before.outcome },
    data: columnsOf(after),
  });
  if (count !== 1) throw new AppError("already_settled");
  const evidence = newlySaid(saidBy(before), complaintEvidence(id, after, showIdOf(before)));
  const change = evidence.length > 0 ? await recordEvidence(tenant, before.exhibitorId, evidence, today) : await refreshRelationship(tenant, before.exhibitorId, today);
  return { id, text: before.text, standing: standingOf(after), change, shows: before.shows };
}

/** Says that the register was wrong: all that the complaint said is taken back with the reason, and what is true speaks instead. */
export async function correctComplaint(tenant: TenantTransaction, { id, reason, ...input }: CorrectionInput, seenVersion: string | null, today: Date): Promise<Advanced> {
  const { db, organizerId } = tenant;
  const before = await getComplaint(tenant, id);
  const after: Course & Justice = {
    ...before,
    ...input,
    status: input.resolution === null ? "open" : "closed",
    // solved at first contact, the first answer solved it
    firstAnsweredOn: input.resolution === "first_contact" ? input.resolvedOn : input.firstAnsweredOn,
    ...(input.outcome === "unconfirmed" ? { outcomeFair: null, dealtQuickly: null, shownRespect: null } : {}),
  };
  const problem = wrongDay(after, today);
  if (problem) throw fieldError(problem.field === "firstAnsweredOn" && input.resolution === "first_contact" ? "resolvedOn" : problem.field, problem.code);
  const { count } = await db.complaint.updateMany({ where: { organizerId, id, ...asSeen(seenVersion ?? before.version) }, data: { ...columnsOf(after), withdrawnReason: null } });
  await expectOne(count, async () => before);
  const change = await sayInstead(tenant, before, complaintEvidence(id, after, showIdOf(before)), reason, today);
  return { id, text: before.text, standing: standingOf(after), change, shows: before.shows };
}

/** Takes a complaint back that was none, or was noted twice: it stays on record, and what it said no longer counts. */
export async function withdrawComplaint(tenant: TenantTransaction, id: string, reason: string, today: Date): Promise<Advanced> {
  const { db, organizerId } = tenant;
  const before = await getComplaint(tenant, id);
  const { count } = await db.complaint.updateMany({ where: { organizerId, id, status: { not: "withdrawn" } }, data: { status: "withdrawn", withdrawnReason: reason } });
  if (count !== 1) throw new AppError("already_settled");
  const change = await retractEvidence(tenant, before.exhibitorId, "complaint", id, reason, today);
  return { id, text: before.text, standing: "withdrawn", change, shows: before.shows };
}

// --- the parts -------------------------------------------------------------------------------------------------------

async function sayInstead(tenant: TenantTransaction, { id, exhibitorId }: ComplaintDetail, says: readonly NewEvidence[], reason: string, today: Date): Promise<RelationshipChange> {
  const takenBack = await retractEvidence(tenant, exhibitorId, "complaint", id, reason, today);
  return says.length > 0 ? addChanges(takenBack, await recordEvidence(tenant, exhibitorId, says, today)) : takenBack;
}

/** The days by which it should be answered and solved: as typed, else by the organizer's targets for the severity. */
async function withTargets<T extends Pick<ComplaintInput, "severity" | "raisedOn" | "answerDueOn" | "resolveDueOn">>(tenant: TenantTransaction, input: T, today: Date) {
  if (input.raisedOn > today) throw fieldError("raisedOn", "date_in_future");
  const usual = dueDays(await readComplaintTargets(tenant), input.severity, input.raisedOn);
  const answerDueOn = input.answerDueOn ?? (input.resolveDueOn !== null && input.resolveDueOn < usual.answerDueOn ? input.resolveDueOn : usual.answerDueOn);
  const resolveDueOn = input.resolveDueOn ?? (usual.resolveDueOn < answerDueOn ? answerDueOn : usual.resolveDueOn);
  if (answerDueOn <= input.raisedOn) throw fieldError("resolveDueOn", "date_order");
  return { ...input, answerDueOn, resolveDueOn };
}

function saidBy(complaint: ComplaintDetail): NewEvidence[] {
  return complaintEvidence(complaint.id, complaint, showIdOf(complaint));
}

function showIdOf({ shows }: Pick<ComplaintDetail, "shows">): string | null {
  return Object.keys(shows)[0] ?? null;
}

function columnsOf({ status, firstAnsweredOn, resolution, resolvedOn, outcome, confirmedOn, outcomeFair, dealtQuickly, shownRespect }: Course & Justice) {
  return { status, firstAnsweredOn, resolution, resolvedOn, outcome, confirmedOn, outcomeFair, dealtQuickly, shownRespect };
}
