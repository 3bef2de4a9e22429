import { notFound } from "@/lib/errors";
import { z } from "zod";

import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { SEVERAL } from "../fields/several";
import { columnOf } from "../columns/column";
import { describe } from "../describe";
import { listState } from "../state";
import { Statement } from "../statement";
import type { ListNoun } from "../types";

/** What stands in one cell now, as a form would hold it, and when its record was last changed. */
export async function readCell(tenant: Tenant, noun: ListNoun, id: string, field: string, day: Date): Promise<{ value: string; version: string }> {
  const { db, organizerId } = tenant;
  const of = await describe(tenant, noun);
  const column = of.columns.find((each) => each.field === field);
  if (!column || !columnOf(of, column.id)) throw notFound();
  const statement = new Statement(of, listState(of, {}), { organizerId, day });
  const needs = [...(column.valueNeeds ?? column.needs ?? []), ...of.version.needs];
  const own = of.where ? sql`AND ${of.where(statement.ground)}` : sql``;
  const value = column.kind === "choices" ? sql`array_to_string(${column.value(statement.ground)}, ${SEVERAL})` : sql`${column.value(statement.ground)}::text`;
  const rows = await db.$queryRaw(sql`SELECT ${value} AS value, ${of.version.sql} AS version FROM ${of.from(statement.ground)} ${statement.joins(needs)} WHERE ${of.key} = ${id}::uuid ${own}`);
  const [row] = z.array(z.object({ value: z.string().nullable(), version: z.date() })).parse(rows);
  if (!row) throw notFound();
  return { value: row.value ?? "", version: row.version.toISOString() };
}
