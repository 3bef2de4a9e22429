import { z } from "zod";

import { choice, id, optionalDay } from "@/lib/format/input";
import { ParticipationStatus, PipelineStep } from "@/lib/tenant/enums";

const { prospect, applied, contracted, attended, no_show, cancelled, declined } = PipelineStep;

/** The steps that a participation is moved to. */
export const PIPELINE_STEPS = [prospect, applied, contracted, attended, no_show, cancelled, declined] as const;

/** What a pipeline shows: everybody once, at the furthest. Who comes again to the next edition is "rebooked", which that booking says and no move. */
export const SHOWN_STEPS = [prospect, applied, contracted, attended, "rebooked", no_show, cancelled, declined] as const;
export type ShownStep = (typeof SHOWN_STEPS)[number];

export interface StepFacts {
  readonly status: ParticipationStatus;
  readonly appliedOn: Date | null;
  readonly noShowOn: Date | null;
}

/**
 * The step of a participation. The status is the stored truth that stages, retention and reports read; two days refine it: an offer that
 * was applied for, and a booking that nobody came to. A no-show stays a booking and is never "held".
 */
export function stepOf({ status, appliedOn, noShowOn }: StepFacts): PipelineStep {
  switch (status) {
    case ParticipationStatus.offered:
      return appliedOn === null ? prospect : applied;
    case ParticipationStatus.booked:
      return noShowOn === null ? contracted : no_show;
    case ParticipationStatus.held:
      return attended;
    case ParticipationStatus.cancelled:
      return cancelled;
    case ParticipationStatus.declined:
      return declined;
  }
}

/** What usually comes next, in the order of buttons; everything else is on the participation's own page. Who came is known once it began. */
export function nextSteps(step: PipelineStep, begun: boolean): readonly PipelineStep[] {
  switch (step) {
    case prospect:
      return [applied, contracted, declined];
    case applied:
      return [contracted, declined];
    case contracted:
      return begun ? [attended, no_show] : [cancelled];
    default:
      return [];
  }
}

/** Without a day it was today. */
export const moveInput = z.object({ id, to: choice(PIPELINE_STEPS), on: optionalDay });
export type MoveInput = z.output<typeof moveInput>;

export const undoInput = z.object({ id });
