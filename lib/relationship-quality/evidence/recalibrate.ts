import { FILTERED_CONSTRUCTS } from "../instrument/constructs";
import type { Construct } from "../instrument/constructs";
import type { Calibration, ConstructSettings } from "./calibration";
import { CHANNELS, isAsking } from "./channels";
import type { BehaviourChannel, BehaviourSettings } from "./channels";
import { fitBehaviour } from "./fit-behaviour";
import { fitPriors } from "./fit-priors";
import type { LatestWave } from "./fit-priors";

/** What an organizer's own records offer for a new calibration. */
export interface CalibrationData {
  /** Each exhibitor's latest survey wave, per construct. */
  readonly waves: Readonly<Partial<Record<Construct, readonly LatestWave[]>>>;
  /** One list of readings per exhibitor, per behaviour channel. */
  readonly behaviour: Readonly<Partial<Record<BehaviourChannel, readonly (readonly number[])[]>>>;
}

/**
 * A new calibration from an organizer's own data: priors from its surveys, normals and spreads from its records, everything else as before.
 *
 * Rule: fits always start from the starting settings in `base`, so that refitting the same data gives the same calibration; made at most nightly, after
 * which every score is replayed. Missing rule: whatever has too little data keeps the base's value.
 * Formula: fitPriors for each construct, fitBehaviour for each channel. Source: as `fitPriors` and `fitBehaviour`.
 * Range: as `fitPriors` and `fitBehaviour`. Shapes: waves and readings in points of 0–100; day since 1970-01-01.
 * @example
 * recalibrate(startingCalibration(), { waves: {}, behaviour: {} }, { version: "2026-03-01", day: 20513 }).constructs.AFF.pooled // => null
 */
export function recalibrate(base: Calibration, data: CalibrationData, { version, day }: { readonly version: string; readonly day: number }): Calibration {
  const constructs: Record<Construct, ConstructSettings> = { ...base.constructs };
  for (const construct of FILTERED_CONSTRUCTS) {
    const settings = base.constructs[construct];
    const waves = data.waves[construct];
    const behaviour: Partial<Record<BehaviourChannel, BehaviourSettings>> = { ...settings.behaviour };
    for (const channel of CHANNELS) {
      if (isAsking(channel)) continue;
      const start = settings.behaviour[channel];
      const readings = data.behaviour[channel];
      if (start && readings) behaviour[channel] = fitBehaviour(readings, start).settings;
    }
    constructs[construct] = { ...settings, behaviour, ...(waves ? fitPriors(waves, base.start) : {}) };
  }
  return { ...base, version, settledOn: day, constructs };
}
