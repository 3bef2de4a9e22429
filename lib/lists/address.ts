import type { SearchParams } from "@/lib/format/address";
import type { ColumnKind, ListState, Sort } from "./types";

/** How a list begins for everybody: what an address need not say. */
interface Usual {
  readonly usual: { readonly columns: readonly string[]; readonly sorts: readonly Sort[] };
}

/** Names and choices begin with A, figures with the highest, days with the newest. */
export function firstDirection(column: { readonly kind: ColumnKind }): Sort["direction"] {
  return ["text", "long", "link", "choice", "choices", "yesno", "tags"].includes(column.kind) ? "asc" : "desc";
}

/** The state as the address writes it, without what is usual anyway: reading it again gives the same state. */
export function stateParams(description: Usual, state: ListState): [string, string][] {
  const { usual } = description;
  const params: [string, string][] = [];
  const put = (name: string, value: string | null) => value !== null && params.push([name, value]);
  put("q", state.search);
  put("show", state.show);
  put("edition", state.edition);
  put("selection", state.selection);
  for (const filter of state.filters) {
    if (filter.how === "is") for (const value of filter.values) put(filter.column, value);
    else if (filter.how === "has") put(`${filter.column}.has`, filter.text);
    else if (filter.how === "empty") put(`${filter.column}.empty`, filter.empty ? "yes" : "no");
    else {
      put(`${filter.column}.from`, filter.from);
      put(`${filter.column}.to`, filter.to);
    }
  }
  if (state.columns.join() !== usual.columns.join()) put("cols", state.columns.join());
  if (sortText(state.sorts) !== sortText(usual.sorts)) put("sort", sortText(state.sorts) || "none");
  put("group", state.group);
  if (state.page > 1) put("page", String(state.page));
  return params;
}

/** The address of a state. Other names, as which view it began with, go behind. */
export function stateAddress(path: string, description: Usual, state: ListState, more: Readonly<Record<string, string | null>> = {}): string {
  const query = new URLSearchParams([...stateParams(description, state), ...Object.entries(more).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]))]).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** A query as it is kept, read again. */
export function paramsOf(query: string): SearchParams {
  const read = new URLSearchParams(query);
  return Object.fromEntries([...new Set(read.keys())].map((name) => [name, read.getAll(name)]));
}

function sortText(sorts: readonly Sort[]): string {
  return sorts.map(({ column, direction }) => `${column}.${direction}`).join();
}
