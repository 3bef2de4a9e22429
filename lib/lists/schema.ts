import { z } from "zod";

import { choice, id, optionalText, requiredText } from "@/lib/format/input";
import { LIST_NOUNS } from "./types";

/** A state as a form carries it: the list's address without its path. */
export const query = z.string().max(6000, "too_long");

const shared = z.string().optional().transform((value) => value === "on");
const usual = shared;

/** A view under a name, and whether colleagues see it and the list opens with it. */
export const newViewInput = z.object({ noun: choice(LIST_NOUNS), name: requiredText(80), shared, usual, query });
export const viewChangeInput = z.object({ id, name: requiredText(80), shared, usual, query, what: choice(["now", "old"]).default("now") });
export const viewId = z.object({ id });
export const usualInput = z.object({ noun: choice(LIST_NOUNS), id: z.union([id, z.literal("")]) });

/** A change of many records: of which list, which field, and which of its rows. */
export const changeInput = z.object({
  noun: choice(LIST_NOUNS),
  field: z.string().min(1).max(40),
  value: optionalText(5000),
  reason: optionalText(500),
  /** The ids with commas between them, or nothing for all that the query leaves. */
  picked: z.string().max(60_000, "too_long").transform((text) => text.split(",").filter((part) => part !== "")).pipe(z.array(id).max(1000, "too_long")),
  query,
  asked: z.coerce.number().int().min(0),
});

export const cellInput = z.object({ noun: choice(LIST_NOUNS), id, field: z.string().min(1).max(40), value: optionalText(5000), reason: optionalText(500), version: z.string().max(40) });
export const changeId = z.object({ id });
