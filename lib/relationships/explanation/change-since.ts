import { changeBetween, type ScoreChange, trustChange } from "@/lib/relationship-quality";
import type { ScoreKey } from "../types";
import { logsOf, type WhoseLog } from "./score-log";

/** How a score moved between two days, by the posterior of the difference given the whole log. Null: nothing was known on the first day. */
export function changeSince(key: ScoreKey, whose: WhoseLog, from: number, to: number): ScoreChange | null {
  const logs = logsOf(key, whose);
  if (!logs.some(({ pieces }) => pieces.some((piece) => piece.day <= from))) return null;
  const [first, second, third] = logs.map(({ pieces, calibration }) => changeBetween(pieces, calibration, from, to));
  if (!first) return null;
  return second && third ? trustChange([first, second, third]) : first;
}
