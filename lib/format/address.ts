/** The state that lists keep in the address: one value per name; repeated names keep the first. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** What PostgreSQL's text cannot hold is in no record: it is as if it were not asked for. */
export const isAskable = (text: string): boolean => !text.includes("\0");

export function single(params: SearchParams, name: string): string | null {
  const value = params[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined || first === "" || !isAskable(first) ? null : first;
}

/** The page number in the address: 1 when absent or senseless; at most a million, so that an offset stays a number. */
export function pageOf(params: SearchParams): number {
  const page = Number(single(params, "page") ?? "1");
  return Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1;
}

/** The same address with some values changed; null removes one. Changing anything but the page goes back to page 1. */
export function withParams(path: string, params: SearchParams, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams();
  for (const name of Object.keys(params)) {
    const value = single(params, name);
    if (value !== null && !(name in changes) && (name !== "page" || "page" in changes)) next.set(name, value);
  }
  for (const [name, value] of Object.entries(changes)) if (value !== null && !(name === "page" && value === "1")) next.set(name, value);
  const query = next.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** The state in a whole address, for what is no page: a file that follows the filters of its page. */
export function searchParamsOf(url: string): SearchParams {
  const query = new URL(url).searchParams;
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}
