import type { ListChangeStatus } from "./status";
import type { ListNoun } from "../types";

/** A change of many records as lists and its page read it. */
export interface ChangeDetail {
  readonly id: string;
  readonly noun: ListNoun;
  readonly field: string;
  readonly value: string | null;
  readonly status: ListChangeStatus;
  readonly asked: number;
  readonly looked: number;
  readonly changed: number;
  readonly refused: number;
  readonly restored: number;
  readonly kept: number;
  readonly who: string;
  readonly madeOn: Date;
}

export interface ChangedRow {
  readonly recordId: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly problem: string | null;
  readonly undone: boolean;
  readonly undoProblem: string | null;
}
