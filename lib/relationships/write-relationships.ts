import { v7 as uuidv7 } from "uuid";

import { dateOfDay, isoDay } from "@/lib/format/days";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { RowWrite } from "@/lib/tenant/write-rows";
import type { Dossier } from "./dossier";
import type { Placed } from "./placement";
import type { TakenStep, WorkingScore } from "./take-evidence";

export interface ScoreWrite {
  readonly exhibitorId: string;
  readonly score: WorkingScore;
  readonly steps: readonly TakenStep[];
}

const iso = (day: number): string => isoDay(dateOfDay(day));

const SCORE = {
  id: "uuid", exhibitor_id: "uuid", show_id: "uuid", construct: "text", value: "float8", se: "float8", observed_on: "date", prior_mean: "float8", prior_sd: "float8",
  drift_days: "float8", answers: "int", records: "int", newest_answer_on: "date", calibration_id: "uuid",
} as const;
const STATE = { id: "uuid", exhibitor_id: "uuid", show_id: "uuid", construct: "text", day: "date", channels: "text[]", mean: "float8[]", covariance: "float8[]" } as const;
const STEP = {
  id: "uuid", evidence_id: "uuid", exhibitor_id: "uuid", show_id: "uuid", construct: "text", observed_on: "date", before: "float8", before_se: "float8", after: "float8",
  after_se: "float8", expected: "float8", surprise: "float8", surprise_variance: "float8",
} as const;
const PLACEMENT = {
  id: "uuid", exhibitor_id: "uuid", show_id: "uuid", stage: "stage", since: "date", measured: "boolean", runner_up: "stage", runner_up_probability: "float8",
  promotion_probability: "float8", failing_since: "date", repeat_without_attachment: "boolean", reasons: "jsonb", evaluated_on: "date", by_hand: "stage",
} as const;
const MOVE = { id: "uuid", exhibitor_id: "uuid", show_id: "uuid", "\"from\"": "stage", "\"to\"": "stage", moved_on: "date", reasons: "jsonb" } as const;
const RELATIONSHIP = {
  id: "uuid", exhibitor_id: "uuid", stage: "stage", stage_since: "date", measured: "boolean", runner_up: "stage", runner_up_probability: "float8", main_show_id: "uuid",
  revenue: "numeric", last_inbound_on: "date", last_outbound_on: "date",
} as const;

const replaceBy = (columns: Readonly<Record<string, string>>, key: string): string =>
  `${key} DO UPDATE SET ${Object.keys(columns).filter((name) => name !== "id").map((name) => `${name} = excluded.${name}`).join(", ")}`;

/** The rows that store scores with the filter's state behind them and the steps that led there. */
export function scoreRows(writes: readonly ScoreWrite[], calibrationId: string): RowWrite[] {
  return [
    {
      table: "relationship_scores",
      columns: SCORE,
      rows: writes.map(({ exhibitorId, score }) => ({
        // a row that is there keeps its own id: only the score's key decides
        id: uuidv7(),
        exhibitor_id: exhibitorId,
        show_id: score.showId,
        construct: score.construct,
        value: score.calibration.prior.mean + (score.state.mean[0] ?? 0),
        se: Math.sqrt(Math.max(score.state.covariance[0] ?? 0, Number.MIN_VALUE)),
        observed_on: iso(score.storedDay),
        prior_mean: score.calibration.prior.mean,
        prior_sd: score.calibration.prior.sd,
        drift_days: score.calibration.driftDays,
        answers: score.answers,
        records: score.records,
        newest_answer_on: score.newestAnswerDay === null ? null : iso(score.newestAnswerDay),
        calibration_id: calibrationId,
      })),
      onConflict: replaceBy(SCORE, "(organizer_id, exhibitor_id, construct, show_id)"),
    },
    {
      table: "filter_states",
      columns: STATE,
      rows: writes.flatMap(({ exhibitorId, score }) =>
        score.state.day === null
          ? []
          : [{
              id: uuidv7(),
              exhibitor_id: exhibitorId,
              show_id: score.showId,
              construct: score.construct,
              day: iso(score.state.day),
              channels: [...score.state.channels],
              mean: [...score.state.mean],
              covariance: [...score.state.covariance],
            }],
      ),
      onConflict: replaceBy(STATE, "(organizer_id, exhibitor_id, construct, show_id)"),
    },
    {
      table: "score_steps",
      columns: STEP,
      rows: writes.flatMap(({ exhibitorId, score, steps }) =>
        steps.map((step) => ({
          id: uuidv7(),
          evidence_id: step.evidenceId,
          exhibitor_id: exhibitorId,
          show_id: score.showId,
          construct: score.construct,
          observed_on: iso(step.day),
          before: step.before.value,
          before_se: step.before.se,
          after: step.after.value,
          after_se: step.after.se,
          expected: step.expected,
          surprise: step.surprise,
          surprise_variance: step.surpriseVariance,
        })),
      ),
    },
  ];
}

