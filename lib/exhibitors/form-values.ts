import type { OwnField } from "@/lib/fields/types";
import { ownFormValues } from "@/lib/fields/typed-values";
import type { Theirs } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import type { ExhibitorDetail } from "./types";

/** An exhibitor in the words of its form, for whoever was slower to save. */
export function exhibitorValues(exhibitor: ExhibitorDetail, fields: readonly OwnField[]): Theirs {
  return theirsOf(exhibitor, { tags: exhibitor.tags.join(", "), ...ownFormValues(exhibitor.own, fields) });
}
