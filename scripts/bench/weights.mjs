/** The pages of the manager's hour, as addresses within a workspace; a report needs an edition's id. */
export const MANAGER_PAGES = ["", "/stages", "/stages/expansion", "/exhibitors", "/alarms", "/reports", "/retention", "/drivers", "/people", "/predictions", "/reliability", "/explore"];
/** What a page's JavaScript may weigh as it travels. */
export const MOST_BYTES = 300 * 1024;

/**
 * What each page's JavaScript weighs as it travels to a browser that has none of it: every script that the page names, compressed as it is sent. The script for browsers
 * without modules is left out, because no browser that we support fetches it.
 */
export async function weighPages(get, address, home, paths, cookie) {
  const known = new Map();
  const bytesOf = async (path) => {
    if (!known.has(path)) known.set(path, (await get(address + path, { "accept-encoding": "gzip, br" })).bytes);
    return known.get(path);
  };
  const pages = [];
  for (const path of paths) {
    const { status, text } = await get(address + home + path, { cookie });
    if (status !== 200) throw new Error(`${home}${path} answered ${status}.`);
    const old = new Set([...text.matchAll(/<script[^>]+?src="([^"]+)"[^>]*?nomodule/gi)].map((match) => match[1]));
    const named = new Set([...text.matchAll(/\/_next\/static\/chunks\/[\w.~/-]+?\.js/g)].map((match) => match[0]).filter((script) => !old.has(script)));
    const parts = [];
    for (const script of named) parts.push({ script, bytes: await bytesOf(script) });
    pages.push({ path: path === "" ? "/" : path, bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0), heaviest: parts.toSorted((a, b) => b.bytes - a.bytes).slice(0, 3) });
  }
  return { most: MOST_BYTES, pages: pages.toSorted((a, b) => b.bytes - a.bytes) };
}
