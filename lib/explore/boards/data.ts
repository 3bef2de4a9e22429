import type { Tenant } from "@/lib/tenant/with-tenant";
import { exploreQuery } from "../schema";
import type { Board, BoardName } from "./types";

/** Whose boards a member sees: their own and those that are shared. */
function seenBy(organizerId: string, memberId: string) {
  return { organizerId, deletedAt: null, OR: [{ memberId }, { shared: true }] };
}

export async function listBoards({ db, organizerId }: Tenant, memberId: string): Promise<BoardName[]> {
  return await db.board.findMany({ where: seenBy(organizerId, memberId), select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
}

/** A board as a member may see it, with its tiles in order; null for one that is not there, deleted, or somebody else's own. */
export async function readBoard({ db, organizerId }: Tenant, memberId: string, id: string): Promise<Board | null> {
  const board = await db.board.findFirst({
    where: { ...seenBy(organizerId, memberId), id },
    select: {
      id: true, name: true, shared: true, memberId: true,
      member: { select: { user: { select: { name: true } } } },
      tiles: { where: { deletedAt: null }, orderBy: [{ position: "asc" }, { id: "asc" }], select: { id: true, query: true } },
      schedules: { select: { frequency: true, day: true, hour: true, recipients: { select: { memberId: true } }, runs: { orderBy: { period: "desc" }, take: 1, select: { period: true, sentTo: true } } } },
    },
  });
  if (!board) return null;
  const [schedule] = board.schedules;
  const [run] = schedule?.runs ?? [];
  return {
    id: board.id,
    name: board.name,
    shared: board.shared,
    memberId: board.memberId,
    ownerName: board.member.user.name,
    // a tile whose measure is gone from the grammar is left out, not guessed at
    tiles: board.tiles.flatMap(({ id: tile, query }) => {
      const parsed = exploreQuery.safeParse(query);
      return parsed.success ? [{ id: tile, query: parsed.data }] : [];
    }),
    schedule: schedule
      ? { frequency: schedule.frequency, day: schedule.day, hour: schedule.hour, memberIds: schedule.recipients.map((each) => each.memberId), lastSent: run && run.sentTo.length > 0 ? { period: run.period, letters: run.sentTo.length } : null }
      : null,
  };
}
