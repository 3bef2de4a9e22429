import { stateAddress } from "@/lib/lists/address";
import type { ListState, LoadedList } from "@/lib/lists/types";

/** The address of this list with something of it changed; what changes the rows goes back to the first page. The view it began with stays named. */
export function addressWith(list: LoadedList, changes: Partial<ListState>, more: Readonly<Record<string, string | null>> = {}): string {
  return stateAddress(list.path, list, { ...list.state, page: 1, ...changes }, { saved: list.view?.id ?? null, ...more });
}

/** What a form of this list carries along: the state, without what the form says itself. */
export function carried(list: LoadedList): [string, string][] {
  return [...list.params.map(([name, value]): [string, string] => [name, value]), ...(list.view ? [["saved", list.view.id] satisfies [string, string]] : [])];
}
