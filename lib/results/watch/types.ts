import type { ReachChannel } from "@/lib/tenant/enums";

/** From the invited to those who finished; each step counts who got at least so far. */
export interface Funnel {
  readonly invited: number;
  readonly delivered: number;
  readonly opened: number;
  readonly started: number;
  readonly finished: number;
}

export interface RateRow {
  /** "all" is everybody; null those without a segment. */
  readonly segment: string | null | "all";
  readonly invited: number;
  readonly answered: number;
  /** Percent with its 95 % interval. */
  readonly rate: { readonly share: number; readonly low: number; readonly high: number } | null;
  /** Percent wished for. */
  readonly target: number | null;
  /** Whether the whole interval lies on one side of the target. */
  readonly verdict: "reached" | "missed" | "undecided" | null;
}

export interface DropOff {
  readonly item: string;
  readonly place: number;
  readonly wording: { readonly en: string; readonly zh: string };
  /** Who began, has not finished, and answered this question last. */
  readonly stopped: number;
}

export interface Watch {
  readonly funnel: Funnel;
  readonly rates: readonly RateRow[];
  readonly dropOff: readonly DropOff[];
  /** Seconds from the first screen to sending, of forms under a name. */
  readonly time: { readonly n: number; readonly lower: number; readonly median: number; readonly upper: number } | null;
  readonly languages: readonly { readonly key: string; readonly n: number }[];
  readonly devices: readonly { readonly key: string; readonly n: number }[];
  /** Forms that came in without a personal link, through a code on a wall or a tablet, under a name. */
  readonly withoutLink: number;
  /** Fewer than five anonymous forms came in, and are not counted yet. */
  readonly fewAnonymous: boolean;
}

export interface Unanswered {
  readonly invitationId: string;
  readonly exhibitorId: string;
  readonly exhibitor: string;
  readonly contactId: string;
  readonly contact: string;
  readonly phone: string | null;
  readonly segment: string | null;
  readonly reach: ReachChannel;
  readonly state: "started" | "opened" | "delivered" | "not_delivered";
  readonly letters: number;
  readonly lastSentAt: Date | null;
}
