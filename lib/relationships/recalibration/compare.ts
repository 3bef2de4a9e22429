import { type BehaviourSettings, type Calibration, FILTERED_CONSTRUCTS, type Prior } from "@/lib/relationship-quality";
import { CHANNELS_OF_RECORDS } from "./fit";
import type { MovedFigure } from "./types";

/** A figure that moved less than this moves no score that anybody can see: not worth computing every score anew. [our assumption] */
const WORTH_POINTS = 0.5;

/** The normals and spreads in which two calibrations differ by half a point or more, the largest moves first. */
export function movedFigures(before: Calibration, after: Calibration): MovedFigure[] {
  const moved: MovedFigure[] = [];
  const compare = (of: MovedFigure["of"], old: Figure | null, fresh: Figure | null) => {
    if (distance(old, fresh) >= WORTH_POINTS) moved.push({ of, before: old, after: fresh });
  };
  const told = new Set<string>();
  for (const construct of FILTERED_CONSTRUCTS) {
    const [old, fresh] = [before.constructs[construct], after.constructs[construct]];
    compare({ kind: "normal", construct, group: null }, prior(old.pooled ?? before.start), prior(fresh.pooled ?? after.start));
    for (const group of new Set([...Object.keys(old.groups), ...Object.keys(fresh.groups)])) {
      compare({ kind: "normal", construct, group }, prior(old.groups[group]), prior(fresh.groups[group]));
    }
    for (const channel of CHANNELS_OF_RECORDS) {
      // a channel has one normal, whatever it speaks of
      if (told.has(channel) || !fresh.behaviour[channel]) continue;
      told.add(channel);
      compare({ kind: "channel", construct, channel }, settings(old.behaviour[channel]), settings(fresh.behaviour[channel]));
    }
  }
  return moved.sort((a, b) => distance(b.before, b.after) - distance(a.before, a.after));
}

type Figure = NonNullable<MovedFigure["before"]>;

const prior = (of: Prior | undefined): Figure | null => (of ? { mean: of.mean, spread: of.sd } : null);
const settings = (of: BehaviourSettings | undefined): Figure | null => (of ? { mean: of.m, spread: of.s } : null);

function distance(old: Figure | null, fresh: Figure | null): number {
  if (old === null || fresh === null) return old === fresh ? 0 : Number.MAX_VALUE;
  return Math.max(Math.abs(old.mean - fresh.mean), Math.abs(old.spread - fresh.spread));
}
