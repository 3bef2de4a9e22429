import { z } from "zod";

import type { ErrorCode } from "@/lib/errors";
import { stateParams } from "@/lib/lists/address";
import { columnOf, type Description } from "@/lib/lists/columns/column";
import { idsAfter } from "@/lib/lists/data";
import { lookAt } from "@/lib/lists/look-at";
import type { ListState } from "@/lib/lists/types";
import { raw, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { readBy } from "./json";
import type { NounApi } from "./noun";
import { type DoorCode, type FieldProblem, Refusal, sentenceOf } from "./problem";

export const MOST_ROWS = 200;
const USUAL_ROWS = 50;

const paging = z.object({
  limit: z.coerce.number("not_a_number").int("not_a_number").min(1, "too_small").max(MOST_ROWS, "too_large").default(USUAL_ROWS),
  after: z.uuid("not_an_id").nullable().default(null),
});

/** The ids of a page, and where the next one begins. Pages follow ids, so a record that is added or taken away meanwhile moves no other. */
export async function pageIds(tenant: Tenant, noun: NounApi, query: URLSearchParams, day: Date): Promise<{ readonly ids: string[]; readonly next: string | null }> {
  const { limit, after } = readBy(paging, Object.fromEntries(["limit", "after"].flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : []))));
  const of = narrowing(noun, query);
  const rest = [...query].filter(([name]) => !["limit", "after"].includes(name) && !(name in noun.of));
  const ids = await filtered(tenant, noun, { rest, of, day, after, size: limit + 1 });
  const page = ids.slice(0, limit);
  return { ids: page, next: ids.length > limit ? (page.at(-1) ?? null) : null };
}

/** The records whose rows alone are asked for, by the names of their references. */
function narrowing(noun: NounApi, query: URLSearchParams): Record<string, string> {
  return Object.fromEntries(Object.keys(noun.of).flatMap((name) => (query.has(name) ? [[name, readBy(z.object({ [name]: z.uuid("not_an_id") }), { [name]: query.get(name) })[name] ?? ""]] : [])));
}

interface Asked {
  readonly rest: readonly (readonly [string, string])[];
  readonly of: Readonly<Record<string, string>>;
  readonly day: Date;
  readonly after: string | null;
  readonly size: number;
}

/** The filters are those of the noun's list, in the words of its address. */
async function filtered(tenant: Tenant, { list, of: columns }: NounApi, { rest, of, day, after, size }: Asked): Promise<string[]> {
  const params = Object.fromEntries([...new Set(rest.map(([name]) => name))].map((name) => [name, rest.flatMap(([each, value]) => (each === name ? [value] : []))]));
  const { of: description, state } = await lookAt(tenant, list, params, day);
  expectUnderstood(description, state, rest);
  const narrowed = Object.entries(of).reduce<Description>((now, [name, id]) => ({ ...now, where: (ground) => sql`${now.where?.(ground) ?? sql`true`} AND x.${raw(columns[name] ?? "id")} = ${id}::uuid` }), description);
  return await idsAfter(tenant, narrowed, state, day, after, size);
}

/** A page leaves out what it does not understand of its address; a program must hear of it, or it takes everything for what it asked for. */
function expectUnderstood(description: Description, state: ListState, sent: Asked["rest"]): void {
  const kept = new Set(stateParams(description, { ...state, columns: description.usual.columns, sorts: description.usual.sorts, group: null, page: 1 }).map(([name, value]) => `${name}=${value}`));
  const problems = sent.filter(([name, value]) => !kept.has(`${name}=${value}`)).map(([name]): [string, ErrorCode | DoorCode] => [name, isFilter(description, name) ? "not_a_choice" : "unknown_field"]);
  if (problems.length > 0) throw refused(problems);
}

function isFilter(description: Description, name: string): boolean {
  const contexts = description.contexts ? ["show", "edition", "selection"] : [];
  const column = columnOf(description, name.replace(/\.(has|from|to|empty)$/, ""));
  return ["q", ...contexts].includes(name) || (column !== undefined && column.filters !== false);
}

function refused(problems: readonly (readonly [string, ErrorCode | DoorCode])[]): Refusal {
  const byName = new Map(problems.map(([field, code]): [string, FieldProblem] => [field, { field, code, detail: sentenceOf(code) }]));
  return new Refusal("invalid", [...byName.values()]);
}
