import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import { AppError, fieldError, notFound } from "@/lib/errors";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeRows } from "@/lib/tenant/write-rows";
import { idsAfter } from "../data";
import type { Field, Outcome, Wish } from "../fields/field";
import { paramsOf } from "../address";
import { fieldFor } from "../describe";
import { lookAt } from "../look-at";
import type { ListNoun } from "../types";
import { noun, type Scope, scope, wish } from "./stored";

/** Rows of one transaction: long enough to be quick, short enough to be stopped between. */
export const PART = 500;


export interface Asked {
  readonly noun: ListNoun;
  readonly field: string;
  readonly wish: Wish;
  readonly scope: Scope;
  readonly asked: number;
}

/** Writes down what is to be changed; nothing is changed yet. */
export async function askChange(tenant: TenantTransaction, { noun, field, wish, scope, asked }: Asked, memberId: string): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  if (!(await fieldFor(tenant, noun, field))) throw fieldError("field", "not_a_choice");
  return await db.listChange.create({ data: { organizerId, noun, field, input: { ...wish }, scope, asked, memberId }, select: { id: true } });
}

/** The next ids of a scope behind one. */
export async function scopeIds(tenant: TenantTransaction, noun: ListNoun, scope: Scope, after: string | null, today: Date, size: number = PART): Promise<string[]> {
  if ("ids" in scope) return [...scope.ids].sort().filter((id) => after === null || id > after).slice(0, size);
  const { of, state } = await lookAt(tenant, noun, paramsOf(scope.query), today);
  return await idsAfter(tenant, of, state, today, after, size);
}

/**
 * Changes the next part of the records and writes down what stood there before. True: there is more to do. Done again after a worker was killed it goes on
 * behind the last part, because how far it is is written together with it.
 */
export async function changePart(tenant: TenantTransaction, id: string, today: Date, seen?: string): Promise<boolean> {
  const { db, organizerId } = tenant;
  const change = await hold(tenant, id);
  if (change.status !== "running") return false;
  const ids = await scopeIds(tenant, change.noun, change.scope, change.reached, today);
  const outcomes = ids.length === 0 ? [] : await change.field.apply(tenant, ids, change.wish, today, seen);
  const told = outcomes.filter((outcome) => outcome.kind !== "same");
  await writeRows(tenant, "list_change_rows", COLUMNS, told.map((outcome) => rowOf(id, outcome)), "(organizer_id, change_id, record_id) DO NOTHING");
  const more = ids.length === PART;
  await db.listChange.update({
    where: { organizerId_id: { organizerId, id } },
    data: {
      looked: { increment: outcomes.length }, changed: { increment: outcomes.filter(({ kind }) => kind === "changed").length }, refused: { increment: outcomes.filter(({ kind }) => kind === "refused").length },
      reached: ids.at(-1) ?? change.reached, ...(more ? {} : { status: "done", finishedAt: new Date() }),
    },
  });
  return more;
}

/** Stops a change between two parts: what is changed already stays, and can be undone. */
export async function cancelChange({ db, organizerId }: TenantTransaction, id: string): Promise<void> {
  await expectChange({ db, organizerId }, id);
  await db.listChange.updateMany({ where: { organizerId, id, status: "running" }, data: { status: "cancelled", finishedAt: new Date() } });
}

/** Begins to undo a change that is over; of two who press at once, one does. */
export async function beginUndo({ db, organizerId }: TenantTransaction, id: string, memberId: string): Promise<void> {
  await expectChange({ db, organizerId }, id);
  const { count } = await db.listChange.updateMany({ where: { organizerId, id, status: { in: ["done", "cancelled"] } }, data: { status: "undoing", undoneById: memberId, reached: null } });
  if (count !== 1) throw new AppError("already_running");
}

/** Takes an edit of one record back at once; a change of many has its own page for that. */
export async function undoOne(tenant: TenantTransaction, id: string, memberId: string, today: Date): Promise<void> {
  const { db, organizerId } = tenant;
  if ((await db.listChange.count({ where: { organizerId, id, asked: 1 } })) !== 1) throw notFound();
  await beginUndo(tenant, id, memberId);
  await undoPart(tenant, id, today);
}

/** Gives the next part of the records back what they had. True: there is more to do. */
export async function undoPart(tenant: TenantTransaction, id: string, today: Date): Promise<boolean> {
  const { db, organizerId } = tenant;
  const change = await hold(tenant, id);
  if (change.status !== "undoing") return false;
  const rows = await db.listChangeRow.findMany({
    where: { organizerId, changeId: id, problem: null, undoneAt: null, ...(change.reached === null ? {} : { recordId: { gt: change.reached } }) },
    orderBy: { recordId: "asc" }, take: PART, select: { recordId: true, before: true, after: true, version: true },
  });
  const outcomes = rows.length === 0 ? [] : await change.field.undo(tenant, rows.map(({ recordId, ...row }) => ({ id: recordId, ...row })), today);
  if (outcomes.length > 0)
    await db.$executeRaw(sql`
      UPDATE list_change_rows r SET undone_at = now(), undo_problem = o.problem
      FROM unnest(${outcomes.map((each) => each.id)}::uuid[], ${outcomes.map((each) => each.problem)}::text[]) AS o(id, problem)
      WHERE r.organizer_id = ${organizerId}::uuid AND r.change_id = ${id}::uuid AND r.record_id = o.id`);
  const more = rows.length === PART;
  await db.listChange.update({
    where: { organizerId_id: { organizerId, id } },
    data: {
      restored: { increment: outcomes.filter(({ problem }) => problem === null).length }, kept: { increment: outcomes.filter(({ problem }) => problem !== null).length },
      reached: rows.at(-1)?.recordId ?? change.reached, ...(more ? {} : { status: "undone", undoneAt: new Date() }),
    },
  });
  return more;
}

const COLUMNS = { id: "uuid", change_id: "uuid", record_id: "uuid", name: "text", before: "text", after: "text", version: "timestamptz", problem: "text" };

function rowOf(changeId: string, outcome: Exclude<Outcome, { kind: "same" }>) {
  const { id, name, before } = outcome;
  const own = outcome.kind === "changed" ? { after: outcome.after, version: outcome.version?.toISOString() ?? null, problem: null } : { after: null, version: null, problem: outcome.problem };
  return { id: uuidv7(), change_id: changeId, record_id: id, name: name.slice(0, 300), before, ...own };
}

const held = z.array(z.object({ noun, field: z.string(), input: wish, scope, status: z.string(), reached: z.string().nullable() })).max(1);

/** A change under lock: nobody else goes on with it meanwhile. */
async function hold(tenant: TenantTransaction, id: string): Promise<{ noun: ListNoun; field: Field; wish: Wish; scope: Scope; status: string; reached: string | null }> {
  const { db, organizerId } = tenant;
  const [row] = held.parse(await db.$queryRaw(sql`SELECT noun, field, input, scope, status::text AS status, reached::text AS reached FROM list_changes WHERE organizer_id = ${organizerId}::uuid AND id = ${id}::uuid FOR UPDATE`));
  const field = row && (await fieldFor(tenant, row.noun, row.field, row.status === "undoing"));
  if (!row || !field) throw notFound();
  return { noun: row.noun, field, wish: row.input, scope: row.scope, status: row.status, reached: row.reached };
}

async function expectChange({ db, organizerId }: Pick<TenantTransaction, "db" | "organizerId">, id: string): Promise<void> {
  if (!(await db.listChange.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true } }))) throw notFound();
}
