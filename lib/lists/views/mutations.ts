import { fieldError, notFound } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ListNoun } from "../types";

/** As many as one row of words can hold, for each member and list. */
const MOST_VIEWS = 50;

interface Kept {
  readonly name: string;
  readonly shared: boolean;
  readonly usual: boolean;
}

/** Keeps a way of looking at a list under a name. */
export async function keepView(tenant: TenantTransaction, memberId: string, { noun, query, usual, ...view }: Kept & { noun: ListNoun; query: string }): Promise<{ id: string; noun: string }> {
  const { db, organizerId } = tenant;
  const own = await db.listView.findMany({ where: { organizerId, noun, memberId, deletedAt: null }, select: { name: true } });
  if (own.length >= MOST_VIEWS) throw fieldError("name", "too_large");
  if (own.some(({ name }) => name === view.name)) throw fieldError("name", "already_exists");
  const { id } = await db.listView.create({ data: { organizerId, noun, memberId, query, ...view }, select: { id: true } });
  if (usual) await setUsualView(tenant, memberId, noun, id);
  return { id, noun };
}

/** Renames a view, says who sees it, or lets it keep what is looked at now. Only its maker may; to others it is not there. */
export async function updateView(tenant: TenantTransaction, memberId: string, { id, query, usual, ...view }: Kept & { id: string; query?: string }): Promise<{ id: string; noun: string }> {
  const { db, organizerId } = tenant;
  const { noun } = await own(tenant, memberId, id, false);
  if (await db.listView.findFirst({ where: { organizerId, noun, memberId, deletedAt: null, name: view.name, id: { not: id } }, select: { id: true } })) throw fieldError("name", "already_exists");
  await db.listView.update({ where: { organizerId_id: { organizerId, id } }, data: { ...view, ...(query === undefined ? {} : { query }) } });
  // whoever opened the list with it can no longer see it
  if (!view.shared) await db.usualView.deleteMany({ where: { organizerId, viewId: id, memberId: { not: memberId } } });
  if (usual) await setUsualView(tenant, memberId, noun, id);
  else await db.usualView.deleteMany({ where: { organizerId, memberId, viewId: id } });
  return { id, noun };
}

export async function deleteView(tenant: TenantTransaction, memberId: string, id: string, now: Date): Promise<{ id: string; noun: string }> {
  const { noun } = await own(tenant, memberId, id, false);
  await tenant.db.listView.update({ where: { organizerId_id: { organizerId: tenant.organizerId, id } }, data: { deletedAt: now } });
  return { id, noun };
}

export async function restoreView(tenant: TenantTransaction, memberId: string, id: string): Promise<{ id: string; noun: string }> {
  const { noun } = await own(tenant, memberId, id, true);
  await tenant.db.listView.update({ where: { organizerId_id: { organizerId: tenant.organizerId, id } }, data: { deletedAt: null } });
  return { id, noun };
}

/** Says with which view a list opens for a member; with none it opens as everybody's does. */
export async function setUsualView({ db, organizerId }: TenantTransaction, memberId: string, noun: string, viewId: string | null): Promise<void> {
  if (viewId === null) {
    await db.usualView.deleteMany({ where: { organizerId, memberId, noun } });
    return;
  }
  const view = await db.listView.findFirst({ where: { organizerId, id: viewId, noun, deletedAt: null, OR: [{ memberId }, { shared: true }] }, select: { id: true } });
  if (!view) throw notFound();
  await db.usualView.upsert({ where: { organizerId_memberId_noun: { organizerId, memberId, noun } }, create: { organizerId, memberId, noun, viewId }, update: { viewId } });
}

async function own({ db, organizerId }: TenantTransaction, memberId: string, id: string, deleted: boolean): Promise<{ noun: string }> {
  const view = await db.listView.findFirst({ where: { organizerId, id, memberId, deletedAt: deleted ? { not: null } : null }, select: { noun: true } });
  if (!view) throw notFound();
  return view;
}
