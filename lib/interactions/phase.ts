import { Phase } from "@/lib/tenant/enums";

/** Where a day lies in an edition: before, during or after its run; null when no edition is meant. */
export function phaseOf(day: Date, edition: { readonly startsOn: Date | null; readonly endsOn: Date | null }): Phase | null {
  if (edition.startsOn === null || edition.endsOn === null) return null;
  if (day < edition.startsOn) return Phase.before;
  return day > edition.endsOn ? Phase.after : Phase.during;
}
