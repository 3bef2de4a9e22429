import { z } from "zod";

import { type FormDefinition, questionsOf } from "@/lib/surveys/schema";

/** Field by question, as the page sends it. */
export const draftAnswers = z.record(z.string(), z.string());

/** A comment of 5,000 characters, and some air. */
const LONGEST = 6_000;

/**
 * What of the sent fields may be kept: those of the form's own questions (`SAT1`, and `JUS1:words` beside it), in whole characters, without
 * NUL. Nothing is read against its scale yet: that happens when the form is sent.
 */
export function keptFields(definition: FormDefinition, fields: Readonly<Record<string, string>>): Record<string, string> {
  const asked = new Set(questionsOf(definition).map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => asked.has(name.replace(/:[a-z]+$/, "")))
      .map(([name, value]) => [name, value.slice(0, LONGEST).replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd")]),
  );
}
