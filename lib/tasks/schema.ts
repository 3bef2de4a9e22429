import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";
import { choice, day, id, optionalChoice, optionalDay, optionalId, optionalNumber, optionalText, requiredText, seenVersion } from "@/lib/format/input";
import { REPEAT_UNITS } from "./repeat-words";

export const REMIND_DAYS = ["0", "1", "3", "7"] as const;

const minute = z
  .string()
  .trim()
  .optional()
  .refine((text) => text === undefined || text === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), "not_a_date")
  .transform((text) => (text === undefined || text === "" ? null : Number(text.slice(0, 2)) * 60 + Number(text.slice(3))));

const fields = z.object({
  title: requiredText(200),
  note: optionalText(5000),
  contactId: optionalId,
  editionId: optionalId,
  assignedMemberId: optionalId,
  dueOn: day,
  dueMinute: minute,
  remindDays: optionalChoice(REMIND_DAYS).transform((text) => (text === null ? null : Number(text))),
  repeat: optionalChoice(REPEAT_UNITS),
  repeatEvery: optionalNumber({ min: 1, max: 99 }).transform((every) => Math.round(every ?? 1)),
  repeatUntil: optionalDay,
});

function inOrder(input: z.output<typeof fields>, context: z.RefinementCtx): void {
  if (input.repeat !== null && input.repeatUntil !== null && input.repeatUntil < input.dueOn) context.addIssue({ code: "custom", path: ["repeatUntil"], message: "date_order" });
}

/** What a person says of a task. */
export type TaskInput = z.output<typeof fields>;
export const taskInput = fields.extend({ exhibitorId: optionalId, interactionId: optionalId, alarmStepId: optionalId }).superRefine(inOrder);
export const taskChange = fields.extend({ id, seenVersion }).superRefine(inOrder);

/** How a task ends: done, withdrawn (a repeating one with all that would follow), or this time left out. */
export const ENDINGS = ["done", "withdrawn", "skipped"] as const;
export const endingInput = z
  .object({ id, ending: choice(ENDINGS), reason: optionalText(500) })
  .superRefine((input, context) => {
    if (input.ending === "withdrawn" && input.reason === null) context.addIssue({ code: "custom", path: ["reason"], message: "required" });
  });
export type EndingInput = z.output<typeof endingInput>;
export const reopenInput = z.object({ id });

export const TASK_VIEWS = ["open", "overdue", "today", "week", "done"] as const;
export const taskView = z.enum(TASK_VIEWS).catch("open");
export type TaskView = z.output<typeof taskView>;
export const TASK_WHOSE = ["mine", "team", "all"] as const;
export const taskWhose = z.enum(TASK_WHOSE).catch("mine");
export type TaskWhose = z.output<typeof taskWhose>;

const uuid = z.uuid().nullable().catch(null);

/** What an address says of a new task: what it comes from, and what is known of it already. */
export function originOf(params: SearchParams) {
  const dueOn = day.nullable().catch(null).parse(single(params, "due"));
  return { interactionId: uuid.parse(single(params, "interaction")), alarmStepId: uuid.parse(single(params, "step")), title: (single(params, "title") ?? "").slice(0, 200), dueOn };
}
