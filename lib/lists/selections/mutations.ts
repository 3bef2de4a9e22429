import { AppError, fieldError, notFound } from "@/lib/errors";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { paramsOf } from "../address";
import { describe } from "../describe";
import { listState } from "../state";
import { selectionQuery } from "./query";

/** More than these nobody finds their way through, and each is counted on their page. */
const MOST_SELECTIONS = 100;

/** Keeps the filters of the exhibitors' list under a name, or gives a selection other filters. What narrows nothing is no selection, and none is made of another. */
export async function keepSelection(tenant: TenantTransaction, memberId: string, { name, query, replaces }: { readonly name: string; readonly query: string; readonly replaces: string }): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const of = await describe(tenant, "exhibitors");
  const state = listState(of, paramsOf(query));
  const kept = selectionQuery(of, state);
  if (state.selection !== null || kept === "") throw new AppError("invalid", { name: "nothing_narrowed" });
  if (replaces !== "") {
    const { count } = await db.selection.updateMany({ where: { organizerId, id: replaces, archivedAt: null }, data: { query: kept } });
    if (count !== 1) throw notFound();
    return { id: replaces };
  }
  if (name === "") throw fieldError("name", "required");
  await expectNewName(tenant, name, null);
  if ((await db.selection.count({ where: { organizerId, archivedAt: null } })) >= MOST_SELECTIONS) throw fieldError("name", "too_large");
  return await db.selection.create({ data: { organizerId, name, query: kept, memberId }, select: { id: true } });
}

export async function renameSelection(tenant: TenantTransaction, { id, name, seenVersion }: { readonly id: string; readonly name: string; readonly seenVersion: string | null }): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  await expectNewName(tenant, name, id);
  const { count } = await db.selection.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: { name } });
  await expectOne(count, () => db.selection.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true } }));
  return { id };
}

/** Archived selections are offered nowhere, and nobody belongs to them; a campaign that would ask one asks nobody until it is brought back. */
export async function setSelectionArchived({ db, organizerId }: TenantTransaction, id: string, archived: boolean): Promise<{ id: string }> {
  const { count } = await db.selection.updateMany({ where: { organizerId, id }, data: { archivedAt: archived ? new Date() : null } });
  if (count !== 1) throw notFound();
  return { id };
}

async function expectNewName({ db, organizerId }: TenantTransaction, name: string, id: string | null): Promise<void> {
  const same = await db.selection.findFirst({ where: { organizerId, archivedAt: null, name: { equals: name, mode: "insensitive" }, ...(id === null ? {} : { id: { not: id } }) }, select: { id: true } });
  if (same) throw fieldError("name", "already_exists");
}
