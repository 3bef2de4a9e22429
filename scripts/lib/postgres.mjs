import path from "node:path";

import { dataFolder, makeFolder } from "./paths.mjs";
import { inTurn } from "./turn.mjs";
import { serverPlace } from "./postgres/place.mjs";
import { serverPasswords } from "./postgres/passwords.mjs";
import { makeCluster } from "./postgres/cluster.mjs";
import { crashAndStart, runServer, stopServer } from "./postgres/server.mjs";
import { createDatabase, createRoles, databaseExists, dropDatabase, listDatabases, renameDatabase } from "./postgres/roles.mjs";

/** Everybody who uses a server holds this lock, shared; who can take it alone is the last and switches it off. */
const IN_USE = 704_201;

/**
 * Starts a real PostgreSQL of our own on 127.0.0.1, with its data in .data/<name>, or joins the one that runs there
 * already: a second script's, or one that outlived its parent.
 *
 * `durable: false` trades crash safety for speed; it is for tests.
 */
export async function startPostgres({ name, durable = true }) {
  makeFolder(dataFolder);
  const prepared = await inTurn(path.join(dataFolder, `${name}.starting`), () => prepare(name, durable));
  const { place, passwords, isNew, port, joined } = prepared;
  // another one after the server was restarted
  let { admin } = prepared;

  const url = (role, password) => (database) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  const urls = { app: url("fairbond_app", passwords.app), owner: url("fairbond_owner", passwords.owner), super: url("postgres", passwords.superuser) };
  return {
    port,
    isNew,
    joined,
    /** Set where the data could not lie in the repository. */
    elsewhere: place.elsewhere ? place.home : null,
    urls: (database) => ({ appUrl: urls.app(database), ownerUrl: urls.owner(database), superUrl: urls.super(database) }),
    databaseExists: (database) => databaseExists(admin, database),
    createDatabase: (database, options) => createDatabase(admin, database, options),
    dropDatabase: (database) => dropDatabase(admin, database),
    renameDatabase: (database, newName) => renameDatabase(admin, database, newName),
    listDatabases: () => listDatabases(admin),
    crashAndStart: async () => {
      await admin.end().catch(() => undefined);
      admin = await crashAndStart(place, passwords, port);
      await admin.query("SELECT pg_advisory_lock_shared($1)", [IN_USE]);
    },
    stop: () => leave(place, admin),
  };
}

async function prepare(name, durable) {
  const place = await serverPlace(name);
  const passwords = serverPasswords(place);
  const isNew = await makeCluster(place, passwords);
  const { admin, port, joined } = await joinOrStart(place, passwords, durable);
  await createRoles(admin, passwords);
  return { place, passwords, isNew, admin, port, joined };
}

async function joinOrStart(place, passwords, durable) {
  for (let attempt = 1; ; attempt += 1) {
    const server = await runServer(place, passwords, { durable });
    try {
      await server.admin.query("SELECT pg_advisory_lock_shared($1)", [IN_USE]);
      return server;
    } catch (error) {
      // The last user before us switched the server off in the moment we joined it.
      await server.admin.end().catch(() => undefined);
      if (attempt === 3) throw error;
    }
  }
}

async function leave(place, admin) {
  const last = await admin
    .query("SELECT pg_advisory_unlock_shared($1)", [IN_USE])
    .then(() => admin.query("SELECT pg_try_advisory_lock($1) AS last", [IN_USE]))
    .then(({ rows }) => rows[0]?.last === true)
    // a server that is gone needs no switching off
    .catch(() => false);
  await admin.end().catch(() => undefined);
  if (last) await stopServer(place);
}
