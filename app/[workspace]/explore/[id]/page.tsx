import type { Metadata } from "next";
import { z } from "zod";
import { notFound } from "next/navigation";

import { BoardView } from "@/components/explore/board-view";
import { loadBoard, loadCanSend, loadTiles } from "@/lib/explore/boards/loaders";
import { loadMembers } from "@/lib/members/loaders";
import { loadChoices } from "@/lib/portfolio/loaders";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

async function boardOf({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "boards");
  if (!z.uuid().safeParse(id).success) notFound();
  return { member, board: await loadBoard(member, id) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await boardOf(props)).board.name };
}

export default async function BoardPage(props: Props) {
  const { member, board } = await boardOf(props);
  const [tiles, choices, members] = await Promise.all([loadTiles(member, board), loadChoices(member), loadMembers(member)]);
  return <BoardView member={member} board={board} tiles={tiles} choices={choices} members={members} canSend={loadCanSend()} />;
}
