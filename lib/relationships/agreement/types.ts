import type { Construct } from "@/lib/relationship-quality";

/** Whether the people who answered for one exhibitor in its last wave say the same. */
export interface Agreement {
  readonly people: number;
  readonly from: Date;
  readonly to: Date;
  /** r_wg(J) over all agreement items: 1 = all the same, 0 = no more than by chance. Null: fewer than two people. */
  readonly rwg: number | null;
  /** Constructs on which they differ by more than the heart's line, the furthest apart first. */
  readonly divided: readonly { readonly construct: Construct; readonly sd: number; readonly low: number; readonly high: number }[];
  /** How many constructs two or more people answered. */
  readonly compared: number;
}
