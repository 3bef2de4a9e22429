import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import pg from "pg";

import { inRoot } from "./paths.mjs";

/**
 * Prisma's native schema engine is downloaded by every command that wants it, which fails behind a closed network.
 * The same engine comes from the registry as WebAssembly; it asks the database through the small adapter below.
 */
const require = createRequire(import.meta.url);
const { ColumnTypeEnum: Type, bindMigrationAwareSqlAdapterFactory } = createRequire(require.resolve("@prisma/adapter-pg"))("@prisma/driver-adapter-utils");

/** The SQL that would make the database equal to prisma/schema; an empty text when nothing differs. */
export async function schemaDifference(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const files = readSchema();
    const engine = await openEngine(client);
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: inRoot() },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return meaning(stdout ?? "");
  } finally {
    await client.end();
  }
}

/** Prisma says "This is an empty migration." in a comment; what counts is whether a statement is left. */
function meaning(script) {
  return script.split("\n").some((line) => line.trim() && !line.startsWith("--")) ? script : "";
}

function readSchema() {
  const folder = inRoot("prisma", "schema");
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: path.join(folder, name), content: fs.readFileSync(path.join(folder, name), "utf8") }));
}

async function openEngine(client) {
  const { SchemaEngine } = await (program ??= loadProgram());
  const connect = async () => adapter(client);
  const factory = bindMigrationAwareSqlAdapterFactory({ provider: "postgres", adapterName: "fairbond", connect, connectToShadowDb: connect });
  return SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
}

/** Loaded once a process: the bindings keep views of the first instance's memory, and a second one reads nonsense through them. */
let program;

async function loadProgram() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = path.join(path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg")), "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(file), { "./schema_engine_bg.js": bindings });
  // where the engine leaves the message of its own crash
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

/** PostgreSQL's types that the engine's questions to the catalog answer with. */
const TYPES = new Map([
  [16, Type.Boolean],
  [18, Type.Character],
  [19, Type.Text],
  [20, Type.Int64],
  [21, Type.Int32],
  [23, Type.Int32],
  [25, Type.Text],
  [26, Type.Int64],
  [1002, Type.CharacterArray],
  [1003, Type.TextArray],
  [1005, Type.Int32Array],
  [1007, Type.Int32Array],
  [1009, Type.TextArray],
  [1016, Type.Int64Array],
  [1028, Type.Int64Array],
  [1043, Type.Text],
  [1184, Type.DateTime],
]);

function adapter(client) {
  return {
    provider: "postgres",
    adapterName: "fairbond",
    queryRaw: async ({ sql, args }) => {
      const { fields, rows } = await client.query({ text: sql, values: args, rowMode: "array" });
      const columnNames = fields.map((field) => field.name);
      return { columnNames, columnTypes: fields.map(columnType), rows: await withoutIncluded(client, columnNames, rows) };
    },
    executeRaw: async ({ sql, args }) => (await client.query(sql, args)).rowCount ?? 0,
    executeScript: async (script) => void (await client.query(script)),
    startTransaction: async () => {
      throw new Error("A comparison of schemas opens no transaction.");
    },
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => undefined,
  };
}

/**
 * Prisma's language has no INCLUDE, and the engine takes an index's included columns for parts of its key. They answer
 * no question of order or uniqueness, so the comparison goes without them.
 */
async function withoutIncluded(client, columnNames, rows) {
  const [name, position] = [columnNames.indexOf("index_name"), columnNames.indexOf("column_index")];
  if (name === -1 || position === -1) return rows;
  const { rows: indices } = await client.query(
    "SELECT c.relname AS name, i.indnkeyatts AS keys FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indnatts > i.indnkeyatts",
  );
  const keys = new Map(indices.map((index) => [index.name, index.keys]));
  return rows.filter((row) => row[position] < (keys.get(row[name]) ?? Infinity));
}

function columnType({ name, dataTypeID }) {
  const type = TYPES.get(dataTypeID);
  if (type === undefined) throw new Error(`The schema engine asked for a column (${name}) of a type that the adapter does not know (${dataTypeID}).`);
  return type;
}
