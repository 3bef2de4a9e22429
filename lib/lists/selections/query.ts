import { stateParams } from "../address";
import type { Description } from "../columns/column";
import type { ListState } from "../types";

/** What of a list's state says who belongs: filters, search and whose standing is looked at, not how the rows are shown. */
export function selectionQuery(of: Description, state: ListState): string {
  const params = stateParams(of, { ...state, columns: of.usual.columns, sorts: of.usual.sorts, group: null, page: 1, selection: null });
  return new URLSearchParams(params.map(([name, value]): [string, string] => [name, value])).toString();
}
