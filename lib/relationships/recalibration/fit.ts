import {
  BEHAVIOUR_CHANNELS,
  BEHAVIOUR_RULES,
  type BehaviourChannel,
  type BehaviourSettings,
  type Calibration,
  type CalibrationData,
  type Construct,
  type ConstructSettings,
  FILTERED_CONSTRUCTS,
  startingCalibration,
} from "@/lib/relationship-quality";
import type { FittedOn } from "./types";

export const CHANNELS_OF_RECORDS = channelNames();

/**
 * What a new fit starts from: the normals and spreads of the starting assumptions, so that the same data always give the same
 * calibration, with drift, noise and correlations as they are now, because the fit does not touch those.
 */
export function baseOf(current: Calibration): Calibration {
  const start = startingCalibration();
  const constructs: Record<Construct, ConstructSettings> = { ...start.constructs };
  for (const construct of FILTERED_CONSTRUCTS) {
    const [first, now] = [start.constructs[construct], current.constructs[construct]];
    const behaviour: Partial<Record<BehaviourChannel, BehaviourSettings>> = {};
    for (const channel of CHANNELS_OF_RECORDS) {
      const [own, settings] = [first.behaviour[channel], now.behaviour[channel]];
      if (own && settings) behaviour[channel] = { ...settings, m: own.m, s: own.s };
    }
    constructs[construct] = { driftDays: now.driftDays, asking: now.asking, behaviour, pooled: null, groups: {} };
  }
  return { ...start, constructs };
}

/** How many exhibitors a fit could use, so that each figure can say how much of it is the organizer's own. */
export function fittedOn({ waves, behaviour }: CalibrationData): FittedOn {
  const answers: { -readonly [C in Construct]?: { all: number; groups: Record<string, number> } } = {};
  for (const construct of FILTERED_CONSTRUCTS) {
    const own = waves[construct];
    if (!own) continue;
    const groups: Record<string, number> = {};
    for (const { group } of own) for (const key of keysOf(group)) groups[key] = (groups[key] ?? 0) + 1;
    answers[construct] = { all: own.length, groups };
  }
  const records: Partial<Record<BehaviourChannel, number>> = {};
  for (const channel of CHANNELS_OF_RECORDS) {
    const own = behaviour[channel];
    if (own) records[channel] = own.filter((readings) => readings.length >= BEHAVIOUR_RULES.minimumReadings).length;
  }
  return { answers, records };
}

/** A group counts for itself and, as "show/segment", for its show. */
function keysOf(group: string | null): string[] {
  if (group === null) return [];
  const slash = group.indexOf("/");
  return slash > 0 ? [group.slice(0, slash), group] : [group];
}

function channelNames(): BehaviourChannel[] {
  const isChannel = (name: string): name is BehaviourChannel => Object.hasOwn(BEHAVIOUR_CHANNELS, name);
  return Object.keys(BEHAVIOUR_CHANNELS).filter(isChannel);
}
