import { roundToSum } from "@/lib/relationships/explanation/round-to-sum";
import type { RelationshipChange, ScoreMove } from "@/lib/relationships/schema";

/** The normal quantile between which and its opposite four in five lie: lists and cards show this range. */
const FOUR_IN_FIVE = 1.2815515655446004;

export interface ChangeLine {
  readonly key: string;
  readonly move: ScoreMove;
  /** With one decimal, so that what is read adds up: `before` and the parts' points make `after`, unless an end lies beyond the scale. */
  readonly before: string;
  readonly after: string;
  readonly parts: readonly { readonly channel: ScoreMove["parts"][number]["channel"]; readonly points: string }[];
  /** Without decimals and within the scale, as ranges are shown everywhere. */
  readonly low: number;
  readonly high: number;
}

/** The moves as the panel says them, the largest first. */
export function changeLines({ moves }: Pick<RelationshipChange, "moves">): ChangeLine[] {
  return [...moves]
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .map((move) => {
      const { parts: [before = move.before, ...points], total } = roundToSum([move.before, ...move.parts.map((part) => part.points)], move.after);
      return {
        // one record can speak of a construct more than once, each time on another channel
        key: `${move.construct} ${move.showId ?? ""} ${move.parts.map(({ channel }) => channel).join(" ")}`,
        move,
        before: withinScale(before).toFixed(1),
        after: withinScale(total).toFixed(1),
        parts: move.parts.map(({ channel }, index) => ({ channel, points: signedPoints(points[index] ?? 0) })),
        low: Math.round(withinScale(move.after - FOUR_IN_FIVE * move.afterSe)),
        high: Math.round(withinScale(move.after + FOUR_IN_FIVE * move.afterSe)),
      };
    });
}

function withinScale(value: number): number {
  return Math.min(100, Math.max(0, value));
}

/** How far a change moves one construct. */
export function pointsOf({ moves }: Pick<RelationshipChange, "moves">, construct: ScoreMove["construct"]): string {
  const move = moves.find((one) => one.construct === construct);
  return signedPoints(move ? move.after - move.before : 0);
}

/** Points with one decimal, a real minus and always a sign; what rounds to nothing has none. */
export function signedPoints(points: number): string {
  const size = Math.abs(points).toFixed(1);
  if (size === "0.0") return size;
  return `${points < 0 ? "−" : "+"}${size}`;
}
