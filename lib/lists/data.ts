import { z } from "zod";

import { listScores } from "@/lib/relationships/data";
import type { Score } from "@/lib/relationships/types";
import { raw, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Column, Description } from "./columns/column";
import { groupNeeds, joined, Statement } from "./statement";
import { type GroupRow, type ListRow, type ListState, PAGE_SIZE, type Value } from "./types";

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const rowsRead = z.array(z.record(z.string(), value));

/**
 * One page of a list. The order is made over the rows' own narrow columns; what is shown is joined to the fifty rows of the page alone, so a
 * page costs what its order costs.
 */
export async function listRows(tenant: Tenant, of: Description, state: ListState, day: Date, size: number = PAGE_SIZE): Promise<ListRow[]> {
  const statement = new Statement(of, state, { organizerId: tenant.organizerId, day });
  const order = statement.order();
  const alias = raw(of.alias);
  const page = sql`(
    SELECT ${alias}.*, row_number() OVER () AS place FROM (
      SELECT ${alias}.* FROM ${statement.rows(order.needs)} ORDER BY ${order.by} LIMIT ${size} OFFSET ${(state.page - 1) * size}
    ) ${alias}
  ) ${alias}`;
  return await readRows(tenant, statement, sql`${page}`, sql`ORDER BY ${alias}.place`);
}

