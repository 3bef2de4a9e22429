import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";
import { choice, id } from "@/lib/format/input";
import { overrideInput } from "@/lib/relationships/overrides/schema";
import { PARTICIPATION_STATUSES } from "@/lib/participations/schema";

/** The page of one column, as the address says it. */
export function columnPage(params: SearchParams, key: string): number {
  const page = Number(single(params, `p.${key}`) ?? "1");
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}

/** What of an address is the board's own state: whose board, and the page of each column. */
export function boardQuery(params: SearchParams): string {
  const own = Object.keys(params).filter((name) => name === "show" || name === "edition" || /^p\.\w+$/.test(name)).flatMap((name): [string, string][] => {
    const value = single(params, name);
    return value === null ? [] : [[name, value]];
  });
  return new URLSearchParams(own).toString();
}

const back = z.string().max(1000).optional();

export const moveStageInput = overrideInput.extend({ back });
export const moveStatusInput = z.object({
  editionId: id,
  exhibitorId: id,
  participationId: z.union([id, z.literal("")]),
  version: z.string().max(40),
  status: choice(PARTICIPATION_STATUSES),
  back,
});
export const undoMoveInput = z.object({ id, kind: choice(["stage", "change", "made"]), back });
