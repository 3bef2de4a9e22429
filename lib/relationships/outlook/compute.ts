import {
  type Channel,
  channelConstructs,
  type Construct,
  displayScore,
  formItems,
  FORMS,
  isOfAShow,
  promiseValue,
  type Reading,
  readState,
  replay,
  requestValue,
  surveyWeight,
  TRUST_CONSTRUCTS,
  trustReading,
} from "@/lib/relationship-quality";
import type { LoggedEvidence } from "../explanation/types";
import { logsOf, type WhoseLog } from "../explanation/score-log";
import { PAGE_LEVEL } from "../ranges";
import type { ScoreKey } from "../types";
import type { OutlookRow, Shown } from "./types";

/** What is open with an exhibitor today. */
export interface Open {
  readonly promises: number;
  readonly requests: number;
  /** Contacts who could answer a survey. */
  readonly people: number;
}

/** A good and a poor answer on the seven points, as 0–100: 6 and 3. */
export const GOOD_ANSWER = { points: 6, value: (100 * 5) / 6 } as const;
export const POOR_ANSWER = { points: 3, value: (100 * 2) / 6 } as const;
/** As many as usually answer for one company. */
const MOST_PEOPLE = 2;

/**
 * What would change the scores: each computed by the filter from the exhibitor's own log and the pieces that would be added to it today.
 * `asked` is the score that a survey wave is told for.
 */
export function outlook(whose: WhoseLog, open: Open, asked: ScoreKey | null, day: number): OutlookRow[] {
  const kept = promiseValue({ status: "kept", dueDay: day, settledDay: day });
  const broken = promiseValue({ status: "broken", dueDay: day, settledDay: day });
  const [granted, declined] = [requestValue("granted"), requestValue("declined")];
  const people = Math.min(MOST_PEOPLE, open.people);
  return [
    ...(open.promises > 0 && kept !== null && broken !== null ? rowsOf("promises", "promise", open.promises, whose, [kept, broken], day) : []),
    ...(open.requests > 0 && granted !== null && declined !== null ? rowsOf("requests", "request", open.requests, whose, [granted, declined], day) : []),
    ...(asked !== null && people > 0 && answerable(asked, whose) ? [rowOf("survey", asked, people, whose, (value) => wave(asked, people, value, whose, day), [GOOD_ANSWER.value, POOR_ANSWER.value], day)] : []),
  ];
}

/** What one more record of the best kind on a channel would do to a score. Null: the channel says nothing of it. */
export function effectOfRecord(key: Construct, channel: Channel, whose: WhoseLog, day: number): { readonly now: Shown; readonly then: Shown } | null {
  if (!channelConstructs(channel).includes(key) || !answerable(key, whose)) return null;
  const value = channel === "survey" || channel === "pulse" ? GOOD_ANSWER.value : 100;
  const piece = piecesOf(channel, [key], 1, value, whose, day);
  return { now: shown(read(key, whose, day)), then: shown(read(key, { ...whose, log: [...whose.log, ...piece] }, day)) };
}

function rowsOf(what: OutlookRow["what"], channel: Channel, count: number, whose: WhoseLog, values: readonly [number, number], day: number): OutlookRow[] {
  return channelConstructs(channel)
    .filter((key) => answerable(key, whose))
    .map((key) => rowOf(what, key, count, whose, (value) => piecesOf(channel, [key], count, value, whose, day), values, day));
}

function rowOf(what: OutlookRow["what"], key: ScoreKey, count: number, whose: WhoseLog, added: (value: number) => LoggedEvidence[], [best, worst]: readonly [number, number], day: number): OutlookRow {
  const withPieces = (value: number) => shown(read(key, { ...whose, log: [...whose.log, ...added(value)] }, day));
  return { what, key, count, now: shown(read(key, whose, day)), best: withPieces(best), worst: withPieces(worst) };
}

/** A score of a show can only change where there is a show. */
function answerable(key: ScoreKey, whose: WhoseLog): boolean {
  return key === "TRUST" || !isOfAShow(key) || whose.showId !== null;
}

function wave(key: ScoreKey, people: number, value: number, whose: WhoseLog, day: number): LoggedEvidence[] {
  return piecesOf("survey", key === "TRUST" ? TRUST_CONSTRUCTS : [key], people, value, whose, day);
}

function piecesOf(channel: Channel, constructs: readonly Construct[], count: number, value: number, whose: WhoseLog, day: number): LoggedEvidence[] {
  return constructs.flatMap((construct) =>
    Array.from({ length: count }, (_, index): LoggedEvidence => {
      const weight = channel === "survey" ? surveyWeight(Math.max(1, formItems(FORMS.core).filter((item) => item.construct === construct).length)) : 1;
      // a tilde sorts after every id, so that what is imagined comes after what is known
      return { id: `~${construct}${index}`, construct, showId: isOfAShow(construct) ? whose.showId : null, channel, value, weight, day, source: "response", sourceId: `~${index}`, text: null };
    }),
  );
}

function read(key: ScoreKey, whose: WhoseLog, day: number): Reading {
  const readings = logsOf(key, whose).map(({ pieces, calibration }) => readState(replay(pieces, calibration).state, calibration, day));
  const [TOG, TOI, TOC] = readings;
  if (!TOG) throw new Error("A score has at least one log.");
  return TOI && TOC ? trustReading({ TOG, TOI, TOC }) : TOG;
}

function shown(reading: Reading): Shown {
  return displayScore(reading, PAGE_LEVEL);
}
