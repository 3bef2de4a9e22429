import { z } from "zod";

import { choice, day, id, optionalChoice, optionalDay, optionalId, optionalNumber, optionalText, requiredText, seenVersion } from "@/lib/format/input";

const fields = z.object({ text: requiredText(500), contactId: optionalId, askedOn: day, answerDueOn: optionalDay });
type Fields = z.output<typeof fields>;
export type RequestInput = Omit<Fields, "answerDueOn"> & Partial<Pick<Fields, "answerDueOn">>;

function inOrder({ askedOn, answerDueOn }: Fields, context: z.RefinementCtx): void {
  if (answerDueOn !== null && answerDueOn < askedOn) context.addIssue({ code: "custom", path: ["answerDueOn"], message: "date_order" });
}

export const requestInput = fields.extend({ exhibitorId: id }).superRefine(inOrder);
export const requestChange = fields.extend({ id, seenVersion }).superRefine(inOrder);

/** A form that is about a special request, however little of it is filled in. */
export const prospectInput = z.object({ exhibitorId: id, also: z.literal("request") });

export const ANSWERS = ["granted", "partly", "declined_with_reason", "declined"] as const;
export type Answer = (typeof ANSWERS)[number];

/** A refusal with a reason needs the reason; it weighs less than a bare no. */
function withReason(input: { readonly answer: string; readonly declinedReason: string | null }, context: z.RefinementCtx): void {
  if (input.answer === "declined_with_reason" && input.declinedReason === null) context.addIssue({ code: "custom", path: ["declinedReason"], message: "required" });
}

const answerFields = z.object({ id, answeredOn: optionalDay, declinedReason: optionalText(500), cost: optionalNumber({ min: 0, max: 999_999_999_999 }) });

export const answerInput = answerFields.extend({ answer: choice(ANSWERS) }).superRefine(withReason);
type Answered = z.output<typeof answerInput>;
/** What it cost is known to few, and asked for in no list. */
export type AnswerInput = Omit<Answered, "cost"> & Partial<Pick<Answered, "cost">>;

/** A correction says what is true instead (or that nothing was answered yet) and why the register was wrong. */
export const correctionInput = answerFields.extend({ answer: choice([...ANSWERS, "open"]), seenVersion, reason: requiredText(500) }).superRefine(withReason);
type Corrected = z.output<typeof correctionInput>;
export type CorrectionInput = Omit<Corrected, "seenVersion" | "cost"> & Partial<Pick<Corrected, "cost">>;

export const REQUEST_VIEWS = ["open", "overdue", "answered", "all"] as const;
export type RequestView = (typeof REQUEST_VIEWS)[number];

export const requestView = optionalChoice(REQUEST_VIEWS).catch(null).transform((view) => view ?? "open");
