const ASSUMED = "our assumption, to be corrected by an organizer's own backtest";

/** Every number the alarms read, each with its source. */
export const ALARM_CUT_OFFS = {
  /** Gap since the last inbound contact over the exhibitor's own median gap. */
  inboundGapFactor: { value: 2, source: ASSUMED },
  /** Own gaps needed before a median means anything. */
  minimumGaps: { value: 3, source: ASSUMED },
  /** min(in, out)/max(in, out) below which talk is one-way: when exchange stops, relationships decay (Barnes, deck 001). */
  twoWayRatio: { value: 0.2, source: ASSUMED },
  /** Contacts needed before a ratio means anything. */
  minimumContacts: { value: 5, source: ASSUMED },
  twoWayDays: { value: 365, source: ASSUMED },
  pulsesUnanswered: { value: 2, source: ASSUMED },
  /** "Other shows would give us more", reversed, at or below. */
  betterElsewhere: { value: 2, source: ASSUMED },
  /** Two kinds within so many days: watch. */
  watchDays: { value: 90, source: ASSUMED },
  watchKinds: { value: 2, source: ASSUMED },
} as const;

/** The numbers alone: what an organizer may set otherwise. */
export type AlarmLimits = { readonly [Name in keyof typeof ALARM_CUT_OFFS]: number };

/** The limits in force where an organizer has set none. */
export const ALARM_LIMITS: AlarmLimits = {
  inboundGapFactor: ALARM_CUT_OFFS.inboundGapFactor.value,
  minimumGaps: ALARM_CUT_OFFS.minimumGaps.value,
  twoWayRatio: ALARM_CUT_OFFS.twoWayRatio.value,
  minimumContacts: ALARM_CUT_OFFS.minimumContacts.value,
  twoWayDays: ALARM_CUT_OFFS.twoWayDays.value,
  pulsesUnanswered: ALARM_CUT_OFFS.pulsesUnanswered.value,
  betterElsewhere: ALARM_CUT_OFFS.betterElsewhere.value,
  watchDays: ALARM_CUT_OFFS.watchDays.value,
  watchKinds: ALARM_CUT_OFFS.watchKinds.value,
};
