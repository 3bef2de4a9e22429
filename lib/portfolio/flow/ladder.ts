import type { StageOrUnknown } from "@/lib/relationships/types";
import type { FlowLink, FlowSource } from "./types";

/** From the closest bond down; who left, and of whom nothing is known, below. */
export const FLOW_ORDER = ["commitment", "expansion", "exploration", "discovery", "dissolution", "not_enough_evidence"] as const satisfies readonly StageOrUnknown[];
export const FLOW_SOURCES = [...FLOW_ORDER, "new"] as const satisfies readonly FlowSource[];

const RUNG: Readonly<Record<FlowSource, number>> = { commitment: 4, expansion: 3, exploration: 2, discovery: 1, not_enough_evidence: 0, new: 0, dissolution: -1 };

/** Which way a move goes. Coming on record, or being placed for the first time, is no move. */
export function direction({ from, to }: Pick<FlowLink, "from" | "to">): "closer" | "further" | "none" {
  if (from === to || RUNG[from] === 0 || RUNG[to] === 0) return "none";
  return RUNG[to] > RUNG[from] ? "closer" : "further";
}

/** How many came closer and how many went further or left, with the money of each. */
export function summed(links: readonly FlowLink[], way: "closer" | "further"): { exhibitors: number; revenue: number } {
  return links.filter((link) => direction(link) === way).reduce((all, link) => ({ exhibitors: all.exhibitors + link.exhibitors, revenue: all.revenue + link.revenue }), { exhibitors: 0, revenue: 0 });
}

/** How many stood in a stage on the earlier day, of those that are looked at today. */
export function stoodIn(links: readonly FlowLink[], stage: FlowSource): number {
  return links.filter(({ from }) => from === stage).reduce((sum, { exhibitors }) => sum + exhibitors, 0);
}
