import pg from "pg";

import type { RowWrite } from "@/lib/tenant/write-rows";
import { copyIn } from "../lib/copy-in.mjs";

/** Writes bulk rows as COPY, as the superuser and without looking up references row by row: for a database that only the benchmark uses. */
export async function openCopySink(superUrl: string, organizerId: string): Promise<{ write: (writes: readonly RowWrite[]) => Promise<void>; close: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  await client.query("SET session_replication_role = replica");
  await client.query("SET synchronous_commit = off");
  return {
    write: async (writes) => {
      for (const { table, columns, rows } of writes) {
        if (rows.length === 0) continue;
        const names = Object.keys(columns);
        const text = rows.map((row) => `${organizerId}\t${names.map((name) => field(row[name])).join("\t")}\n`).join("");
        await copyIn(client, `COPY ${table} (organizer_id, ${names.join(", ")}) FROM STDIN`, text);
      }
    },
    close: () => client.end(),
  };
}

const SPECIAL = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "string") return value.replace(SPECIAL, (sign) => ESCAPED[sign] ?? sign);
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString("hex")}`;
  if (Array.isArray(value)) return `{${value.join(",")}}`;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new Error(`COPY has no text for ${typeof value}.`);
}
