import { z } from "zod";

import { id, requiredText } from "@/lib/format/input";
import { addressOf, queryInAddress, type ExploreQuery } from "../schema";

/** A question as one field of a form: its own address. What is not of the grammar falls back on what is, as in an address. */
const question = z.string().max(2000).transform((text): ExploreQuery => queryInAddress(Object.fromEntries(new URLSearchParams(text))));

export function questionField(query: ExploreQuery): string {
  return new URLSearchParams(addressOf(query)).toString();
}

/** Onto a board that is there, or onto a new one by its name. */
export const saveTile = z
  .object({ question, board: z.union([z.literal(""), z.uuid()]), name: z.string().trim().max(120, "too_long") })
  .refine(({ board, name }) => board !== "" || name !== "", { path: ["name"], message: "required" });

export const boardChange = z.object({ id, name: requiredText(120), shared: z.literal("on").optional().transform((on) => on === "on") });
export const boardId = z.object({ id });
export const tileId = z.object({ id, board: id });
export const tileOrder = z.object({ board: id, order: z.string().max(4000).transform((text) => text.split(",")).pipe(z.array(z.uuid()).min(1).max(60)) });

/** Days of a month end at 28, so that every month has them. */
export const LAST_DAY = 28;
const numeric = (max: number) => z.coerce.number("not_a_number").int("not_a_number").min(0, "too_small").max(max, "too_large");

export const scheduleInput = z
  .object({ id, frequency: z.enum(["weekly", "monthly"], "not_a_choice"), weekday: numeric(7), monthday: numeric(LAST_DAY), hour: numeric(23), members: z.string().transform((text) => text.split(",").filter(Boolean)).pipe(z.array(z.uuid("not_a_choice")).min(1, "required").max(100)) })
  .transform(({ weekday, monthday, ...rest }) => ({ ...rest, day: Math.max(1, rest.frequency === "weekly" ? weekday : monthday) }));
export type ScheduleInput = z.output<typeof scheduleInput>;

export const MAX_TILES = 30;
