import type { Construct } from "@/lib/relationship-quality";
import type { Shown } from "@/lib/relationships/outlook/types";

/** Keys of the sentences that give the reason of an advice. */
export const ADVICE_REASON_KEYS = ["advice.weak", "advice.stage", "advice.alarm", "advice.loyalty", "advice.firstEdition", "advice.borrowedCredit", "advice.leansOnPerson", "advice.closenessGap", "advice.notMeasured"] as const;

/** What to do next for one exhibitor: the heart's advice with its words' keys, and what it may be expected to do. */
export interface AdviceLine {
  readonly id: string;
  readonly reason: { readonly messageKey: (typeof ADVICE_REASON_KEYS)[number]; readonly values: Readonly<Record<string, number | string>> };
  readonly moves: readonly Construct[];
  readonly urgency: 1 | 2 | 3;
  readonly source: string;
  /** What one record of its sign, at its best, would do to the scores it should move. Empty: that cannot be known in advance. */
  readonly effects: readonly { readonly key: Construct; readonly now: Shown; readonly then: Shown }[];
}
