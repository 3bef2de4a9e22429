import fs from "node:fs";
import path from "node:path";

/** Every address of the app, from its own folders: a new page is walked without anybody remembering it. */
function addresses(files: RegExp, folder = "app", parts: readonly string[] = []): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return addresses(files, path.join(folder, entry.name), /^\(.*\)$/.test(entry.name) ? parts : [...parts, entry.name]);
    return files.test(entry.name) ? [`/${parts.join("/")}`] : [];
  });
}

const ofMembers = (address: string): boolean => address.startsWith("/[workspace]");

/** All that answers in a workspace, and of it what is a page to look at. */
export const memberAddresses = addresses(/^(page|route)\.tsx?$/).filter(ofMembers);
export const memberPages = addresses(/^page\.tsx$/).filter(ofMembers);

/** Doors that the seeded rows' own state keeps shut, for their owner too: an import that is done has neither columns to choose nor rows to mend. */
export const CLOSED_BY_STATE: ReadonlySet<string> = new Set([
  "/[workspace]/imports/[id]/columns",
  "/[workspace]/imports/[id]/problems",
  // the seeded campaign has started, so there is no draft to change; letters are kept in the demo alone
  "/[workspace]/surveys/campaigns/[id]/edit",
  // nobody has opened its results, so there is nothing to take away
  "/[workspace]/surveys/campaigns/[id]/export/file",
  "/[workspace]/surveys/campaigns/[id]/report",
  "/[workspace]/surveys/outbox",
  "/[workspace]/surveys/outbox/[letter]",
]);

/** An address with its places filled in: the workspace of one organizer, the ids of another. */
export function fill(address: string, workspace: string, named: Readonly<Record<string, string>>): string {
  const filled: string[] = [];
  for (const part of address.split("/").slice(1)) {
    const place = /^\[(\w+)\]$/.exec(part)?.[1];
    if (place === undefined) filled.push(part);
    else if (place === "workspace") filled.push(workspace);
    else {
      // [id] is an id of the noun before it; any other place is named after what stands in it
      const key = place === "id" ? `${filled.at(-1)}` : place;
      const value = named[key];
      if (value === undefined) throw new Error(`Teach tests/e2e/support/ids.ts what stands at [${place}] of ${address} (key "${key}").`);
      filled.push(value);
    }
  }
  return `/${filled.join("/")}`;
}
