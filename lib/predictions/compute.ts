import { listAlarmOutcomes } from "@/lib/alarms/outcomes/data";
import { dateOfDay } from "@/lib/format/days";
import { backtest, type BacktestRow, type FrozenFeatures, type JudgedPrediction, predictNext } from "@/lib/relationship-quality";
import type { CurrentCalibration } from "@/lib/relationships/calibration";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { alarmWorth } from "./alarm-worth";
import { counted, type DatedPiece, featuresOf } from "./features";
import { type OpenQuestion, type Question, questionsOf } from "./questions";
import { calibrationBefore, readDatedLogs, readEditions, readExhibitors, readParticipations, type Sampled } from "./reading";
import type { StoredBacktest } from "./schema";

/** More exhibitors than these say nothing that these do not; they are drawn by a hash of their ids. [our assumption] */
export const MOST_EXHIBITORS = 20_000;
const BATCH = 500;
/** Alarms of two years: every yearly show has decided once since most of them. [our assumption] */
const ALARM_DAYS = 730;
export const SEED = 20_261_122;
export const RESAMPLES = 2000;
/** Ten rows for each of the eleven features, as the path model asks of its predictors: fewer teach a model noise. [our assumption] */
export const LEAST_TRAINING = 110;

export interface Prediction {
  readonly exhibitorId: string;
  readonly editionId: string;
  readonly probability: number;
}

export interface Computed {
  readonly stored: StoredBacktest;
  /** For those who have not decided about their next edition; none unless the backtest came out better. */
  readonly predictions: readonly Prediction[];
  /** What was said of each exhibitor before each past edition, with what came of it. */
  readonly judged: readonly JudgedPrediction[];
}

interface Frozen<T> {
  readonly question: T;
  readonly features: FrozenFeatures;
}

/**
 * The whole backtest of an organizer: past editions asked again with what was known then, and, where that beat the simple rules, the
 * same model's word on the next ones. `progress` is told a share from 0 to 1.
 */
export async function computeBacktest(tenant: Tenant, today: number, progress: (share: number) => Promise<void> = async () => {}): Promise<Computed> {
  const { exhibitors, outOf } = await readExhibitors(tenant, MOST_EXHIBITORS);
  const [editions, participations] = [await readEditions(tenant), await readParticipations(tenant, exhibitors.map(({ id }) => id))];
  const { decided, open, knownBefore } = questionsOf(editions, participations, today);
  const freezeDays = [...new Set([...decided, ...open].map(({ freezeDay }) => freezeDay))].sort((a, b) => a - b);
  const calibrations = new Map<number, CurrentCalibration>();
  for (const [place, day] of freezeDays.entries()) {
    calibrations.set(day, await calibrationBefore(tenant, day));
    await progress((0.3 * (place + 1)) / freezeDays.length);
  }
  const count = { pieces: 0, inHindsight: 0 };
  const rows: BacktestRow[] = [];
  const next: Frozen<OpenQuestion>[] = [];
  const [ofDecided, ofOpen] = [byExhibitor(decided), byExhibitor(open)];
  for (let start = 0; start < exhibitors.length; start += BATCH) {
    const batch = exhibitors.slice(start, start + BATCH);
    const logs = await readDatedLogs(tenant, batch.map(({ id }) => id), today);
    for (const exhibitor of batch) {
      const log = logs.get(exhibitor.id) ?? [];
      for (const { question, features } of freeze(ofDecided.get(exhibitor.id) ?? [], exhibitor, log, calibrations)) {
        const { exhibitorId, editionId, outcomeDay, outcome, bookedBefore, freezeDay } = question;
        rows.push({ unit: exhibitorId, edition: editionId, features, outcomeDay, bookedBefore, outcome });
        for (const piece of log) {
          if (!counted(piece, freezeDay)) continue;
          count.pieces += 1;
          if (piece.writtenDay >= freezeDay) count.inHindsight += 1;
        }
      }
      next.push(...freeze(ofOpen.get(exhibitor.id) ?? [], exhibitor, log, calibrations));
    }
    await progress(0.3 + (0.5 * Math.min(exhibitors.length, start + BATCH)) / exhibitors.length);
  }
  const alarms = alarmWorth(await listAlarmOutcomes(tenant, { from: dateOfDay(today - ALARM_DAYS), to: dateOfDay(today) }, dateOfDay(today)));
  const result = backtest(rows, { bootstrap: RESAMPLES, seed: SEED, minimumTraining: LEAST_TRAINING });
  const outcome = result.value === null ? result : { value: withoutNames(result.value), n: result.n };
  const predict = result.value?.verdict === "better" ? predictNext(rows, { minimumTraining: LEAST_TRAINING }).value : null;
  return {
    stored: { outcome, drawn: exhibitors.length, outOf, knownBefore: Object.fromEntries(knownBefore), ...count, alarms },
    judged: result.value?.judged ?? [],
    predictions: predict === null ? [] : next.map(({ question: { exhibitorId, editionId }, features }) => ({ exhibitorId, editionId, probability: predict(features) })),
  };
}

function byExhibitor<T extends { readonly exhibitorId: string }>(questions: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const question of questions) {
    const own = found.get(question.exhibitorId);
    if (own) own.push(question);
    else found.set(question.exhibitorId, [question]);
  }
  return found;
}

function freeze<T extends OpenQuestion | Question>(questions: readonly T[], { segment }: Sampled, log: readonly DatedPiece[], calibrations: ReadonlyMap<number, CurrentCalibration>): Frozen<T>[] {
  return questions.flatMap((question) => {
    const then = calibrations.get(question.freezeDay);
    return then ? [{ question, features: featuresOf(question, log, (construct, showId) => then.of(construct, showId, segment)) }] : [];
  });
}

/** What is kept as the backtest's result: figures, never who was predicted what. */
function withoutNames<T extends { readonly predictions: unknown; readonly judged: unknown }>({ predictions, judged, ...rest }: T): Omit<T, "predictions" | "judged"> {
  void [predictions, judged];
  return rest;
}
