import { z } from "zod";

import { id, optionalChoice, optionalDay, pickedId } from "@/lib/format/input";

export const POINTS = ["1", "2", "3", "4", "5"] as const;
const rating = optionalChoice(POINTS).transform((text) => (text === null ? null : Number(text)));

export const tieInput = z.object({ exhibitorId: id, contactId: id, memberId: pickedId, knownSince: optionalDay, liking: rating, similarity: rating, skill: rating, authority: rating });
export type TieInput = z.output<typeof tieInput>;
