import type { ShareOfCount } from "@/lib/format/share";

export interface EditionOfShow {
  readonly id: string;
  readonly name: string;
  readonly showId: string;
  readonly show: { readonly name: string; readonly nameZh: string | null };
  readonly startsOn: Date;
  readonly endsOn: Date;
}

export type Share = ShareOfCount;

/** From one edition of a show to the next: who stayed, who left and how, who came. */
export interface EditionPair {
  readonly from: EditionOfShow;
  readonly to: EditionOfShow;
  /** False while the second edition has not opened: then silence is no answer yet. */
  readonly decided: boolean;
  readonly before: number;
  readonly retained: number;
  readonly declined: number;
  readonly cancelled: number;
  readonly silent: number;
  readonly won: number;
  readonly returned: number;
  readonly after: number;
  /** Of all who were there before, leavers and decliners included; null where nobody was. */
  readonly retention: Share | null;
  readonly money: PairMoney;
}

/** Space and money of one pair; sums of what is on record. */
export interface PairMoney {
  /** Of those who stayed and whose space is known both times. */
  readonly up: number;
  readonly same: number;
  readonly down: number;
  readonly areaChange: number;
  readonly amountChange: number;
  readonly lost: number;
  readonly won: number;
  readonly returned: number;
}

/** One edition's space and money. */
export interface EditionMoney {
  readonly edition: EditionOfShow;
  readonly stands: number;
  readonly area: number;
  readonly amount: number;
  /** Over the stands of which both are known; null where none is. */
  readonly perSquareMetre: number | null;
  readonly priced: number;
}

/** Of the exhibitors that came to a show for the first time, how many were there so many editions later. */
export interface CohortStep {
  readonly later: number;
  readonly share: Share | null;
}

export interface Cohort {
  readonly edition: EditionOfShow;
  readonly size: number;
  /** Null where that edition has not opened. */
  readonly there: readonly (number | null)[];
}

/** When those of one edition had booked the next. */
export interface RebookingPace {
  readonly from: EditionOfShow;
  readonly to: EditionOfShow;
  readonly n: number;
  readonly marks: readonly { readonly by: "d0" | "d30" | "d60" | "d90" | "deadline"; readonly share: Share | null }[];
  /** Booked the next edition, with no booking day on record. */
  readonly undated: number;
}

export interface LoyaltyPoint {
  readonly exhibitorId: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly revenue: number;
  readonly type: LoyaltyName;
  readonly nearest: Exclude<LoyaltyName, "borderline">;
  readonly attitude: number;
  readonly behaviour: number;
}

export const LOYALTY_NAMES = ["true", "latent", "captive", "habit", "spurious", "none", "borderline"] as const;
export type LoyaltyName = (typeof LOYALTY_NAMES)[number];

export interface LoyaltyMap {
  readonly points: readonly LoyaltyPoint[];
  readonly types: readonly { readonly type: LoyaltyName; readonly share: Share; readonly revenue: number; readonly leaning: number }[];
  /** Exhibitors that could be placed, of those looked at, of all that fit the filters. */
  readonly placed: number;
  readonly lookedAt: number;
  readonly all: number;
  readonly lines: { readonly attitude: number; readonly behaviour: number };
  /** Of those that are not borderline, how many come back without liking it. */
  readonly spurious: Share | null;
}

export interface FourR {
  readonly retention: Share | null;
  readonly relationship: readonly { readonly construct: "AFF" | "SAC" | "TOI"; readonly mean: number; readonly reach: number; readonly n: number }[];
  readonly referral: { readonly score: number; readonly low: number; readonly high: number; readonly n: number } | null;
  /** Answers on recommending that there are, when too few to show. */
  readonly referralAnswers: number;
  /** Exhibitors to whom a promise was broken in the year before an edition ended, and how many of them came to the next. */
  readonly recovery: Share | null;
}

export interface RetentionView {
  readonly pairs: readonly EditionPair[];
  readonly money: readonly EditionMoney[];
  readonly steps: readonly CohortStep[];
  readonly cohorts: readonly Cohort[];
  readonly pace: readonly RebookingPace[];
  readonly loyalty: LoyaltyMap;
  readonly fourR: FourR;
  readonly walletAnswers: number;
  readonly today: Date;
}
