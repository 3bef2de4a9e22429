import pg from "pg";

export const OWNER = "fairbond_owner";
export const APP = "fairbond_app";
export const DOOR = "fairbond_door";

const id = pg.escapeIdentifier;
const literal = pg.escapeLiteral;

/**
 * Makes the three roles, or only sets their passwords when they exist.
 *
 * The owner may become the door (SET), so that a migration can create the door's functions, but does not inherit it:
 * a policy "TO fairbond_door" would else open every organizer's rows to the owner as well.
 */
export async function createRoles(admin, passwords) {
  const { rows } = await admin.query("SELECT rolname FROM pg_roles WHERE rolname = ANY($1)", [[OWNER, APP, DOOR]]);
  const known = new Set(rows.map((row) => row.rolname));
  for (const [role, password] of [[OWNER, passwords.owner], [APP, passwords.app]]) {
    const verb = known.has(role) ? "ALTER" : "CREATE";
    await admin.query(`${verb} ROLE ${id(role)} LOGIN PASSWORD ${literal(password)}`);
  }
  if (!known.has(DOOR)) await admin.query(`CREATE ROLE ${id(DOOR)} NOLOGIN`);
  await admin.query(`GRANT ${id(DOOR)} TO ${id(OWNER)} WITH INHERIT FALSE, SET TRUE`);
}

/** An administrator who is no superuser may give a database to the owner only as one who may become the owner. */
export async function mayBecomeOwner(admin) {
  const { rows } = await admin.query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user");
  if (!rows[0]?.rolsuper) await admin.query(`GRANT ${id(OWNER)} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE`);
}

export async function databaseExists(admin, name) {
  const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  return rowCount > 0;
}

/** An empty database, or a copy of another one, that the owner owns and nobody but the two roles may enter. */
export async function createDatabase(admin, name, { template } = {}) {
  await admin.query(`CREATE DATABASE ${id(name)} OWNER ${id(OWNER)}${template ? ` TEMPLATE ${id(template)}` : ""}`);
  await admin.query(`REVOKE ALL ON DATABASE ${id(name)} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${id(name)} TO ${id(APP)}`);
}

export async function dropDatabase(admin, name) {
  await admin.query(`DROP DATABASE IF EXISTS ${id(name)} WITH (FORCE)`);
}

export async function renameDatabase(admin, name, newName) {
  await admin.query(`ALTER DATABASE ${id(name)} RENAME TO ${id(newName)}`);
}

/** The databases made here, without PostgreSQL's own. */
export async function listDatabases(admin) {
  const { rows } = await admin.query("SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'");
  return rows.map((row) => row.datname);
}
