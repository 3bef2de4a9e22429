import { z } from "zod";

import { readBody } from "./body";
import type { Caller } from "./door";
import { asRefusal } from "./failure";
import { readBy } from "./json";
import type { ApiRecord, NounApi, Writing } from "./noun";
import { onceOf } from "./once";
import { type Problem, problemOf } from "./problem";
import { write } from "./write";

export const MOST_ITEMS = 50;

const items = z.strictObject({ items: z.array(z.unknown(), { error: (issue) => (issue.input === undefined ? "required" : "invalid") }).min(1, "required").max(MOST_ITEMS, "too_long") });

/** Judged with its own item: one that is no object takes nothing from the others. */
const item = z.object({ item: z.record(z.string(), z.unknown(), "invalid") });

interface Result {
  readonly status: number;
  readonly record?: ApiRecord;
  readonly problem?: Problem;
}

/** Several new records, each all or nothing by itself: what is wrong with one is said of that one, with its place in the path, and the others are written. */
export async function writeBatch(request: Request, caller: Caller, noun: NounApi, way: Writing): Promise<{ status: number; body: { results: Result[] } }> {
  const { body } = await readBody(request);
  const results: Result[] = [];
  for (const [index, sent] of readBy(items, body).items.entries()) {
    try {
      const own = readBy(item, { item: sent }).item;
      const once = onceOf(request, JSON.stringify(own), `/${index}`);
      const { record } = await write(caller, { noun, way, id: "", body: own, merge: false, seen: null, once });
      results.push({ status: 201, record });
    } catch (error) {
      const { code, errors } = asRefusal(error);
      const problem = problemOf(code, errors.map((each) => ({ ...each, field: each.field === "item" ? `items.${index}` : `items.${index}.${each.field}` })));
      results.push({ status: problem.status, problem });
    }
  }
  return { status: 200, body: { results } };
}
