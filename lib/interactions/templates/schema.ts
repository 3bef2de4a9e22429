import { z } from "zod";

import { choice, id, optionalText, seenVersion } from "@/lib/format/input";
import { PHASES } from "../schema";

/** As much as a note may begin with: the person goes on from there. */
const LONGEST = 300;

const fields = z.object({ phase: choice(PHASES), textEn: optionalText(LONGEST), textZh: optionalText(LONGEST) });

function saysSomething({ textEn, textZh }: z.output<typeof fields>, context: z.RefinementCtx): void {
  if (textEn === null && textZh === null) context.addIssue({ code: "custom", path: ["textEn"], message: "required" });
}

export type NoteTemplateInput = z.output<typeof fields>;
export const noteTemplateInput = fields.superRefine(saysSomething);
export const noteTemplateChange = fields.extend({ id, seenVersion }).superRefine(saysSomething);
export const shelvingInput = z.object({ id, shelf: choice(["archived", "used"]) });
