import type { Filter, ListState } from "../types";
import type { SelectionName } from "./now";

export type { SelectionName, SelectionNow } from "./now";

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
