import { fieldError, notFound } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ExploreQuery } from "../schema";
import { MAX_TILES, type ScheduleInput } from "./schema";

/** A board that a member may change: their own. Whoever only reads a shared one is told what a stranger is told. */
async function own({ db, organizerId }: TenantTransaction, memberId: string, id: string, deleted = false): Promise<{ id: string; shared: boolean }> {
  const board = await db.board.findFirst({ where: { organizerId, id, memberId, deletedAt: deleted ? { not: null } : null }, select: { id: true, shared: true } });
  if (!board) throw notFound();
  return board;
}

/** Puts a question at the end of a board, which is made where it has a name only. */
export async function addTile(tenant: TenantTransaction, memberId: string, { question, board, name }: { question: ExploreQuery; board: string; name: string }): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const { id } = board === "" ? await db.board.create({ data: { organizerId, memberId, name }, select: { id: true } }) : await own(tenant, memberId, board);
  const there = await db.boardTile.aggregate({ where: { organizerId, boardId: id, deletedAt: null }, _count: true, _max: { position: true } });
  if (there._count >= MAX_TILES) throw fieldError("board", "too_large");
  await db.boardTile.create({ data: { organizerId, boardId: id, position: (there._max.position ?? 0) + 1, query: question } });
  return { id };
}

/** Renames a board and says who sees it. One that is private again is sent to its maker alone. */
export async function updateBoard(tenant: TenantTransaction, memberId: string, { id, name, shared }: { id: string; name: string; shared: boolean }): Promise<void> {
  const { db, organizerId } = tenant;
  await own(tenant, memberId, id);
  await db.board.update({ where: { organizerId_id: { organizerId, id } }, data: { name, shared } });
  if (!shared) await db.boardRecipient.deleteMany({ where: { organizerId, schedule: { boardId: id }, memberId: { not: memberId } } });
}

export async function deleteBoard(tenant: TenantTransaction, memberId: string, id: string, now: Date): Promise<void> {
  await own(tenant, memberId, id);
  await tenant.db.board.update({ where: { organizerId_id: { organizerId: tenant.organizerId, id } }, data: { deletedAt: now } });
}

export async function restoreBoard(tenant: TenantTransaction, memberId: string, id: string): Promise<void> {
  await own(tenant, memberId, id, true);
  await tenant.db.board.update({ where: { organizerId_id: { organizerId: tenant.organizerId, id } }, data: { deletedAt: null } });
}

/** Takes a tile away (with a day) or back (with none). */
export async function setTileDeleted(tenant: TenantTransaction, memberId: string, { board, id }: { board: string; id: string }, deletedAt: Date | null): Promise<void> {
  const { db, organizerId } = tenant;
  await own(tenant, memberId, board);
  const { count } = await db.boardTile.updateMany({ where: { organizerId, boardId: board, id, deletedAt: deletedAt === null ? { not: null } : null }, data: { deletedAt } });
  if (count === 0) throw notFound();
}

/** Puts the tiles into an order; one that is not named (added meanwhile) keeps its place behind them. */
export async function orderTiles(tenant: TenantTransaction, memberId: string, { board, order }: { board: string; order: readonly string[] }): Promise<void> {
  const { db, organizerId } = tenant;
  await own(tenant, memberId, board);
  for (const [index, id] of order.entries()) await db.boardTile.updateMany({ where: { organizerId, boardId: board, id }, data: { position: index - order.length } });
}

/** Says when a board is sent and to whom: members that may see it, which for a private board is its maker. */
export async function setSchedule(tenant: TenantTransaction, memberId: string, { id, frequency, day, hour, members }: ScheduleInput): Promise<void> {
  const { db, organizerId } = tenant;
  const { shared } = await own(tenant, memberId, id);
  const known = await db.member.findMany({ where: { organizerId, id: { in: members }, deactivatedAt: null }, select: { id: true } });
  if (known.length !== new Set(members).size || (!shared && known.some((member) => member.id !== memberId))) throw fieldError("members", "unknown_reference");
  await db.boardSchedule.deleteMany({ where: { organizerId, boardId: id, OR: [{ frequency: { not: frequency } }, { day: { not: day } }, { hour: { not: hour } }] } });
  const schedule = await db.boardSchedule.upsert({ where: { organizerId_boardId: { organizerId, boardId: id } }, create: { organizerId, boardId: id, frequency, day, hour }, update: {}, select: { id: true } });
  await db.boardRecipient.deleteMany({ where: { organizerId, scheduleId: schedule.id } });
  await db.boardRecipient.createMany({ data: known.map((member) => ({ organizerId, scheduleId: schedule.id, memberId: member.id })) });
}

export async function endSchedule(tenant: TenantTransaction, memberId: string, id: string): Promise<void> {
  await own(tenant, memberId, id);
  await tenant.db.boardSchedule.deleteMany({ where: { organizerId: tenant.organizerId, boardId: id } });
}
