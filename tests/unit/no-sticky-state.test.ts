import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/**
 * What a process may keep between requests, and why two processes that keep different things still answer alike. Everything else that is
 * remembered belongs into the database, since the next request may come to another process.
 */
const KEPT: Readonly<Record<string, string>> = {
  "lib/api/openapi.ts": "the document, computed from this program's own schemas",
  "lib/auth/password.ts": "a hash that nobody's password has, made once",
  "lib/auth/strength.ts": "word lists that never change, loaded when the first password is chosen",
  "lib/db/client.ts": "the process's own connections",
  "lib/db/organizer-context.ts": "lasts as long as its request",
  "lib/db/statement-names.ts": "names of prepared statements, which belong to a connection",
  "lib/campaigns/letters/quiet-hours.ts": "formatters, computed from a time zone's name",
  "lib/format/intl.ts": "formatters, computed from a language",
  "lib/imports/reading/scale-words.ts": "computed from the words alone",
  "lib/imports/reading/words.ts": "country names, computed once",
  "lib/invitations/guesses.ts": "failed look-ups of links: each process counts its own, so n processes allow n times as many of 2^130 guesses",
  "lib/mail/send.ts": "a connection to the mail server",
  "lib/pdf/fonts.ts": "files that never change",
  "lib/relationships/calibration.ts": "rows that never change, by their id",
  "lib/results/guard.ts": "decisions computed from counts alone",
  "lib/search/alike.ts": "computed from the words alone",
  "lib/tasks/working-days.ts": "holidays, computed from a country and a year",
  "lib/telemetry/figures.ts": "the process's own collector",
  "lib/telemetry/request-facts.ts": "lasts as long as its request",
  "lib/tenant/readiness.ts": "the newest migration among this program's own files",
};

/** Lines at the left margin that make something which later lines can change. */
const KEEPS = /^(?:export )?(?:let \w+|const \w+(?:: (?!ReadonlySet|ReadonlyMap)[^=]+)? = new (?:Map|WeakMap|AsyncLocalStorage)(?:<.*>)?\(\)|.*\bglobalThis\.\w+ \?\?=)|^ {2}return \(globalThis\.\w+ \?\?=/m;

test("nothing is kept between requests but what every process would compute alike", () => {
  const found = sources("lib").filter((file) => KEEPS.test(fs.readFileSync(file, "utf8")));
  expect(found.filter((file) => KEPT[file] === undefined)).toEqual([]);
  expect(found.length).toBeGreaterThan(10);
});

function sources(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes("generated"))
    .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join("/"));
}
