import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { noun, wish } from "./stored";
import type { ChangeDetail, ChangedRow } from "./types";

const who = { member: { select: { user: { select: { name: true } } } } };

/** The changes of many records, newest first; those of one record are edits in place and stand with them. */
export async function listChanges({ db, organizerId }: Tenant, page: number): Promise<PageOf<ChangeDetail>> {
  const where = { organizerId };
  const [total, rows] = await Promise.all([db.listChange.count({ where }), db.listChange.findMany({ where, include: who, orderBy: { id: "desc" }, ...slice(page) })]);
  return { total, page, pageSize: PAGE_SIZE, rows: rows.map(detail) };
}

export async function getChange({ db, organizerId }: Tenant, id: string): Promise<ChangeDetail> {
  const row = await db.listChange.findUnique({ where: { organizerId_id: { organizerId, id } }, include: who });
  if (!row) throw notFound();
  return detail(row);
}

/** The first records of a change: those that were refused or left before the others, because they want looking at. */
export async function changedRows({ db, organizerId }: Tenant, id: string, most: number): Promise<ChangedRow[]> {
  const rows = await db.listChangeRow.findMany({
    where: { organizerId, changeId: id },
    orderBy: [{ undoProblem: { sort: "asc", nulls: "last" } }, { problem: { sort: "asc", nulls: "last" } }, { recordId: "asc" }],
    take: most, select: { recordId: true, name: true, before: true, after: true, problem: true, undoneAt: true, undoProblem: true },
  });
  return rows.map(({ undoneAt, ...row }) => ({ ...row, undone: undoneAt !== null }));
}

interface Stored {
  readonly id: string; readonly noun: string; readonly field: string; readonly input: unknown; readonly status: ChangeDetail["status"]; readonly asked: number; readonly looked: number; readonly changed: number; readonly refused: number;
  readonly restored: number; readonly kept: number; readonly createdAt: Date; readonly member: { readonly user: { readonly name: string } };
}

function detail({ id, field, status, asked, looked, changed, refused, restored, kept, ...row }: Stored): ChangeDetail {
  return { id, noun: noun.parse(row.noun), field, value: wish.parse(row.input).value, status, asked, looked, changed, refused, restored, kept, who: row.member.user.name, madeOn: row.createdAt };
}
