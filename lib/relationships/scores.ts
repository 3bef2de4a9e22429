import { type Construct, isOfAShow, TRUST_CONSTRUCTS } from "@/lib/relationship-quality";
import type { CurrentCalibration } from "./calibration";
import type { Dossier } from "./dossier";
import { emptyScore, workingScore, type WorkingScore } from "./take-evidence";

/** What a score is of, as text: a construct, and the show where it is kept per show. */
export const scoreKey = (construct: string, showId: string | null): string => `${construct}|${showId ?? ""}`;

/** The scores of one exhibitor while evidence is taken in. */
export class Scores {
  readonly #scores = new Map<string, WorkingScore>();
  readonly #stale = new Set<string>();
  readonly touched = new Set<string>();

  constructor(
    private readonly dossier: Pick<Dossier, "segment" | "scores">,
    private readonly calibration: CurrentCalibration,
  ) {
    for (const row of dossier.scores) {
      const key = scoreKey(row.construct, row.show_id);
      this.#scores.set(key, workingScore(row, calibration.of(row.construct, row.show_id, dossier.segment)));
      // a state that another calibration made must not be carried on
      if (row.calibration_id !== calibration.id && row.day !== null) this.#stale.add(key);
    }
  }

  all(): ReadonlyMap<string, WorkingScore> {
    return this.#scores;
  }

  stale(key: string): boolean {
    return this.#stale.has(key);
  }

  /** The score, made when it is new. The three parts of trust are made together, so that their mean is always there. */
  open(construct: Construct, showId: string | null, day: number): WorkingScore {
    const kept = isOfAShow(construct) ? showId : null;
    if (kept !== showId || (isOfAShow(construct) && showId === null)) throw new Error(`${construct} is kept per ${isOfAShow(construct) ? "show" : "exhibitor"}.`);
    for (const sibling of TRUST_CONSTRUCTS.some((name) => name === construct) ? TRUST_CONSTRUCTS : [construct]) {
      const key = scoreKey(sibling, showId);
      if (!this.#scores.has(key)) this.set(emptyScore(sibling, showId, this.calibration.of(sibling, showId, this.dossier.segment), day));
    }
    const score = this.#scores.get(scoreKey(construct, showId));
    if (!score) throw new Error(`The score of ${construct} was not opened.`);
    return score;
  }

  set(score: WorkingScore): void {
    const key = scoreKey(score.construct, score.showId);
    this.#scores.set(key, score);
    this.touched.add(key);
  }

  replayed(key: string): void {
    this.#stale.delete(key);
  }
}
