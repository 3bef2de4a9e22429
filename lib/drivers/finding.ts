import { type DriversResult, type Effect, isDecided, type Solution } from "./schema";
import { type Expected, type Lever, OUTCOMES, RISE } from "./types";

/** What goes most with the wish to stay: the largest decided total effect on emotional attachment. */
export function strongest({ total }: Solution): Effect | null {
  return total.filter((effect) => effect.to === "AFF" && isDecided(effect)).toSorted((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate))[0] ?? null;
}

/**
 * What `RISE` points more of a lever go with: the heart's total effect, brought from standard deviations to points by the observed spreads,
 * which are taken as they are.
 */
export function expectedChanges({ total }: Solution, spread: DriversResult["spread"], lever: Lever): Expected[] {
  const own = spread[lever] ?? 0;
  if (!(own > 0)) return [];
  return OUTCOMES.flatMap((to) => {
    const effect = total.find((each) => each.from === lever && each.to === to);
    const scale = (RISE * (spread[to] ?? 0)) / own;
    return effect && scale > 0 ? [{ to, estimate: effect.estimate * scale, low: effect.low === null ? null : effect.low * scale, high: effect.high === null ? null : effect.high * scale }] : [];
  });
}
