import { describe, expect, test } from "vitest";

import { migrationProblems } from "../../scripts/lib/migration-rules.mjs";
import { readMigrations } from "../../scripts/lib/migrations.mjs";
import { inRoot } from "../../scripts/lib/paths.mjs";

/** Before this nobody had a version in service that a migration could have met. */
const IN_SERVICE_SINCE = "20261124000000";

/** Migrations that do it nevertheless, each with why the version before survives it. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

describe("a migration that runs while the version before still serves", () => {
  test("takes nothing away, demands nothing new and holds no table shut, or says why it may", () => {
    const later = readMigrations(inRoot("prisma", "migrations")).filter(({ name }) => name > IN_SERVICE_SINCE && EXCEPTIONS[name] === undefined);
    expect(later.flatMap(({ name, sql }) => migrationProblems(sql).map((problem) => `${name}: ${problem}`))).toEqual([]);
  });

  test.each([
    ["ALTER TABLE contacts DROP COLUMN phone;", "drops a column"],
    ['ALTER TABLE "contacts" RENAME COLUMN "phone" TO "telephone";', "renames"],
    ["ALTER TABLE contacts ADD COLUMN city text NOT NULL;", "give it a default"],
    ["ALTER TABLE contacts ALTER COLUMN phone TYPE varchar(20);", "changes a type"],
    ["ALTER TABLE contacts ALTER COLUMN phone SET NOT NULL;", "demands a value"],
    ["ALTER TABLE contacts ADD CONSTRAINT long CHECK (length(name) > 1);", "NOT VALID"],
    ['ALTER TABLE "contacts" ADD CONSTRAINT x FOREIGN KEY (organizer_id, y_id) REFERENCES y(organizer_id, id);', "NOT VALID"],
    ["CREATE INDEX by_city ON contacts (organizer_id, city);", "builds an index"],
    ["UPDATE contacts SET phone = ''; ", "writes every row"],
    ["DROP FUNCTION door_search(text);", "takes away"],
    ["-- harmless\nTRUNCATE contacts;", "holds a table shut"],
  ])("%s is told: %s", (sql, reason) => {
    expect(migrationProblems(sql).join()).toContain(reason);
  });

  test.each([
    "ALTER TABLE contacts ADD COLUMN city text;",
    "ALTER TABLE contacts ADD COLUMN city text NOT NULL DEFAULT '';",
    "ALTER TABLE contacts ADD CONSTRAINT long CHECK (length(name) > 1) NOT VALID;",
    "CREATE TABLE cities (name text NOT NULL); CREATE INDEX by_name ON cities (name); ALTER TABLE cities ADD CONSTRAINT c CHECK (name <> '');",
    "CREATE FUNCTION tidy() RETURNS void LANGUAGE sql AS $$ DELETE FROM contacts $$;",
    "-- DROP TABLE contacts;\nUPDATE contacts SET phone = NULL WHERE phone = 'DROP TABLE x;';",
    "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';",
  ])("%s may run meanwhile", (sql) => {
    expect(migrationProblems(sql)).toEqual([]);
  });
});
