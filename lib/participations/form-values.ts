import type { OwnField } from "@/lib/fields/types";
import { ownFormValues } from "@/lib/fields/typed-values";
import type { Theirs } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import type { ParticipationDetail } from "./types";

/** A participation in the words of its form, for whoever was slower to save. */
export function participationValues(participation: ParticipationDetail, currency: string, fields: readonly OwnField[]): Theirs {
  const { amount, contract } = participation;
  return theirsOf(participation, {
    packageId: participation.package?.id ?? "",
    amount: contract?.amount ?? (amount === null ? "" : String(amount)),
    currency: contract?.currency ?? currency,
    ...ownFormValues(participation.own, fields),
  });
}
