import { z } from "zod";

import { MOST_ROWS } from "../types";

const rows = z.array(z.object({ row: z.record(z.string(), z.unknown()) }));

/** Rows of a query that asked for one more than a file holds, and whether there was one more. */
export function some(found: unknown): { rows: Readonly<Record<string, unknown>>[]; cut: boolean } {
  const all = rows.parse(found).map(({ row }) => row);
  return { rows: all.slice(0, MOST_ROWS), cut: all.length > MOST_ROWS };
}
