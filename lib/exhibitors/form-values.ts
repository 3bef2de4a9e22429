import type { Theirs } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import type { ExhibitorDetail } from "./types";

/** An exhibitor in the words of its form, for whoever was slower to save. */
export function exhibitorValues(exhibitor: ExhibitorDetail): Theirs {
  return theirsOf(exhibitor, { tags: exhibitor.tags.join(", ") });
}
