import { type Channel, CHANNELS as CHANNEL_NAMES, type Construct } from "@/lib/relationship-quality";
import { notFound } from "@/lib/errors";
import { dayNumber } from "@/lib/format/days";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { type RowWrite, writeTables } from "@/lib/tenant/write-rows";
import { type CurrentCalibration, currentCalibration, readCalibration } from "./calibration";
import { type Dossiers, lockDossiers, type LogPiece, readLogs } from "./dossier";
import type { LoggedPiece } from "./evidence-rows";
import { type EditionFact, placeExhibitor, readEditions } from "./placement";
import type { RelationshipChange, ScoreMove } from "./schema";
import { scoreKey, Scores } from "./scores";
import { readAt, replayScore, type TakenStep, type WorkingScore } from "./take-evidence";
import { clearReplayed, placementRows, type ScoreWrite, scoreRows } from "./write-relationships";

/** What was done to one exhibitor's scores, told against what they were before. */
export interface WorkDone {
  readonly exhibitorId: string;
  readonly before: ReadonlyMap<string, WorkingScore>;
  readonly steps: Map<string, TakenStep[]>;
  readonly parts: Map<string, { channel: Channel; points: number }[]>;
  readonly waitsForQuarter: boolean;
}

/** Some exhibitors under lock, with their scores open to be written. */
export interface Work {
  readonly ids: readonly string[];
  readonly day: number;
  readonly calibration: CurrentCalibration;
  readonly editions: readonly EditionFact[];
  readonly dossiers: Dossiers;
  scoresOf(exhibitorId: string): Scores;
}

/** Locks and reads exhibitors, unless the caller has (`read`). One that is unknown is `not_found`. */
export async function openWork(tenant: TenantTransaction, exhibitorIds: readonly string[], today: Date, read?: Dossiers): Promise<Work> {
  const ids = [...new Set(exhibitorIds)].sort();
  const dossiers = read ?? (await lockDossiers(tenant, ids));
  if (dossiers.size !== ids.length) throw notFound();
  const [one] = dossiers.values();
  const calibration = one ? await readCalibration(tenant, one.calibration_id) : await currentCalibration(tenant);
  const scores = new Map([...dossiers.values()].map((dossier) => [dossier.exhibitor_id, new Scores(dossier, calibration)]));
  return {
    ids,
    day: dayNumber(today),
    calibration,
    editions: one?.editions ? one.editions.map((row) => ({ id: row.id, showId: row.show_id, startsDay: row.starts_on, deadlineDay: row.booking_deadline })) : await readEditions(tenant),
    dossiers,
    scoresOf: (exhibitorId) => {
      const own = scores.get(exhibitorId);
      if (!own) throw notFound();
      return own;
    },
  };
}

/** Computes some scores anew from the log. The difference they make is told as one part, on the channel that caused it. */
export async function replayKeys(
  tenant: TenantTransaction,
  work: Work,
  keys: readonly { exhibitorId: string; construct: Construct; showId: string | null }[],
  changes: readonly WorkDone[],
  logged: readonly { exhibitorId: string; pieces: readonly LoggedPiece[] }[],
  channels: ReadonlyMap<string, string> = new Map(),
  knownLog?: readonly LogPiece[],
): Promise<void> {
  if (keys.length === 0) return;
  const ids = [...new Set(keys.map(({ exhibitorId }) => exhibitorId))];
  const constructs = [...new Set(keys.map(({ construct }) => construct))];
  const log = new Map<string, LogPiece[]>();
  for (const piece of knownLog ?? (await readLogs(tenant, ids, constructs))) {
    const key = `${piece.exhibitorId}|${scoreKey(piece.construct, piece.showId)}`;
    const list = log.get(key);
    if (list) list.push(piece);
    else log.set(key, [piece]);
  }
  await clearReplayed(tenant, ids, constructs);
  // steps and states are cleared by construct, so every score of these constructs is written again
  const wanted = new Set(ids);
  for (const change of changes) {
    if (!wanted.has(change.exhibitorId)) continue;
    const scores = work.scoresOf(change.exhibitorId);
    for (const { exhibitorId, construct, showId } of keys) if (exhibitorId === change.exhibitorId) scores.open(construct, showId, work.day);
    for (const [key, score] of [...scores.all()]) {
      if (!constructs.includes(score.construct)) continue;
      const { score: fresh, steps } = replayScore(score, log.get(`${change.exhibitorId}|${key}`) ?? []);
      scores.set(fresh);
      scores.replayed(key);
      change.steps.set(key, steps);
      const before = change.before.get(key);
      const points = readAt(fresh, work.day).value - (before ? readAt(before, work.day).value : fresh.calibration.prior.mean);
      const channel = newestChannel(logged, change.exhibitorId, key) ?? channels.get(`${change.exhibitorId}|${key}`);
      if (channel !== undefined) change.parts.set(key, [{ channel: asChannel(channel), points }]);
    }
  }
}

function newestChannel(logged: readonly { exhibitorId: string; pieces: readonly LoggedPiece[] }[], exhibitorId: string, key: string): string | undefined {
  return logged.find((batch) => batch.exhibitorId === exhibitorId)?.pieces.findLast((piece) => scoreKey(piece.construct, piece.showId) === key)?.channel;
}

function asChannel(text: string): Channel {
  const channel = CHANNEL_NAMES.find((name) => name === text);
  if (!channel) throw new Error(`Unknown channel ${text}.`);
  return channel;
}

/** Places the exhibitors anew and writes all that was done in as few statements as there are tables; `first` goes before. */
export async function finishWork(tenant: TenantTransaction, work: Work, changes: readonly WorkDone[], first: readonly RowWrite[] = []): Promise<RelationshipChange[]> {
  const writes: ScoreWrite[] = changes.flatMap(({ exhibitorId, steps }) => {
    const scores = work.scoresOf(exhibitorId);
    return [...scores.touched].flatMap((key) => {
      const score = scores.all().get(key);
      return score ? [{ exhibitorId, score, steps: steps.get(key) ?? [] }] : [];
    });
  });
  const placed = changes.map(({ exhibitorId }) => {
    const dossier = work.dossiers.get(exhibitorId);
    if (!dossier) throw notFound();
    return { dossier, placed: placeExhibitor(dossier, [...work.scoresOf(exhibitorId).all().values()], work.editions, work.day) };
  });
  await writeTables(tenant, [...first, ...scoreRows(writes, work.calibration.id), ...placementRows(placed, work.day)]);
  return changes.map((change, index) => {
    const scores = work.scoresOf(change.exhibitorId);
    const result = placed[index];
    if (!result) throw notFound();
    return {
      exhibitorId: change.exhibitorId,
      moves: [...change.parts].flatMap(([key, parts]): ScoreMove[] => {
        const after = scores.all().get(key);
        return after ? [moveOf(change.before.get(key), after, parts, work.day)] : [];
      }),
      stageBefore: result.dossier.stage,
      stageAfter: result.placed.headline.stage,
      waitsForQuarter: change.waitsForQuarter,
    };
  });
}

function moveOf(before: WorkingScore | undefined, after: WorkingScore, parts: ScoreMove["parts"], day: number): ScoreMove {
  const now = readAt(after, day);
  const then = before ? readAt(before, day) : { value: after.calibration.prior.mean, se: after.calibration.prior.sd };
  return { construct: after.construct, showId: after.showId, before: then.value, beforeSe: then.se, after: now.value, afterSe: now.se, parts };
}
