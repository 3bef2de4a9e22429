import { z } from "zod";

import { sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { paramsOf } from "../address";
import type { Description } from "../columns/column";
import { describe } from "../describe";
import { listState } from "../state";
import { Statement } from "../statement";
import type { ListState } from "../types";
import { selectionQuery } from "./query";
import type { SelectionDetail, SelectionName, SelectionNow } from "./types";

/** What finds nobody: for a selection that is not there, and for one whose filter can no longer be asked. */
const NOBODY = sql`SELECT NULL::uuid AS exhibitor_id WHERE false`;

/** The selections in use, by name. */
export async function listSelectionNames({ db, organizerId }: Tenant): Promise<SelectionName[]> {
  return await db.selection.findMany({ where: { organizerId, archivedAt: null }, select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }], take: 200 });
}

/**
 * Who belongs to a selection, as a sub-select of exhibitor ids that is worked out wherever it is used, at that moment. Unknown, archived and another
 * organizer's find nobody. So does a filter that no longer reads as it was written (a show was deleted, say): it must never let more pass than was meant.
 */
export async function selectionSql(tenant: Tenant, id: string, day: Date): Promise<Sql> {
  const found = await tenant.db.selection.findUnique({ where: { organizerId_id: { organizerId: tenant.organizerId, id }, archivedAt: null }, select: { query: true } });
  return found ? belonging(tenant, await describe(tenant, "exhibitors", true), found.query, day) : NOBODY;
}

/** The selection that something is narrowed by, with how many belong to it today; null where there is none in use. */
export async function selectionNow(tenant: Tenant, id: string, day: Date): Promise<SelectionNow | null> {
  const { db, organizerId } = tenant;
  const found = await db.selection.findUnique({ where: { organizerId_id: { organizerId, id }, archivedAt: null }, select: { id: true, name: true, query: true } });
  if (!found) return null;
  const of = await describe(tenant, "exhibitors", true);
  return { id: found.id, name: found.name, n: await count(tenant, belonging(tenant, of, found.query, day)), day };
}

/** All selections with what each asks for and how many belong to it today; archived ones last. */
export async function listSelections(tenant: Tenant, day: Date): Promise<{ readonly of: Description; readonly selections: SelectionDetail[] }> {
  const { db, organizerId } = tenant;
  const of = await describe(tenant, "exhibitors", true);
  const rows = await db.selection.findMany({
    where: { organizerId }, orderBy: [{ archivedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }], take: 200,
    select: { id: true, name: true, query: true, archivedAt: true, updatedAt: true, member: { select: { user: { select: { name: true } } } } },
  });
  const selections: SelectionDetail[] = [];
  // one after the other: each reads every exhibitor, and the page must not take all of the database's hands at once
  for (const { id, name, query, archivedAt, updatedAt, member } of rows) {
    const state = stateOf(of, query);
    const n = archivedAt === null ? await count(tenant, belonging(tenant, of, query, day)) : 0;
    selections.push({
      id, name, query, filters: state?.filters ?? [], state: { search: state?.search ?? null, show: state?.show ?? null, edition: state?.edition ?? null }, broken: state === null, n,
      memberName: member.user.name, archived: archivedAt !== null, version: updatedAt.toISOString(),
    });
  }
  return { of, selections };
}

/** The state that a kept query means; null where it no longer reads as it was written. */
function stateOf(of: Description, query: string): ListState | null {
  const state = listState(of, paramsOf(query));
  return query !== "" && selectionQuery(of, state) === query ? state : null;
}

function belonging(tenant: Tenant, of: Description, query: string, day: Date): Sql {
  const state = stateOf(of, query);
  if (state === null) return NOBODY;
  return sql`SELECT ${of.key} AS exhibitor_id FROM ${new Statement(of, state, { organizerId: tenant.organizerId, day }).rows()}`;
}

async function count({ db }: Tenant, who: Sql): Promise<number> {
  return z.tuple([z.object({ n: z.number() })]).parse(await db.$queryRaw(sql`SELECT count(*)::int AS n FROM (${who}) w`))[0].n;
}
