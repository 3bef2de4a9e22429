import type { BehaviourChannel, Channel, Construct, PriorBasis } from "@/lib/relationship-quality";
import type { ClosedQuarter } from "../quarters/types";

/** A page of the glossary with its entries, in one language. */
export interface GlossaryGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly { readonly key: string; readonly title: string; readonly meaning: string }[];
}

/** What stands behind one number, in one language. */
export interface Measure {
  readonly key: string;
  readonly title: string;
  readonly meaning: string;
  readonly measured: string;
  readonly certainty: string;
  readonly source: string;
  /** What the labels in the source mean, those that occur in it. */
  readonly labels: readonly { readonly label: string; readonly text: string }[];
  readonly group: { readonly id: string; readonly title: string };
  /** The kinds of evidence that are read for it; empty where it is no followed score. */
  readonly channels: readonly ChannelFigures[];
}

/** How one kind of evidence counts. */
export interface ChannelFigures {
  readonly channel: Channel;
  readonly title: string;
  readonly coding: string;
  readonly constructs: readonly Construct[];
  /** Variance of one reading around what it should be. */
  readonly noise: number;
  /** What is normal for it here, how much exhibitors differ, how far it goes with the attitude; null for channels that ask. */
  readonly normal: { readonly m: number; readonly s: number; readonly rho: number; readonly own: boolean; readonly exhibitors: number } | null;
  /** Variance of an exhibitor's own leaning on a channel that asks; null for others. */
  readonly leaning: number | null;
}

/** What is normal on one construct for some exhibitors. */
export interface Normal {
  readonly mean: number;
  readonly sd: number;
  readonly basis: PriorBasis;
  readonly exhibitors: number;
}

export interface ConstructFigures {
  readonly construct: Construct;
  readonly driftDays: number;
  /** Kept apart for every show: an exhibitor counts once for each. */
  readonly perShow: boolean;
  readonly all: Normal;
  readonly groups: readonly (Normal & { readonly show: string | null; readonly segment: string | null })[];
}

export interface MovedNormal {
  readonly construct: Construct;
  readonly channel: { readonly key: BehaviourChannel; readonly title: string } | null;
  readonly show: string | null;
  readonly segment: string | null;
  readonly before: { readonly mean: number; readonly spread: number };
  readonly after: { readonly mean: number; readonly spread: number };
}

/** Whether the scores knew how sure they could be: their predictions of answers, against the answers. */
export interface Honesty {
  readonly construct: Construct | null;
  readonly n: number;
  /** Null with too few answers. */
  readonly figures: {
    /** Percent of answers inside the predicted 95 % interval, with the interval of that share. */
    readonly coverage: number;
    readonly low: number;
    readonly high: number;
    readonly mean: number;
    readonly variance: number;
    readonly verdict: "honest" | "too_sure" | "too_cautious";
    /** Whether answers come out higher or lower than predicted, beyond chance. */
    readonly leaning: "higher" | "lower" | null;
  } | null;
}

export interface CalibrationPage {
  readonly version: number;
  readonly madeOn: Date;
  readonly own: boolean;
  /** Exhibitors whose scores still name an older calibration: the next nightly run computes them anew. */
  readonly outdated: number;
  readonly constructs: readonly ConstructFigures[];
  readonly channels: readonly ChannelFigures[];
  /** Against the version before; null for the first. */
  readonly moved: { readonly since: number; readonly total: number; readonly largest: readonly MovedNormal[] } | null;
  readonly honesty: { readonly all: Honesty; readonly constructs: readonly Honesty[] };
  readonly quarters: readonly ClosedQuarter[];
}
