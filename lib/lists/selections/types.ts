import type { Filter, ListState } from "../types";

/** A selection as other pages offer it. */
export interface SelectionName {
  readonly id: string;
  readonly name: string;
}

/** A selection that something is narrowed by: how many belong to it, found out on that day. */
export interface SelectionNow extends SelectionName {
  readonly n: number;
  readonly day: Date;
}

/** A selection as its page shows it. */
export interface SelectionDetail extends SelectionName {
  /** The filters as the list's address writes them. */
  readonly query: string;
  readonly filters: readonly Filter[];
  readonly state: Pick<ListState, "search" | "show" | "edition">;
  /** What it asks for is no longer there, so nobody belongs to it. */
  readonly broken: boolean;
  readonly n: number;
  readonly memberName: string;
  readonly archived: boolean;
  readonly version: string;
}
