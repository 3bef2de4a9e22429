export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface MeanChange {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** `suggested` is everybody who was not held out, whatever was done: beside `held_out` the one fair comparison. */
export type Arm = "acted" | "not_acted" | "suggested" | "held_out";

/** What became of the exhibitors of some alarms. */
export interface ArmResult {
  readonly arm: Arm;
  readonly alarms: number;
  readonly exhibitors: number;
  /** Exhibitors whose next decision is known, how many of them booked, and the share with its 95 % interval. */
  readonly decided: number;
  readonly rebooked: number;
  readonly share: Share | null;
  /** Exhibitors with a trust score on both days, and how it changed within the window. */
  readonly scored: number;
  readonly change: MeanChange | null;
}

export interface AlarmEffect {
  readonly arms: readonly ArmResult[];
  readonly from: Date;
  readonly to: Date;
  readonly windowDays: number;
  readonly minimum: number;
  /** How all alarms of the span ended, for what they were worth. */
  readonly ends: { readonly acted: number; readonly passedAlone: number; readonly setAside: number; readonly open: number };
}