/** Forgets the steps and states of scores that are about to be computed anew. */
export async function clearReplayed({ db, organizerId }: TenantTransaction, exhibitorIds: readonly string[], constructs: readonly string[]): Promise<void> {
  await db.$executeRaw`DELETE FROM score_steps WHERE organizer_id = ${organizerId}::uuid AND exhibitor_id = ANY(${[...exhibitorIds]}::uuid[]) AND construct = ANY(${[...constructs]})`;
  await db.$executeRaw`DELETE FROM filter_states WHERE organizer_id = ${organizerId}::uuid AND exhibitor_id = ANY(${[...exhibitorIds]}::uuid[]) AND construct = ANY(${[...constructs]})`;
}

/** The rows that store where exhibitors stand, and every change of stage for good. */
export function placementRows(all: readonly { dossier: Dossier; placed: Placed }[], day: number): RowWrite[] {
  const today = iso(day);
  const rows = all.flatMap(({ dossier, placed }) => placed.perShow.map((show) => ({ exhibitorId: dossier.exhibitor_id, ...show })));
  return [
    {
      table: "stage_placements",
      columns: PLACEMENT,
      rows: rows.map(({ exhibitorId, showId, placement }) => ({
        id: uuidv7(),
        exhibitor_id: exhibitorId,
        show_id: showId,
        stage: placement.ruleStage,
        since: iso(placement.ruleSince),
        measured: placement.measured,
        runner_up: placement.runnerUp?.stage ?? null,
        runner_up_probability: placement.runnerUp?.probability ?? null,
        promotion_probability: placement.promotionProbability,
        failing_since: placement.failingSince === null ? null : iso(placement.failingSince),
        repeat_without_attachment: placement.repeatWithoutAttachment,
        reasons: JSON.stringify(placement.reasons),
        evaluated_on: today,
        by_hand: placement.override?.stage ?? null,
      })),
      onConflict: replaceBy(PLACEMENT, "(organizer_id, exhibitor_id, show_id)"),
    },
    {
      table: "stage_moves",
      columns: MOVE,
      rows: rows.flatMap(({ exhibitorId, showId, placement, before }) =>
        before?.stage === placement.ruleStage
          ? []
          : [{ id: uuidv7(), exhibitor_id: exhibitorId, show_id: showId, "\"from\"": before?.stage ?? null, "\"to\"": placement.ruleStage, moved_on: iso(placement.ruleSince), reasons: JSON.stringify(placement.reasons) }],
      ),
    },
    {
      table: "relationships",
      columns: RELATIONSHIP,
      rows: all.map(({ dossier, placed }) => ({
        id: uuidv7(),
        exhibitor_id: dossier.exhibitor_id,
        stage: placed.headline.stage,
        stage_since: placed.headline.stage === "not_enough_evidence" ? null : iso(placed.headline.since),
        measured: placed.headline.measured,
        runner_up: placed.headline.runnerUp?.stage ?? null,
        runner_up_probability: placed.headline.runnerUp?.probability ?? null,
        main_show_id: placed.mainShowId,
        revenue: placed.revenue,
        last_inbound_on: dossier.last_inbound_on === null ? null : iso(dossier.last_inbound_on),
        last_outbound_on: dossier.last_outbound_on === null ? null : iso(dossier.last_outbound_on),
      })),
      onConflict: `${replaceBy(RELATIONSHIP, "(organizer_id, exhibitor_id)")}, updated_at = now()`,
    },
  ];
}
