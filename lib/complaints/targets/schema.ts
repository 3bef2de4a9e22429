import { z } from "zod";

import { optionalNumber } from "@/lib/format/input";
import type { ComplaintSeverity } from "@/lib/tenant/enums";
import { SEVERITIES } from "../schema";

/** A target of a year and more is none. */
const days = optionalNumber({ min: 1, max: 365 }).transform((value, context) => {
  if (value !== null && Number.isInteger(value)) return value;
  context.addIssue({ code: "custom", message: value === null ? "required" : "not_a_number" });
  return z.NEVER;
});

export interface TargetRow {
  readonly severity: ComplaintSeverity;
  readonly answerDays: number;
  readonly resolveDays: number;
}

/** Two fields a severity: serious.answer, serious.resolve. Nothing is solved before it is answered. */
export const targetsInput = z
  .object({ "minor.answer": days, "minor.resolve": days, "serious.answer": days, "serious.resolve": days, "severe.answer": days, "severe.resolve": days })
  .transform((fields, context): TargetRow[] =>
    SEVERITIES.map((severity) => {
      const [answerDays, resolveDays] = [fields[`${severity}.answer`], fields[`${severity}.resolve`]];
      if (resolveDays < answerDays) context.addIssue({ code: "custom", path: [`${severity}.resolve`], message: "too_small" });
      return { severity, answerDays, resolveDays };
    }),
  );
