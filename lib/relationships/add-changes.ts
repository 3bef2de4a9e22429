import type { RelationshipChange, ScoreMove } from "./schema";

/** Two changes one after the other as one: before the first, after the second, the points of each channel added. */
export function addChanges(first: RelationshipChange, second: RelationshipChange): RelationshipChange {
  const keys = new Set([...first.moves, ...second.moves].map(keyOf));
  const moves = [...keys].flatMap((key) => {
    const earlier = first.moves.find((move) => keyOf(move) === key);
    const later = second.moves.find((move) => keyOf(move) === key);
    if (!earlier || !later) return [earlier ?? later].filter((move) => move !== undefined);
    return [{ ...later, before: earlier.before, beforeSe: earlier.beforeSe, parts: addParts(earlier, later) }];
  });
  return { ...second, moves, stageBefore: first.stageBefore, waitsForQuarter: first.waitsForQuarter && second.waitsForQuarter };
}

function keyOf(move: ScoreMove): string {
  return `${move.construct} ${move.showId ?? ""}`;
}

function addParts(earlier: ScoreMove, later: ScoreMove): ScoreMove["parts"] {
  const channels = new Set([...earlier.parts, ...later.parts].map((part) => part.channel));
  return [...channels].map((channel) => ({
    channel,
    points: [...earlier.parts, ...later.parts].reduce((sum, part) => (part.channel === channel ? sum + part.points : sum), 0),
  }));
}
