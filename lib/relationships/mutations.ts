import { v7 as uuidv7 } from "uuid";

import { type Channel, CHANNELS as CHANNEL_NAMES, type Construct, FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { notFound } from "@/lib/errors";
import { dayNumber } from "@/lib/format/days";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { type RowWrite, writeRows, writeTables } from "@/lib/tenant/write-rows";
import { type CurrentCalibration, currentCalibration, readCalibration } from "./calibration";
import { type Dossiers, lockDossiers, type LogPiece, readLogs } from "./dossier";
import { EVIDENCE, evidenceRow, type LoggedPiece } from "./evidence-rows";
import { type EditionFact, placeExhibitor, readEditions } from "./placement";
import type { EvidenceSource, NewEvidence, RelationshipChange, ScoreMove } from "./schema";
import { scoreKey, Scores } from "./scores";
import { readAt, replayScore, takePiece, type TakenStep, type WorkingScore } from "./take-evidence";
import { clearReplayed, placementRows, type ScoreWrite, scoreRows } from "./write-relationships";

export type { EvidenceSource, NewEvidence, RelationshipChange, ScoreMove } from "./schema";

export interface EvidenceOf {
  readonly exhibitorId: string;
  readonly evidence: readonly NewEvidence[];
}

/**
 * Writes evidence into the log and what it does to the exhibitor's scores and stage, in the caller's transaction.
 * New evidence costs the same however long the history; a backdated piece makes that score be computed anew from the log.
 * `read` is what the caller has locked and read already, when it could ask for that along with a write of its own.
 */
export async function recordEvidence(tenant: TenantTransaction, exhibitorId: string, evidence: readonly NewEvidence[], today: Date, read?: Dossiers): Promise<RelationshipChange> {
  const [change] = await recordEvidenceInBulk(tenant, [{ exhibitorId, evidence }], today, read);
  if (!change) throw notFound();
  return change;
}

/** As `recordEvidence`, for many exhibitors in a fixed number of statements. An exhibitor stands in the batch at most once. */
export async function recordEvidenceInBulk(tenant: TenantTransaction, batch: readonly EvidenceOf[], today: Date, read?: Dossiers): Promise<RelationshipChange[]> {
  const work = await openWork(tenant, batch.map(({ exhibitorId }) => exhibitorId), today, read);
  const logged = batch.map(({ exhibitorId, evidence }) => ({ exhibitorId, pieces: evidence.map((piece) => ({ id: uuidv7(), ...piece })) }));
  const log: RowWrite = { table: "evidence", columns: EVIDENCE, rows: logged.flatMap(({ exhibitorId, pieces }) => pieces.map((piece) => evidenceRow(exhibitorId, piece))) };
  const changes: WorkDone[] = [];
  const backdated: { exhibitorId: string; construct: Construct; showId: string | null }[] = [];
  for (const { exhibitorId, pieces } of logged) {
    const scores = work.scoresOf(exhibitorId);
    const before = new Map(scores.all());
    const steps = new Map<string, TakenStep[]>();
    const parts = new Map<string, { channel: Channel; points: number }[]>();
    for (const piece of inTimeOrder(pieces)) {
      const key = scoreKey(piece.construct, piece.showId);
      const day = dayNumber(piece.observedOn);
      const old = scores.open(piece.construct, piece.showId, day);
      if ((old.state.day !== null && day < old.state.day) || scores.stale(key)) {
        backdated.push({ exhibitorId, construct: piece.construct, showId: piece.showId });
        continue;
      }
      const { score, step } = takePiece(old, { id: piece.id, channel: piece.channel, value: piece.value, weight: piece.weight, day }, piece.named);
      parts.set(key, [...(parts.get(key) ?? []), { channel: piece.channel, points: readAt(score, work.day).value - readAt(old, work.day).value }]);
      steps.set(key, [...(steps.get(key) ?? []), step]);
      scores.set(score);
    }
    changes.push({ exhibitorId, before, steps, parts, waitsForQuarter: pieces.length === 0 });
  }
  if (backdated.length === 0) return await finish(tenant, work, changes, [log]);
  await writeTables(tenant, [log]);
  await replayKeys(tenant, work, backdated, changes, logged);
  return await finish(tenant, work, changes);
}

/** Takes back everything that one record said: the log keeps it, with a row that says why it no longer counts. */
export async function retractEvidence(tenant: TenantTransaction, exhibitorId: string, source: EvidenceSource, sourceId: string, reason: string, today: Date): Promise<RelationshipChange> {
  const [change] = await retractEvidenceInBulk(tenant, source, [sourceId], reason, today);
  return change ?? (await refreshRelationship(tenant, exhibitorId, today));
}

export async function retractEvidenceInBulk(tenant: TenantTransaction, source: EvidenceSource, sourceIds: readonly string[], reason: string, today: Date): Promise<RelationshipChange[]> {
  const { db, organizerId } = tenant;
  const rows = await db.evidence.findMany({ where: { organizerId, source, sourceId: { in: [...sourceIds] }, retracts: false, correctedBy: null } });
  if (rows.length === 0) return [];
  const work = await openWork(tenant, [...new Set(rows.map((row) => row.exhibitorId))], today);
  await writeRows(
    tenant,
    "evidence",
    EVIDENCE,
    rows.map((row) => ({
      ...evidenceRow(row.exhibitorId, { ...row, id: uuidv7() }),
      corrects_id: row.id,
      retracts: true,
      reason,
    })),
  );
  const channels = new Map(rows.map((row) => [`${row.exhibitorId}|${row.construct}|${row.showId ?? ""}`, row.channel]));
  const keys = rows.flatMap((row) => {
    const construct = FILTERED_CONSTRUCTS.find((name) => name === row.construct);
    return construct ? [{ exhibitorId: row.exhibitorId, construct, showId: row.showId }] : [];
  });
  const changes = work.ids.map((exhibitorId): WorkDone => ({ exhibitorId, before: new Map(work.scoresOf(exhibitorId).all()), steps: new Map(), parts: new Map(), waitsForQuarter: false }));
  await replayKeys(tenant, work, keys, changes, [], channels);
  return await finish(tenant, work, changes);
}

/** Places an exhibitor anew after its participations, contacts or interactions changed. */
export async function refreshRelationship(tenant: TenantTransaction, exhibitorId: string, today: Date): Promise<RelationshipChange> {
  const [change] = await refreshRelationships(tenant, [exhibitorId], today);
  if (!change) throw notFound();
  return change;
}

export async function refreshRelationships(tenant: TenantTransaction, exhibitorIds: readonly string[], today: Date): Promise<RelationshipChange[]> {
  return await recordEvidenceInBulk(tenant, exhibitorIds.map((exhibitorId) => ({ exhibitorId, evidence: [] })), today);
}

/** Computes all scores of some exhibitors anew from the log: after a bulk load or under a new calibration. */
export async function replayRelationships(tenant: TenantTransaction, exhibitorIds: readonly string[], today: Date): Promise<RelationshipChange[]> {
  const work = await openWork(tenant, exhibitorIds, today);
  const log = await readLogs(tenant, work.ids, FILTERED_CONSTRUCTS);
  const seen = new Set<string>();
  // also scores without evidence: a part of trust that nobody spoke of yet stands at what is normal, which may have changed
  const stored = work.ids.flatMap((exhibitorId) => [...work.scoresOf(exhibitorId).all().values()].map(({ construct, showId }) => ({ exhibitorId, construct, showId })));
  const keys = [...log, ...stored].flatMap(({ exhibitorId, construct, showId }) => {
    const key = `${exhibitorId}|${scoreKey(construct, showId)}`;
    return seen.has(key) ? [] : (seen.add(key), [{ exhibitorId, construct, showId }]);
  });
  const changes = work.ids.map((exhibitorId): WorkDone => ({ exhibitorId, before: new Map(work.scoresOf(exhibitorId).all()), steps: new Map(), parts: new Map(), waitsForQuarter: false }));
  await replayKeys(tenant, work, keys, changes, [], new Map(), log);
  return await finish(tenant, work, changes);
}

// --- the parts -------------------------------------------------------------------------------------------------------

function inTimeOrder<P extends { readonly observedOn: Date; readonly id: string }>(pieces: readonly P[]): P[] {
  return [...pieces].sort((a, b) => a.observedOn.getTime() - b.observedOn.getTime() || (a.id < b.id ? -1 : 1));
}

interface WorkDone {
  readonly exhibitorId: string;
  readonly before: ReadonlyMap<string, WorkingScore>;
  readonly steps: Map<string, TakenStep[]>;
  readonly parts: Map<string, { channel: Channel; points: number }[]>;
  readonly waitsForQuarter: boolean;
}

interface Work {
  readonly ids: readonly string[];
  readonly day: number;
  readonly calibration: CurrentCalibration;
  readonly editions: readonly EditionFact[];
  readonly dossiers: Dossiers;
  scoresOf(exhibitorId: string): Scores;
}

async function openWork(tenant: TenantTransaction, exhibitorIds: readonly string[], today: Date, read?: Dossiers): Promise<Work> {
  const ids = [...new Set(exhibitorIds)].sort();
  const dossiers = read ?? (await lockDossiers(tenant, ids));
  if (dossiers.size !== ids.length) throw notFound();
  const [any] = dossiers.values();
  const calibration = any ? await readCalibration(tenant, any.calibration_id) : await currentCalibration(tenant);
  const scores = new Map([...dossiers.values()].map((dossier) => [dossier.exhibitor_id, new Scores(dossier, calibration)]));
  return {
    ids,
    day: dayNumber(today),
    calibration,
    editions: any?.editions ? any.editions.map((row) => ({ id: row.id, showId: row.show_id, startsDay: row.starts_on, deadlineDay: row.booking_deadline })) : await readEditions(tenant),
    dossiers,
    scoresOf: (exhibitorId) => {
      const own = scores.get(exhibitorId);
      if (!own) throw notFound();
      return own;
    },
  };
}

/** Computes some scores anew from the log. The difference they make is told as one part, on the channel that caused it. */
async function replayKeys(
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

async function finish(tenant: TenantTransaction, work: Work, changes: readonly WorkDone[], first: readonly RowWrite[] = []): Promise<RelationshipChange[]> {
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
