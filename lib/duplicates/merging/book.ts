import { z } from "zod";

import { raw, sql, type Sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";

const fields = z.record(z.string(), z.unknown());

/** One step of a merge, as it is kept: rows that changed hands, rows that wait (as the database's own text, to the last digit), fields that changed. */
const step = z.discriminatedUnion("did", [
  z.object({ did: z.literal("move"), table: z.string(), column: z.string(), from: z.uuid(), to: z.uuid(), ids: z.array(z.uuid()) }),
  z.object({ did: z.literal("remove"), table: z.string(), rows: z.array(z.string()) }),
  /** Computed rows of both sides, as they stood: an undo puts them in the place of whatever stands there then. */
  z.object({ did: z.literal("recompute"), table: z.string(), rows: z.array(z.string()) }),
  z.object({ did: z.literal("change"), table: z.string(), id: z.uuid(), before: fields, after: fields }),
]);
export type Step = z.output<typeof step>;

export const book = z.object({
  steps: z.array(step),
  /** How much was in each log and by which calibration it was read: whether the scores of then still hold. */
  evidence: z.object({ kept: z.number(), lost: z.number(), calibrationId: z.string() }).nullable(),
});
export type KeptBook = z.output<typeof book>;

const ids = z.array(z.object({ id: z.string() }));
const texts = z.array(z.object({ row: z.string() }));
const pair = z.array(z.object({ before: fields, after: fields }));

/** Does the steps of a merge and writes each down as it is done. Table and column names are the code's own. */
export class Book {
  readonly steps: Step[] = [];

  constructor(private readonly tenant: TenantTransaction) {}

  /** `which` narrows the rows; they are `t` in it. */
  async move(table: string, column: string, from: string, to: string, which: Sql = sql`true`): Promise<void> {
    const { db, organizerId } = this.tenant;
    const moved = ids.parse(
      await db.$queryRaw(sql`UPDATE ${raw(table)} t SET ${raw(column)} = ${to}::uuid WHERE t.organizer_id = ${organizerId}::uuid AND t.${raw(column)} = ${from}::uuid AND ${which} RETURNING t.id::text`),
    );
    if (moved.length > 0) this.steps.push({ did: "move", table, column, from, to, ids: moved.map(({ id }) => id) });
  }

  /** Keeps the rows and deletes them; `byCascade` leaves the deleting to the record that they go with. */
  async remove(table: string, which: Sql, options: { readonly byCascade?: boolean } = {}): Promise<void> {
    const { db, organizerId } = this.tenant;
    const where = sql`t.organizer_id = ${organizerId}::uuid AND ${which}`;
    const rows = texts.parse(
      await db.$queryRaw(options.byCascade ? sql`SELECT to_jsonb(t)::text AS row FROM ${raw(table)} t WHERE ${where}` : sql`DELETE FROM ${raw(table)} t WHERE ${where} RETURNING to_jsonb(t)::text AS row`),
    );
    if (rows.length > 0) this.steps.push({ did: "remove", table, rows: rows.map(({ row }) => row) });
  }

  /** Keeps computed rows as they stand. */
  async recompute(table: string, which: Sql): Promise<void> {
    const { db, organizerId } = this.tenant;
    const rows = texts.parse(await db.$queryRaw(sql`SELECT to_jsonb(t)::text AS row FROM ${raw(table)} t WHERE t.organizer_id = ${organizerId}::uuid AND ${which}`));
    this.steps.push({ did: "recompute", table, rows: rows.map(({ row }) => row) });
  }

  /** Sets fields of one row. */
  async change(table: string, id: string, values: Readonly<Record<string, unknown>>): Promise<void> {
    const columns = Object.keys(values);
    if (columns.length === 0) return;
    const { db, organizerId } = this.tenant;
    const set = raw(columns.map((column) => `${column} = v.${column}`).join(", "));
    const [row] = pair.parse(
      await db.$queryRaw(sql`
        UPDATE ${raw(table)} t SET ${set} FROM ${raw(table)} o CROSS JOIN LATERAL jsonb_populate_record(o, ${JSON.stringify(values)}::jsonb) v
        WHERE t.organizer_id = ${organizerId}::uuid AND t.id = ${id}::uuid AND o.organizer_id = t.organizer_id AND o.id = t.id
        RETURNING to_jsonb(o) AS before, to_jsonb(t) AS after`),
    );
    if (!row) return;
    const only = (all: Record<string, unknown>) => Object.fromEntries(columns.map((column) => [column, all[column] ?? null]));
    this.steps.push({ did: "change", table, id, before: only(row.before), after: only(row.after) });
  }
}

/** Takes one step back. Rows that somebody deleted since stay gone, fields that somebody changed since stay as they are. */
export async function takeBackStep({ db, organizerId }: TenantTransaction, step: Exclude<Step, { did: "recompute" }>): Promise<void> {
  const table = raw(step.table);
  if (step.did === "move") {
    await db.$executeRaw(sql`
      UPDATE ${table} t SET ${raw(step.column)} = ${step.from}::uuid WHERE t.organizer_id = ${organizerId}::uuid AND t.id = ANY(${step.ids}::uuid[]) AND t.${raw(step.column)} = ${step.to}::uuid`);
  } else if (step.did === "remove") {
    await putBack({ db, organizerId }, step.table, step.rows);
  } else {
    const columns = Object.keys(step.before);
    const set = raw(columns.map((column) => `${column} = CASE WHEN to_jsonb(t) -> '${column}' = a.left -> '${column}' THEN v.${column} ELSE t.${column} END`).join(", "));
    await db.$executeRaw(sql`
      UPDATE ${table} t SET ${set} FROM ${table} o CROSS JOIN LATERAL jsonb_populate_record(o, ${JSON.stringify(step.before)}::jsonb) v CROSS JOIN (SELECT ${JSON.stringify(step.after)}::jsonb AS left) a
      WHERE t.organizer_id = ${organizerId}::uuid AND t.id = ${step.id}::uuid AND o.organizer_id = t.organizer_id AND o.id = t.id`);
  }
}

/** Writes kept rows again, each field as it was. */
export async function putBack({ db, organizerId }: Pick<TenantTransaction, "db" | "organizerId">, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw(sql`
    INSERT INTO ${raw(table)} SELECT (jsonb_populate_record(NULL::${raw(table)}, r.kept::jsonb)).* FROM unnest(${[...rows]}::text[]) AS r(kept)
    WHERE (r.kept::jsonb ->> 'organizer_id')::uuid = ${organizerId}::uuid`);
}
