import { v7 as uuidv7 } from "uuid";

import { dayNumber } from "@/lib/format/days";
import type { Dossier, LogPiece } from "@/lib/relationships/dossier";
import { EVIDENCE, evidenceRow } from "@/lib/relationships/evidence-rows";
import { placeExhibitor } from "@/lib/relationships/placement";
import { scoreKey, Scores } from "@/lib/relationships/scores";
import { replayScore } from "@/lib/relationships/take-evidence";
import { placementRows, type ScoreWrite, scoreRows } from "@/lib/relationships/write-relationships";
import type { RowWrite } from "@/lib/tenant/write-rows";
import type { Ground } from "./ground";
import type { LifeRecords } from "./life-records";
import { dossierOf } from "./dossier-of";

/** The log of many exhibitors, and what follows from it: scores with their steps, stages. The log is replayed in memory, by the pipeline's own functions. */
export function standingWrites(ground: Ground, lives: readonly LifeRecords[]): { log: RowWrite; standing: RowWrite[] } {
  const { calibration, editions, day } = ground;
  const logged: RowWrite["rows"][number][] = [];
  const scored: ScoreWrite[] = [];
  const placed = lives.map((life) => {
    const pieces = life.evidence.map((piece) => ({ id: uuidv7(), ...piece }));
    for (const piece of pieces) logged.push(evidenceRow(life.id, piece));
    const dossier = dossierOf(ground, life);
    const scores = replayed(dossier, pieces.map((piece): LogPiece => ({ ...piece, exhibitorId: life.id, day: dayNumber(piece.observedOn) })), ground);
    scored.push(...scores);
    return { dossier, placed: placeExhibitor(dossier, scores.map(({ score }) => score), editions, day) };
  });
  return { log: { table: "evidence", columns: EVIDENCE, rows: logged }, standing: [...scoreRows(scored, calibration.id), ...placementRows(placed, day)] };
}

function replayed(dossier: Dossier, pieces: readonly LogPiece[], { calibration }: Ground): ScoreWrite[] {
  const scores = new Scores(dossier, calibration);
  const logs = new Map<string, LogPiece[]>();
  for (const piece of pieces) {
    scores.open(piece.construct, piece.showId, piece.day);
    const key = scoreKey(piece.construct, piece.showId);
    const log = logs.get(key);
    if (log) log.push(piece);
    else logs.set(key, [piece]);
  }
  return [...scores.all()].map(([key, empty]) => ({ exhibitorId: dossier.exhibitor_id, ...replayScore(empty, logs.get(key) ?? []) }));
}
