import type { Construct } from "@/lib/relationship-quality";
import type { StageOrUnknown } from "@/lib/relationships/types";
import type { Risk } from "../at-risk/types";

/** A call that is recommended today, with why and what to do; the heart's advice, in both languages. */
export interface Call {
  readonly exhibitorId: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly ownerName: string | null;
  readonly stage: StageOrUnknown;
  readonly revenue: number;
  readonly risk: Risk | null;
  readonly overduePromises: number;
  readonly openRequests: number;
  readonly weak: Construct | null;
  /** Days since anybody spoke or wrote; null where nobody ever did. */
  readonly quietDays: number | null;
  readonly action: { readonly en: string; readonly zh: string } | null;
}
