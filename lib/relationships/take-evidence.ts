import {
  type Channel,
  type Construct,
  type ConstructCalibration,
  type EvidencePiece,
  type FilterState,
  readState,
  replay,
  type ReplayStep,
  startState,
  updateState,
} from "@/lib/relationship-quality";
import type { DossierScore, LogPiece } from "./dossier";

/** A score while it is being worked on: what is stored of it, and the filter's state behind it. */
export interface WorkingScore {
  readonly construct: Construct;
  readonly showId: string | null;
  readonly calibration: ConstructCalibration;
  /** The day as of which value and error are stored: the newest evidence, or the day the row was first written. */
  readonly storedDay: number;
  readonly state: FilterState;
  readonly answers: number;
  readonly records: number;
  readonly newestAnswerDay: number | null;
}

export interface TakenStep extends Omit<ReplayStep, "piece"> {
  readonly evidenceId: string;
  readonly day: number;
}

const ASKED: ReadonlySet<Channel> = new Set(["survey", "pulse"]);

export function workingScore(row: DossierScore, calibration: ConstructCalibration): WorkingScore {
  const state = row.day === null ? startState(calibration) : { day: row.day, channels: row.channels ?? [], mean: row.mean ?? [0], covariance: row.covariance ?? [] };
  return {
    construct: row.construct,
    showId: row.show_id,
    calibration,
    storedDay: row.observed_on,
    state,
    answers: row.answers,
    records: row.records,
    newestAnswerDay: row.newest_answer_on,
  };
}

/** A score of which nothing is known yet but what is normal. */
export function emptyScore(construct: Construct, showId: string | null, calibration: ConstructCalibration, day: number): WorkingScore {
  return { construct, showId, calibration, storedDay: day, state: startState(calibration), answers: 0, records: 0, newestAnswerDay: null };
}

/** Takes one new piece into a score; older than its newest evidence it cannot be, then the log is replayed instead. */
export function takePiece(score: WorkingScore, piece: EvidencePiece, named: boolean): { score: WorkingScore; step: TakenStep } {
  const { state, ...update } = updateState(score.state, piece, score.calibration);
  return { score: counted({ ...score, state, storedDay: piece.day }, piece.channel, piece.day, named), step: { ...update, evidenceId: piece.id, day: piece.day } };
}

/** Computes a score anew from all the evidence that counts. An empty log leaves what is normal. */
export function replayScore(score: WorkingScore, log: readonly LogPiece[]): { score: WorkingScore; steps: TakenStep[] } {
  const { state, steps } = replay(log, score.calibration);
  let fresh: WorkingScore = { ...score, state, storedDay: state.day ?? score.storedDay, answers: 0, records: 0, newestAnswerDay: null };
  for (const piece of log) fresh = counted(fresh, piece.channel, piece.day, piece.named);
  return { score: fresh, steps: steps.map(({ piece, ...step }) => ({ ...step, evidenceId: piece.id, day: piece.day })) };
}

function counted(score: WorkingScore, channel: Channel, day: number, named: boolean): WorkingScore {
  const asked = ASKED.has(channel);
  return {
    ...score,
    answers: score.answers + (asked ? 1 : 0),
    records: score.records + (asked ? 0 : 1),
    newestAnswerDay: asked && named ? Math.max(day, score.newestAnswerDay ?? day) : score.newestAnswerDay,
  };
}

/** A score as of a day; a day before its newest evidence reads the newest. */
export function readAt(score: WorkingScore, day: number) {
  return readState(score.state, score.calibration, Math.max(day, score.state.day ?? day));
}

export function hasEvidence(score: WorkingScore): boolean {
  return score.answers + score.records > 0;
}
