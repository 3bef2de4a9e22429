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

const items = z.strictObject({ items: z.array(z.record(z.string(), z.unknown(), "invalid"), { error: (issue) => (issue.input === undefined ? "required" : "invalid") }).min(1, "required").max(MOST_ITEMS, "too_long") });

interface Result {
  readonly status: number;
  readonly record?: ApiRecord;
  readonly problem?: Problem;
}

/** Several new records, each all or nothing by itself: what is wrong with one is said of that one, with its place in the path, and the others are written. */
export async function writeBatch(request: Request, caller: Caller, noun: NounApi, way: Writing): Promise<{ status: number; body: { results: Result[] } }> {
  const { body } = await readBody(request);
  const results: Result[] = [];
  for (const [index, item] of readBy(items, body).items.entries()) {
    try {
      const once = onceOf(request, JSON.stringify(item), `/${index}`);
      const { record } = await write(caller, { noun, way, id: "", body: item, merge: false, seen: null, once });
      results.push({ status: 201, record });
    } catch (error) {
      const { code, errors } = asRefusal(error);
      const problem = problemOf(code, errors.map((each) => ({ ...each, field: `items.${index}.${each.field}` })));
      results.push({ status: problem.status, problem });
    }
  }
  return { status: 200, body: { results } };
}
