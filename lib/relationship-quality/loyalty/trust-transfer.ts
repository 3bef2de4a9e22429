import { count } from "../indices/answers";
import { type Estimate, weightedComposite } from "../indices/weighted-composite";
import { InputError } from "../input-error";
import { type Measured, measured, tooLittle } from "../measured";
import { checked, sideOf } from "./estimate";

export interface TrustTransfer {
  /** Trust in the person minus trust in the organizer. */
  readonly difference: Estimate;
  /** Where trust is ahead, and so from where it may pass to the other. */
  readonly direction: "staff_to_organizer" | "organizer_to_staff" | "balanced";
  /** How much of what the exhibitor knows of the organizer comes through this person, 0–1. */
  readonly throughPerson: number;
  /** Trust is ahead at the person and most contact runs through them: if they leave, it may go with them. */
  readonly leansOnPerson: boolean;
  readonly messageKey: string;
}

/**
 * Whether an exhibitor's trust sits with the contact person or with the organizer.
 *
 * Formula: difference TST − TRUST, errors added conservatively unless the covariance is given; ahead when the 80 % range of the difference lies wholly on one side of 0.
 * Through the person: (contacts with them + 1)/(all contacts + 2). Leans on the person when staff is ahead and that share is over ½.
 * Source: course deck 000 (transfer between staff trust and organisation trust; with few contacts to the firm staff trust weighs more); Doney & Cannon 1997. Rules our assumption.
 * Range: difference −100 to 100. Missing rule: either trust not measured → null.
 * Shapes: estimates and errors in points of 0–100.
 * @example
 * const transfer = trustTransfer({ staff: { value: 85, se: 5 }, organizer: { value: 50, se: 5 }, contactsWithPerson: 8, contactsInAll: 9 })
 * transfer.value?.direction // => "staff_to_organizer"
 * transfer.value?.leansOnPerson // => true
 * trustTransfer({ staff: { value: 60, se: 8 }, organizer: { value: 58, se: 8 }, contactsWithPerson: 1, contactsInAll: 9 }).value?.direction // => "balanced"
 */
export function trustTransfer(
  input: { readonly staff: Estimate | null; readonly organizer: Estimate | null; readonly contactsWithPerson: number; readonly contactsInAll: number },
  options: { readonly covariance?: number; readonly level?: number } = {},
): Measured<TrustTransfer> {
  const { staff, organizer } = input;
  const withPerson = count(input.contactsWithPerson, "contactsWithPerson");
  const inAll = count(input.contactsInAll, "contactsInAll");
  if (withPerson > inAll) throw new InputError("off_scale", "More contacts with the person than in all.", { column: "contactsWithPerson" });
  if (!staff || !organizer) return tooLittle((staff ? 1 : 0) + (organizer ? 1 : 0), "no_evidence", { needed: 2 });
  const parts = { staff: { weight: 1, estimate: checked(staff, "staff") }, organizer: { weight: -1, estimate: checked(organizer, "organizer") } };
  const whole = weightedComposite(parts, options.covariance === undefined ? undefined : { staff: { organizer: options.covariance } });
  if (whole.value === null) return whole;
  const difference = { value: whole.value.value, se: whole.value.se };
  const { side } = sideOf(difference, 0, options.level ?? 0.8, "difference");
  const even = difference.value === 0 && difference.se === 0;
  const direction = side === "crosses" || even ? "balanced" : side === "above" ? "staff_to_organizer" : "organizer_to_staff";
  const throughPerson = (withPerson + 1) / (inAll + 2);
  const leansOnPerson = direction === "staff_to_organizer" && throughPerson > 0.5;
  return measured({ difference, direction, throughPerson, leansOnPerson, messageKey: leansOnPerson ? "trustTransfer.leansOnPerson" : `trustTransfer.${direction}` }, 2);
}
