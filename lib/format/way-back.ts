import { type SearchParams, single } from "./address";

/** Where a sheet leads back to: the page it was opened from, as long as that is one of this workspace; else the given one. */
export function wayBack(workspace: string, params: SearchParams, otherwise: string): string {
  const from = single(params, "from");
  const home = `/${workspace}`;
  // only a path inside the workspace: an address of another site must not become a link of ours
  return from !== null && from.length <= 500 && (from === home || from.startsWith(`${home}/`) || from.startsWith(`${home}?`)) && !from.includes("/interactions/new") ? from : otherwise;
}
