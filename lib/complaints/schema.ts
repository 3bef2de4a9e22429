import { z } from "zod";

import { choice, day, id, optionalChoice, optionalDay, optionalId, optionalNumber, optionalText, requiredText, seenVersion } from "@/lib/format/input";
import { ComplaintOutcome, ComplaintResolution, ComplaintSeverity, InteractionChannel } from "@/lib/tenant/enums";

const { minor, serious, severe } = ComplaintSeverity;
export const SEVERITIES = [minor, serious, severe] as const;
const { call, email, message, meeting, visit, onsite_help } = InteractionChannel;
export const COMPLAINT_CHANNELS = [call, email, message, meeting, visit, onsite_help] as const;

const fields = z.object({
  text: requiredText(500),
  severity: choice(SEVERITIES),
  channel: optionalChoice(COMPLAINT_CHANNELS),
  contactId: optionalId,
  editionId: optionalId,
  raisedOn: day,
  /** Empty: by the organizer's targets for the severity. */
  answerDueOn: optionalDay,
  resolveDueOn: optionalDay,
});
export type ComplaintInput = z.output<typeof fields>;

function inOrder({ raisedOn, answerDueOn, resolveDueOn }: ComplaintInput, context: z.RefinementCtx): void {
  const problem = (path: string) => context.addIssue({ code: "custom", path: [path], message: "date_order" });
  if (answerDueOn !== null && answerDueOn <= raisedOn) problem("answerDueOn");
  if (resolveDueOn !== null && resolveDueOn < (answerDueOn ?? raisedOn)) problem("resolveDueOn");
}

export const complaintInput = fields.extend({ exhibitorId: id }).superRefine(inOrder);
export const complaintChange = fields.extend({ id, seenVersion, reason: optionalText(500) }).superRefine(inOrder);

/** A form that is about a complaint, however little of it is filled in. */
export const prospectInput = z.object({ exhibitorId: id, also: z.literal("complaint") });

/** What can happen to a complaint, in the order in which it can. */
export const STEPS = ["answered", "first_contact", "later", "never", "settled", "not_settled"] as const;
export type Step = (typeof STEPS)[number];

const sevenPoints = optionalNumber({ min: 1, max: 7 }).refine((value) => value === null || Number.isInteger(value), "not_a_choice");
const justice = { outcomeFair: sevenPoints, dealtQuickly: sevenPoints, shownRespect: sevenPoints };

export const stepInput = z.object({
  id,
  step: choice(STEPS),
  /** Empty: today. */
  on: optionalDay,
  /** When it is closed and nobody had noted the first answer. Empty: still not known. */
  answeredOn: optionalDay,
  ...justice,
});
export type StepInput = z.output<typeof stepInput>;

const RESOLUTIONS = [ComplaintResolution.first_contact, ComplaintResolution.later, ComplaintResolution.never] as const;
const OUTCOMES = [ComplaintOutcome.unconfirmed, ComplaintOutcome.settled, ComplaintOutcome.not_settled] as const;

/** A correction says the whole of what is true, and why the register was wrong. An end has its day, and a word of theirs has one too. */
export const correctionInput = z
  .object({
    id,
    seenVersion,
    firstAnsweredOn: optionalDay,
    resolution: optionalChoice(RESOLUTIONS),
    resolvedOn: optionalDay,
    outcome: choice(OUTCOMES),
    confirmedOn: optionalDay,
    ...justice,
    reason: requiredText(500),
  })
  .superRefine((input, context) => {
    const problem = (path: string) => context.addIssue({ code: "custom", path: [path], message: "required" });
    if (input.resolution !== null && input.resolvedOn === null) problem("resolvedOn");
    if (input.resolution === null && (input.resolvedOn !== null || input.outcome !== "unconfirmed")) problem("resolution");
    if (input.outcome !== "unconfirmed" && input.confirmedOn === null) problem("confirmedOn");
    if (input.outcome === "unconfirmed" && input.confirmedOn !== null) problem("outcome");
  });
export type CorrectionInput = Omit<z.output<typeof correctionInput>, "seenVersion">;

export const withdrawalInput = z.object({ id, reason: requiredText(500) });

export const COMPLAINT_VIEWS = ["open", "unanswered", "overdue", "closed", "all"] as const;
export type ComplaintView = (typeof COMPLAINT_VIEWS)[number];

export const complaintView = optionalChoice(COMPLAINT_VIEWS).catch(null).transform((view) => view ?? "open");
