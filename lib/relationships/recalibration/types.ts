import type { BehaviourChannel, Construct } from "@/lib/relationship-quality";

/** How many exhibitors stand behind the figures of a calibration. */
export interface FittedOn {
  /** By construct: exhibitors with answers, all together and by group. */
  readonly answers: Readonly<Partial<Record<Construct, { readonly all: number; readonly groups: Readonly<Record<string, number>> }>>>;
  /** By behaviour channel: exhibitors with records enough to read a normal from. */
  readonly records: Readonly<Partial<Record<BehaviourChannel, number>>>;
}

/** One figure that a new calibration moved. A figure that was not there before, or is no more, has null on that side. */
export interface MovedFigure {
  readonly of: { readonly kind: "normal"; readonly construct: Construct; readonly group: string | null } | { readonly kind: "channel"; readonly construct: Construct; readonly channel: BehaviourChannel };
  readonly before: { readonly mean: number; readonly spread: number } | null;
  readonly after: { readonly mean: number; readonly spread: number } | null;
}
