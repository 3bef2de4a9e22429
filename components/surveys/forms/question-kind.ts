import type { OwnKind } from "@/lib/surveys/editing";
import type { Question } from "@/lib/surveys/schema";

/** The kind of a question as the editor names it. */
export function kindOf({ scale }: Question): OwnKind {
  if (scale.kind === "choices") return scale.many ? "choices" : "choice";
  if (scale.kind === "scale") return scale.min === 0 && scale.max === 10 ? "ten" : "scale";
  return scale.kind;
}
