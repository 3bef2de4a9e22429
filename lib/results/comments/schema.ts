import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";
import { NEW_FOUR_P, RELATIONSHIP_ELEMENTS } from "@/lib/relationship-quality";
import { resultView } from "../schema";
import type { View } from "../view";

/** What a comment can be about: the twenty elements of a relationship and the four P's. */
export const COMMENT_CODES: readonly string[] = [...RELATIONSHIP_ELEMENTS, ...NEW_FOUR_P].map(({ key }) => key);
export const UNCODED = "uncoded";

const code = z.string().refine((key) => COMMENT_CODES.includes(key), "not_a_choice");

/** Hangs a code on a comment, or takes it off. */
export const coding = z.object({ answerId: z.uuid("not_an_id"), anonymous: z.stringbool(), code, on: z.stringbool() });
export type Coding = z.infer<typeof coding>;

export interface CommentFilter extends View {
  readonly code: string | null;
  readonly item: string | null;
}

export function commentFilter(params: SearchParams): CommentFilter {
  const wanted = single(params, "code");
  return { ...resultView(params), code: wanted !== null && (wanted === UNCODED || COMMENT_CODES.includes(wanted)) ? wanted : null, item: single(params, "item")?.slice(0, 64) ?? null };
}
