import { displayScore, readState, type Reading, replay, startState, trustReading, updateState, type FilterState } from "@/lib/relationship-quality";
import type { ScoreKey } from "../types";
import { kindOf } from "./group-parts";
import { logsOf, type ConstructLog, type WhoseLog } from "./score-log";
import type { History, HistoryEvent, HistoryPoint } from "./types";

/** Points enough for a smooth curve at any width; a longer log keeps its first and last step of each stretch. */
const CURVE_POINTS = 96;
const MOST_STEPS = 120;
const WAVE_DAYS = 45;
/** As many marks as can be named below a chart, and how many points make one. */
const MOST_EVENTS = 6;
const NOTABLE = 1;

/** The course of a score from its first evidence to a day: a step at each day of evidence, in silence the closed form, its band widening. */
export function scoreHistory(key: ScoreKey, whose: WhoseLog, today: number, level = 0.95): History {
  const logs = logsOf(key, whose);
  const days = [...new Set(logs.flatMap(({ pieces }) => pieces.map((piece) => piece.day)))].filter((day) => day <= today).sort((a, b) => a - b);
  const first = days[0];
  if (first === undefined) return { points: [], events: [], waves: [] };
  const steps = thinned(days, MOST_STEPS);
  const readers = logs.map(createReader);
  const at = (day: number, after: boolean): HistoryPoint => {
    const shown = displayScore(combine(readers.map((read) => read(day, after))), level);
    return { day, ...shown };
  };
  const points: HistoryPoint[] = [];
  const stride = Math.max(1, (today - first) / CURVE_POINTS);
  steps.forEach((day, index) => {
    if (index > 0) points.push(at(day, false));
    points.push(at(day, true));
    const next = steps[index + 1] ?? today;
    for (let between = day + stride; between < next - stride / 2; between += stride) points.push(at(Math.round(between), true));
  });
  if (steps.at(-1) !== today) points.push(at(today, true));
  return { points, events: eventsOf(logs, today), waves: wavesOf(logs, today) };
}

/** Reads one construct at days in rising order, before or after the evidence of that day. */
function createReader({ pieces, calibration }: ConstructLog): (day: number, after: boolean) => Reading {
  const { steps } = replay(pieces, calibration);
  let state: FilterState = startState(calibration);
  let taken = 0;
  return (day, after) => {
    for (let piece = steps[taken]?.piece; piece && (piece.day < day || (after && piece.day === day)); piece = steps[++taken]?.piece) state = updateState(state, piece, calibration).state;
    return readState(state, calibration, day);
  };
}

function combine(readings: readonly Reading[]): Reading {
  const [TOG, TOI, TOC] = readings;
  if (!TOG) throw new Error("A score has at least one log.");
  return TOI && TOC ? trustReading({ TOG, TOI, TOC }) : TOG;
}

function thinned(days: readonly number[], most: number): number[] {
  if (days.length <= most) return [...days];
  return [...new Set(Array.from({ length: most }, (_, index) => days[Math.round((index * (days.length - 1)) / (most - 1))] ?? 0))];
}

/** The records that moved the score most on their day; what one record said of several parts is one event. */
function eventsOf(logs: readonly ConstructLog[], today: number): HistoryEvent[] {
  const events = new Map<string, HistoryEvent>();
  for (const { pieces, calibration } of logs) {
    const logged = new Map(pieces.map((piece) => [piece.id, piece]));
    for (const { piece, before, after } of replay(pieces, calibration).steps) {
      const evidence = logged.get(piece.id);
      if (!evidence || piece.day > today) continue;
      const key = `${evidence.source} ${evidence.sourceId}`;
      const points = (events.get(key)?.points ?? 0) + (after.value - before.value) / logs.length;
      events.set(key, { day: evidence.day, points, kind: kindOf(evidence), text: evidence.text, source: evidence.source, id: evidence.sourceId });
    }
  }
  return [...events.values()]
    .filter(({ points }) => Math.abs(points) >= NOTABLE)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, MOST_EVENTS)
    .toSorted((a, b) => a.day - b.day);
}

function wavesOf(logs: readonly ConstructLog[], today: number): History["waves"] {
  const answers = logs.flatMap(({ pieces }) => pieces.filter((piece) => piece.channel === "survey" && piece.day <= today)).sort((a, b) => a.day - b.day);
  const waves: { day: number; last: number; people: Set<string> }[] = [];
  for (const { day, sourceId } of answers) {
    const wave = waves.at(-1);
    if (wave && day - wave.last <= WAVE_DAYS) {
      wave.people.add(sourceId);
      wave.last = day;
    } else waves.push({ day, last: day, people: new Set([sourceId]) });
  }
  return waves.map(({ day, people }) => ({ day, people: people.size }));
}
