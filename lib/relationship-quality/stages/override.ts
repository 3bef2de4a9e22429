import { InputError } from "../input-error";
import { CUT_OFFS } from "./cut-offs";
import type { StageOverride } from "./types";

/**
 * A stage set by hand, after checking that it names a person and a reason and ends within 180 days.
 * Missing rule: an empty name or reason, or a date too far off, is an InputError naming the field.
 * Formula: until − day ≤ 180. Source: our assumption, measurement.md (e). Range: the override itself. Shapes: days since 1970-01-01.
 * @example
 * checkedOverride({ stage: "commitment", who: "Mei Lin", why: "signed for three years", setDay: 20000, untilDay: 20090 }).stage // => "commitment"
 */
export function checkedOverride(override: StageOverride): StageOverride {
  if (override.who.trim() === "") throw new InputError("bad_option", "A stage set by hand needs the name of who set it.", { column: "who" });
  if (override.why.trim() === "") throw new InputError("bad_option", "A stage set by hand needs a reason.", { column: "why" });
  const days = override.untilDay - override.setDay;
  if (!(days >= 0 && days <= CUT_OFFS.override.value)) throw new InputError("bad_option", `A stage set by hand holds for at most ${CUT_OFFS.override.value} days.`, { column: "untilDay" });
  return override;
}
