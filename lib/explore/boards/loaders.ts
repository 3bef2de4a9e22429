import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

import { canSendMail } from "@/lib/mail/send";
import { memberToday } from "@/lib/relationships/loaders";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { allowed } from "../allowed";
import { explore } from "../data";
import { listBoards, readBoard } from "./data";
import type { AnsweredTile, Board, BoardName } from "./types";

export const loadBoards = cache((member: MemberSession): Promise<BoardName[]> => withTenant(member.organizerId, (tenant) => listBoards(tenant, member.memberId)));

export const loadBoard = cache(async (member: MemberSession, id: string): Promise<Board> => {
  const board = await withTenant(member.organizerId, (tenant) => readBoard(tenant, member.memberId, id));
  if (!board) notFound();
  return board;
});

/** The tiles of a board answered as far as this member may ask. */
export function loadTiles(member: MemberSession, board: Board): Promise<AnsweredTile[]> {
  return withTenant(member.organizerId, (tenant) =>
    Promise.all(board.tiles.map(async ({ id, query }) => {
      const open = allowed(member, query);
      return { id, query: open, exploration: await explore(tenant, open, memberToday(member)) };
    })),
  );
}

/** Whether letters can be sent at all: the page says plainly where they cannot. */
export function loadCanSend(): boolean {
  return canSendMail();
}
