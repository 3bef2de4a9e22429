import { z } from "zod";

import type { Tenant, TenantTransaction } from "@/lib/tenant/with-tenant";
import type { PlanPart } from "../planning/plan";
import type { RowRef } from "../planning/row-ref";
import { type Problem, problemSchema, type Summary, summarySchema } from "../types";

/** What of an import is written: kept in the same transaction as the records, so the two cannot disagree. */
export interface WrittenParts {
  readonly count: number;
  readonly settled: ReadonlySet<RowRef>;
}

export async function writtenParts({ db, organizerId }: Tenant, importId: string): Promise<WrittenParts> {
  const parts = await db.importPart.findMany({ where: { organizerId, importId }, select: { rows: true } });
  return { count: parts.length, settled: new Set(parts.flatMap(({ rows }) => rows)) };
}

export async function keepPart({ db, organizerId }: TenantTransaction, importId: string, position: number, { refs, problems }: PlanPart, summary: Summary): Promise<void> {
  await db.importPart.create({ data: { organizerId, importId, position, rows: [...refs], summary, problems: [...problems] } });
}

/** What came of each part, and what is wrong with the rows that they left out. */
export async function partsDone({ db, organizerId }: Tenant, importId: string): Promise<{ summaries: Summary[]; problems: Problem[] }> {
  const parts = await db.importPart.findMany({ where: { organizerId, importId }, select: { summary: true, problems: true }, orderBy: { position: "asc" } });
  return { summaries: parts.map(({ summary }) => summarySchema.parse(summary)), problems: parts.flatMap(({ problems }) => z.array(problemSchema).parse(problems)) };
}

export async function forgetParts({ db, organizerId }: TenantTransaction, importId: string): Promise<void> {
  await db.importPart.deleteMany({ where: { organizerId, importId } });
}

/** Rows that are settled so far, without fetching which. */
export async function settledRows({ db, organizerId }: Tenant, importId: string): Promise<number> {
  const rows = await db.$queryRaw`SELECT coalesce(sum(cardinality(rows)), 0)::int AS settled FROM import_parts WHERE organizer_id = ${organizerId}::uuid AND import_id = ${importId}::uuid`;
  return z.tuple([z.object({ settled: z.int() })]).parse(rows)[0].settled;
}
