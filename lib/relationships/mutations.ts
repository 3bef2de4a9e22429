import { v7 as uuidv7 } from "uuid";

import { type Channel, type Construct, FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { notFound } from "@/lib/errors";
import { dayNumber } from "@/lib/format/days";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { type RowWrite, writeRows, writeTables } from "@/lib/tenant/write-rows";
import { type Dossiers, readLogs } from "./dossier";
import { EVIDENCE, evidenceRow } from "./evidence-rows";
import type { EvidenceSource, NewEvidence, RelationshipChange } from "./schema";
import { scoreKey } from "./scores";
import { readAt, takePiece, type TakenStep } from "./take-evidence";
import { finishWork, openWork, replayKeys, type WorkDone } from "./work";

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
  if (backdated.length === 0) return await finishWork(tenant, work, changes, [log]);
  await writeTables(tenant, [log]);
  await replayKeys(tenant, work, backdated, changes, logged);
  return await finishWork(tenant, work, changes);
}

/** Takes back everything that one record said: the log keeps it, with a row that says why it no longer counts. */
export async function retractEvidence(tenant: TenantTransaction, exhibitorId: string, source: EvidenceSource, sourceId: string, reason: string, today: Date): Promise<RelationshipChange> {
  const [change] = await retractEvidenceInBulk(tenant, source, [sourceId], reason, today, exhibitorId);
  return change ?? (await refreshRelationship(tenant, exhibitorId, today));
}

/** As `retractEvidence`, for several records; `ofOne` names the exhibitor alone that is meant, where a record speaks of many. */
export async function retractEvidenceInBulk(tenant: TenantTransaction, source: EvidenceSource, sourceIds: readonly string[], reason: string, today: Date, ofOne?: string): Promise<RelationshipChange[]> {
  const { db, organizerId } = tenant;
  const rows = await db.evidence.findMany({ where: { organizerId, source, sourceId: { in: [...sourceIds] }, exhibitorId: ofOne, retracts: false, correctedBy: null } });
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
  return await finishWork(tenant, work, changes);
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
  return await finishWork(tenant, work, changes);
}

function inTimeOrder<P extends { readonly observedOn: Date; readonly id: string }>(pieces: readonly P[]): P[] {
  return [...pieces].sort((a, b) => a.observedOn.getTime() - b.observedOn.getTime() || (a.id < b.id ? -1 : 1));
}