/** The rows with these ids, in their order, as the list shows them; one that is gone is left out. */
export async function rowsOf(tenant: Tenant, of: Description, state: ListState, day: Date, ids: readonly string[]): Promise<ListRow[]> {
  if (ids.length === 0) return [];
  const statement = new Statement(of, state, { organizerId: tenant.organizerId, day });
  const own = of.where ? sql`AND ${of.where(statement.ground)}` : sql``;
  const rows = await readRows(tenant, statement, of.from(statement.ground), sql`WHERE ${of.key} = ANY(${[...ids]}::uuid[]) ${own}`);
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

async function readRows(tenant: Tenant, statement: Statement, from: Sql, rest: Sql): Promise<ListRow[]> {
  const { of } = statement;
  const columns = statement.columns();
  const beside = Object.entries(of.beside);
  const needs = [...columns.flatMap((column) => (column.score ? [] : (column.needs ?? []))), ...beside.flatMap(([, each]) => each.needs ?? []), ...of.version.needs];
  const selected = [
    sql`${of.key}::text AS id`,
    sql`to_char(${of.version.sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS version`,
    ...columns.flatMap((column, index) => (column.score ? [] : [sql`${readable(column, statement.shown(column))} AS ${raw(`c${index}`)}`])),
    ...beside.map(([name, each]) => sql`${each.sql} AS ${raw(`"b_${name}"`)}`),
  ];
  const rows = rowsRead.parse(await tenant.read(sql`SELECT ${joined(selected, ", ")} FROM ${from} ${statement.joins(needs)} ${rest}`));
  const scored = columns.filter((column) => column.score);
  const scores = scored.length === 0 ? new Map<string, Score[]>() : await listScores(tenant, rows.map((row) => String(row.id)), statement.ground.day);
  return rows.map((row): ListRow => {
    const showId = typeof row.b_showId === "string" ? row.b_showId : null;
    const own = scores.get(String(row.id)) ?? [];
    return {
      id: String(row.id),
      version: String(row.version),
      values: columns.map((_, index) => row[`c${index}`] ?? null),
      beside: Object.fromEntries(beside.map(([name]) => [name, row[`b_${name}`] ?? null])),
      scores: Object.fromEntries(scored.map(({ id, score }) => [id, own.find((each) => each.key === score?.key && each.showId === (score?.ofShow ? showId : null)) ?? null])),
    };
  });
}

/** Days as YYYY-MM-DD, figures as numbers, enumerations as text. */
function readable({ kind }: Column, shown: Sql): Sql {
  if (kind === "day") return sql`${shown}::text`;
  if (kind === "number" || kind === "money") return sql`${shown}::float8`;
  if (kind === "choice" || kind === "stage") return sql`${shown}::text`;
  return shown;
}

/**
 * How many rows there are, exactly: one count over what the filters need and nothing else. Without filters of its own that is an index (or, for exhibitors, what
 * the portfolio counts); 100,000 rows take some ten milliseconds.
 */
export async function countRows({ read, organizerId }: Tenant, of: Description, state: ListState, day: Date): Promise<number> {
  const statement = new Statement(of, state, { organizerId, day });
  const where = statement.where();
  const from = of.counted && where.plain ? sql`${of.counted(statement.ground, state.search !== null)} ${statement.joins(where.needs)} ${where.condition}` : statement.rows();
  const rows = await read(sql`SELECT count(*)::int AS total FROM ${from}`);
  return z.array(z.object({ total: z.number() })).parse(rows)[0]?.total ?? 0;
}

/** The columns that groups add up: of those that are shown. */
export function summed(statement: Pick<Statement, "columns">): Column[] {
  return statement.columns().filter((column) => column.sums);
}

const MOST_GROUPS = 200;

/** What a list comes to by the values of a column, or all together. The largest groups first. */
export async function groupRows({ read, organizerId }: Tenant, of: Description, state: ListState, day: Date): Promise<{ readonly sums: readonly string[]; readonly groups: readonly GroupRow[] }> {
  const statement = new Statement(of, state, { organizerId, day });
  const sums = summed(statement);
  const by = state.group === null || state.group === "all" ? null : statement.column(state.group);
  const needs = [...sums.flatMap((column) => column.needs ?? []), ...(by ? groupNeeds(by) : [])];
  const added = sums.map((column, index) => sql`sum(${column.value(statement.ground)})::float8 AS ${raw(`s${index}`)}`);
  const selected = by ? [sql`${by.value(statement.ground)}::text AS value`, sql`${by.kind === "yesno" ? sql`${statement.shown(by)}::text` : readable(by, statement.shown(by))} AS shown`, sql`count(*)::int AS n`, ...added] : [sql`NULL::text AS value`, sql`NULL::text AS shown`, sql`count(*)::int AS n`, ...added];
  const rows = rowsRead.parse(await read(sql`SELECT ${joined(selected, ", ")} FROM ${statement.rows(needs)} ${by ? sql`GROUP BY 1, 2 ORDER BY 3 DESC, 2 LIMIT ${MOST_GROUPS}` : sql``}`));
  return {
    sums: sums.map(({ id }) => id),
    groups: rows.map((row) => ({ value: text(row.value), shown: row.shown ?? null, count: Number(row.n), sums: sums.map((_, index) => figure(row[`s${index}`])) })),
  };
}

/** All ids of a list in its order: what a file is written from, so that it holds exactly what is seen. Null where there are more than `most`. */
export async function listIds({ read, organizerId }: Tenant, of: Description, state: ListState, day: Date, most: number): Promise<string[] | null> {
  const statement = new Statement(of, state, { organizerId, day });
  const order = statement.order();
  const rows = await read(sql`SELECT ${of.key}::text AS id FROM ${statement.rows(order.needs)} ORDER BY ${order.by} LIMIT ${most + 1}`);
  const ids = z.array(z.object({ id: z.string() })).parse(rows).map(({ id }) => id);
  return ids.length > most ? null : ids;
}

/** The next ids of a list after one, by id: what a change of many goes through, a part at a time. */
export async function idsAfter({ read, organizerId }: Tenant, of: Description, state: ListState, day: Date, after: string | null, size: number): Promise<string[]> {
  const statement = new Statement(of, state, { organizerId, day });
  const where = statement.where();
  const later = after === null ? sql`` : where.condition.sql === "" ? sql`WHERE ${of.key} > ${after}::uuid` : sql`AND ${of.key} > ${after}::uuid`;
  const rows = await read(sql`SELECT ${of.key}::text AS id FROM ${statement.rows()} ${later} ORDER BY ${of.key} LIMIT ${size}`);
  return z.array(z.object({ id: z.string() })).parse(rows).map(({ id }) => id);
}

function text(of: Value | undefined): string | null {
  return of === null || of === undefined ? null : String(of);
}

function figure(of: Value | undefined): number | null {
  return typeof of === "number" ? of : null;
}
