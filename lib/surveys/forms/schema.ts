import { z } from "zod";

import { id, requiredText } from "@/lib/format/input";
import { draftDefinition, FORM_LANGUAGES } from "../schema";

const title = requiredText(120);

/** A new form begins with a form of the bank, with nothing, or as a copy of one that is there. */
export const newForm = z.object({ title, start: z.string().max(64).default("empty") });

export const formId = z.object({ id });

export const bankForm = z.object({ key: z.string().max(20) });

/** A definition travels as the text of its JSON. */
const definition = z
  .string("required")
  .max(1_000_000, "too_long")
  .transform((text, context) => {
    const parsed = draftDefinition.safeParse(jsonOf(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  });

const revision = z.coerce.number("invalid").int("invalid").min(0, "invalid");

export const draftInput = z.object({ id, revision, title, definition });
export type DraftInput = z.output<typeof draftInput>;

export const draftToPublish = z.object({ id, revision });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the editor sends for its preview: what is written so far, in one language. */
export const previewInput = z
  .string()
  .max(1_000_000)
  .transform(jsonOf)
  .pipe(z.object({ definition: draftDefinition, language: z.enum(FORM_LANGUAGES) }));
