import { contributions, trustReading, type Reading } from "@/lib/relationship-quality";
import type { ScoreKey } from "../types";
import { groupParts, type ExplainedPart } from "./group-parts";
import { logsOf, type WhoseLog } from "./score-log";
import type { Explanation } from "./types";

/** Points that a reader would see. */
const NOTICEABLE = 0.5;

/** "Why this number": the prior and what each piece of evidence adds on a day, grouped into a few lines that still add up exactly. */
export function explainScore(key: ScoreKey, whose: WhoseLog, day: number): Explanation {
  const logs = logsOf(key, whose);
  const share = 1 / logs.length;
  const explained = logs.map(({ pieces, calibration }) => contributions(pieces, calibration, day));
  const parts = logs.flatMap(({ pieces }, at): ExplainedPart[] => {
    const piece = new Map(pieces.map((each) => [each.id, each]));
    return (explained[at]?.parts ?? []).flatMap((part) => {
      const evidence = piece.get(part.id);
      return evidence ? [{ evidence, points: part.points * share }] : [];
    });
  });
  return {
    key,
    reading: readingOf(explained.map((each) => each.reading)),
    prior: explained.reduce((sum, each) => sum + each.prior * share, 0),
    basis: logs[0]?.calibration.basis ?? "starting assumption",
    groups: groupParts(parts),
    pieces: parts.length,
    turned: explained.some((each) => each.parts.some((part) => part.coefficient < 0 && Math.abs(part.points * share) >= NOTICEABLE)),
  };
}

function readingOf(readings: readonly Reading[]): Reading {
  const [TOG, TOI, TOC] = readings;
  if (!TOG) throw new Error("A score has at least one log.");
  return TOI && TOC ? trustReading({ TOG, TOI, TOC }) : TOG;
}
