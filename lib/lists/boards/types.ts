import type { StageOrUnknown } from "@/lib/relationships/types";
import type { ParticipationStatus } from "@/lib/tenant/enums";

/** A card: an exhibitor in a column. */
export interface Card {
  readonly exhibitorId: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly money: number | null;
  readonly area: number | null;
  /** On the stage board, until when a stage set by hand holds. */
  readonly untilOn: string | null;
  /** On the rebooking board, the participation and when it was last changed; null where there is none yet. */
  readonly participationId: string | null;
  readonly version: string | null;
}

/** One column of a board: how many, what they come to, and a page of them. */
export interface BoardColumn<K extends string = string> {
  readonly key: K;
  readonly count: number;
  readonly money: number;
  readonly page: number;
  readonly cards: readonly Card[];
}

/** Where somebody stands with an edition; not_yet is whoever took part in the one before and has no entry for this. */
export const REBOOKING_COLUMNS = ["not_yet", "offered", "booked", "held", "declined", "cancelled"] as const satisfies readonly (ParticipationStatus | "not_yet")[];
export type RebookingColumn = (typeof REBOOKING_COLUMNS)[number];

export const BOARD_STAGES = ["discovery", "exploration", "expansion", "commitment", "dissolution", "not_enough_evidence"] as const satisfies readonly StageOrUnknown[];

/** What was just done on a board, to be told and undone. */
export interface Moved {
  readonly id: string;
  readonly kind: "stage" | "change" | "made";
  readonly name: string;
  readonly to: string;
}

/** Cards of one page of a column. */
export const CARDS = 20;
