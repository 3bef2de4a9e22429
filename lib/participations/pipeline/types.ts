import type { PipelineStep } from "@/lib/tenant/enums";
import type { ParticipationDetail } from "../types";
import type { ShownStep } from "./schema";

/** A move as it was saved, with what undoes it. */
export interface Moved {
  readonly moveId: string;
  readonly to: PipelineStep;
}

export interface PipelineRow extends ParticipationDetail {
  readonly shown: ShownStep;
  /** The participation in the show's next edition, if there is one. */
  readonly next: { readonly id: string; readonly booked: boolean } | null;
}

/** How many stand at a step, with how much space and money. Sums as text: exactly as the database adds them. */
export interface StepSum {
  readonly step: ShownStep;
  readonly exhibitors: number;
  readonly area: string;
  readonly amount: string;
  /** Participations whose amount is not known: none noted, or none that a rate turns into the organizer's own currency. */
  readonly withoutAmount: number;
}

/** Contracts that are in no total, by currency. */
export interface Unconverted {
  readonly currency: string;
  readonly contracts: number;
  readonly amount: string;
  /** Of them, those without a booking day, for which there is no day to look a rate up on. */
  readonly undated: number;
}

export interface Pipeline {
  readonly steps: readonly StepSum[];
  readonly unconverted: readonly Unconverted[];
  readonly next: { readonly id: string; readonly name: string } | null;
}

/** One line of a participation's way. */
export interface MoveRow {
  readonly id: string;
  readonly from: PipelineStep | null;
  readonly to: PipelineStep;
  readonly movedOn: Date;
  readonly by: string | null;
  readonly undone: boolean;
  /** A button moved it and kept what was before; what a form changed is changed back there. */
  readonly undoable: boolean;
}
