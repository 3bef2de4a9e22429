/**
 * Statements that the version before may not survive while it still serves, or that hold a table shut for as long as it is large. What belongs
 * to a table that the same migration makes is free: nobody uses it yet.
 */
const RULES = [
  [/^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?(\S+) .*\bDROP COLUMN\b/i, "drops a column: first serve a version that no longer asks for it, then drop it in the release after"],
  [/^DROP TABLE (?:IF EXISTS )?(\S+)/i, "drops a table: first serve a version that no longer asks for it, then drop it in the release after"],
  [/^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?(\S+) .*\bRENAME\b/i, "renames: add the new name, write both, move the rows, and drop the old one in the release after"],
  [/^ALTER TABLE (?:ONLY )?(\S+) .*\bALTER COLUMN \S+ (?:SET DATA )?TYPE\b/i, "changes a type, which writes the whole table anew while nobody can use it: add a column instead"],
  [/^ALTER TABLE (?:ONLY )?(\S+) .*\bSET NOT NULL\b/i, "demands a value that the version before may not write, and reads the whole table: add CHECK … NOT VALID, and validate it in a later migration"],
  [/^ALTER TABLE (?:ONLY )?(\S+) ADD COLUMN (?!.*\b(?:DEFAULT|GENERATED)\b).*\bNOT NULL\b/i, "adds a column that the version before does not fill: give it a default"],
  [/^ALTER TABLE (?:ONLY )?(\S+) ADD (?:CONSTRAINT \S+ )?(?:FOREIGN KEY|CHECK)(?!.*\bNOT VALID\b)/i, "checks every row while nobody can write: add it NOT VALID, and validate it in a later migration"],
  [/^ALTER TABLE (?:ONLY )?(\S+) ADD (?:CONSTRAINT \S+ )?(?:UNIQUE|PRIMARY KEY|EXCLUDE)/i, "builds an index while nobody can write: only for small tables"],
  [/^CREATE (?:UNIQUE )?INDEX (?!CONCURRENTLY)(?:IF NOT EXISTS )?\S+ ON (?:ONLY )?([^\s(]+)/i, "builds an index while nobody can write: only for small tables"],
  [/^(?:TRUNCATE|LOCK TABLE|CLUSTER|VACUUM FULL|REINDEX(?: TABLE)?) (\S+)/i, "holds a table shut"],
  [/^UPDATE (?:ONLY )?(\S+) (?!.*\bWHERE\b)/i, "writes every row in one transaction: do it in batches, as a job"],
  [/^DELETE FROM (?:ONLY )?(\S+)(?!.*\bWHERE\b)/i, "removes every row in one transaction"],
  [/^DROP (?:FUNCTION|VIEW|MATERIALIZED VIEW|TYPE) (?:IF EXISTS )?([^\s(;]+)/i, "takes away what the version before may still ask for"],
];

/** What a migration would do to a version that still serves, in sentences; nothing where it may run meanwhile. */
export function migrationProblems(sql) {
  const statements = plain(sql).split(";").map((each) => each.replace(/\s+/g, " ").trim());
  const made = new Set(statements.flatMap((each) => nameOf(/^CREATE (?:UNLOGGED )?(?:TABLE|FUNCTION|VIEW|MATERIALIZED VIEW|TYPE) (?:IF NOT EXISTS )?([^\s(]+)/i.exec(each))));
  return statements.flatMap((each) => {
    const found = RULES.map(([pattern, reason]) => ({ match: pattern.exec(each), reason })).filter(({ match }) => match !== null);
    return found.filter(({ match }) => !nameOf(match).some((name) => made.has(name))).map(({ reason }) => `${each.slice(0, 90)} … ${reason}.`);
  });
}

const nameOf = (match) => (match?.[1] ? [match[1].replaceAll('"', "").replace(/^public\./, "")] : []);

/** The statements themselves: without comments, without the bodies of functions and without texts. */
function plain(sql) {
  return sql
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/--.*$/gm, "")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/'(?:[^']|'')*'/g, "''");
}
