import { z } from "zod";

import { choice, day, id, optionalChoice, optionalDay, optionalId, optionalText, requiredText, seenVersion } from "@/lib/format/input";

const fields = z.object({ text: requiredText(500), contactId: optionalId, askedOn: day });
export type RequestInput = z.output<typeof fields>;

export const requestInput = fields.extend({ exhibitorId: id });
export const requestChange = fields.extend({ id, seenVersion });

/** A form that is about a special request, however little of it is filled in. */
export const prospectInput = z.object({ exhibitorId: id, also: z.literal("request") });

export const ANSWERS = ["granted", "partly", "declined_with_reason", "declined"] as const;
export type Answer = (typeof ANSWERS)[number];

/** A refusal with a reason needs the reason; it weighs less than a bare no. */
function withReason(input: { readonly answer: string; readonly declinedReason: string | null }, context: z.RefinementCtx): void {
  if (input.answer === "declined_with_reason" && input.declinedReason === null) context.addIssue({ code: "custom", path: ["declinedReason"], message: "required" });
}

const answerFields = z.object({ id, answeredOn: optionalDay, declinedReason: optionalText(500) });

export const answerInput = answerFields.extend({ answer: choice(ANSWERS) }).superRefine(withReason);
export type AnswerInput = z.output<typeof answerInput>;

/** A correction says what is true instead (or that nothing was answered yet) and why the register was wrong. */
export const correctionInput = answerFields.extend({ answer: choice([...ANSWERS, "open"]), seenVersion, reason: requiredText(500) }).superRefine(withReason);
export type CorrectionInput = Omit<z.output<typeof correctionInput>, "seenVersion">;

export const REQUEST_VIEWS = ["open", "answered", "all"] as const;
export type RequestView = (typeof REQUEST_VIEWS)[number];

export const requestView = optionalChoice(REQUEST_VIEWS).catch(null).transform((view) => view ?? "open");
