import { z } from "zod";

import { choice, day, id, optionalChoice, optionalDay, optionalId, optionalText, requiredText, seenVersion } from "@/lib/format/input";

const MANNERS = ["explicit", "implied"] as const;

const fields = z.object({
  text: requiredText(500),
  contactId: optionalId,
  editionId: optionalId,
  madeOn: day,
  dueOn: day,
  /** Said, or understood from how we advertise and always did it. A form that does not ask means what was said. */
  implied: choice(MANNERS).default("explicit").transform((manner) => manner === "implied"),
});
type Fields = z.output<typeof fields>;
export type PromiseInput = Omit<Fields, "implied"> & Partial<Pick<Fields, "implied">>;

function inOrder(input: Fields, context: z.RefinementCtx): void {
  if (input.dueOn < input.madeOn) context.addIssue({ code: "custom", path: ["dueOn"], message: "date_order" });
}

export const promiseInput = fields.extend({ exhibitorId: id }).superRefine(inOrder);
export const promiseChange = fields.extend({ id, seenVersion }).superRefine(inOrder);

/** A form that is about a promise, however little of it is filled in. */
export const prospectInput = z.object({ exhibitorId: id, also: z.literal("promise") });

/** How a promise ends. Kept and late are both "kept" in the register; the day tells them apart. */
export const OUTCOMES = ["kept", "late", "broken", "withdrawn"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const settlementInput = z
  .object({ id, outcome: choice(OUTCOMES), settledOn: optionalDay, reason: optionalText(500) })
  .superRefine((input, context) => {
    if (input.outcome === "withdrawn" && input.reason === null) context.addIssue({ code: "custom", path: ["reason"], message: "required" });
  });
export type SettlementInput = z.output<typeof settlementInput>;

/** A correction says what is true instead (or that the promise is open after all) and why the register was wrong. */
export const correctionInput = z.object({ id, seenVersion, outcome: choice([...OUTCOMES, "open"]), settledOn: optionalDay, reason: requiredText(500) });
export type CorrectionInput = Omit<z.output<typeof correctionInput>, "seenVersion">;

export const PROMISE_VIEWS = ["open", "overdue", "settled", "all"] as const;
export type PromiseView = (typeof PROMISE_VIEWS)[number];

export const promiseView = optionalChoice(PROMISE_VIEWS).catch(null).transform((view) => view ?? "open");
