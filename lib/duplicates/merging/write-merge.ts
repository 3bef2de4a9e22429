import { z } from "zod";

import { notFound } from "@/lib/errors";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { MergeKind } from "../types";
import { type Book, type KeptBook } from "./book";

export const storedCounts = z.record(z.string(), z.number());

interface NewMerge {
  readonly id: string;
  readonly kind: MergeKind;
  readonly exhibitorId: string;
  readonly keptId: string;
  readonly lostId: string;
  readonly keptName: string;
  readonly lostName: string;
  readonly memberId: string;
}

/** Whether the form that is sent here was sent before. An id that stands for another merge is none that a form of ours has made. */
export async function mergeDone({ db, organizerId }: TenantTransaction, { id, keptId, lostId }: { readonly id: string; readonly keptId: string; readonly lostId: string }): Promise<{ counts: Readonly<Record<string, number>> } | null> {
  const row = await db.duplicateMerge.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { keptId: true, lostId: true, counts: true } });
  if (!row) return null;
  if (row.keptId !== keptId || row.lostId !== lostId) throw notFound();
  return { counts: storedCounts.parse(row.counts) };
}

/** The merge stands before its first step: only between its two records may evidence change hands. */
export async function beginMerge({ db, organizerId }: TenantTransaction, merge: NewMerge): Promise<void> {
  await db.duplicateMerge.create({ data: { organizerId, ...merge, counts: {} }, select: { id: true } });
}

/** Keeps the book, and how many rows of each table changed hands. */
export async function endMerge({ db, organizerId }: TenantTransaction, id: string, { steps }: Book, evidence: KeptBook["evidence"]): Promise<Readonly<Record<string, number>>> {
  // a row that changes both its exhibitor and its contact is one row
  const moved = new Map<string, Set<string>>();
  for (const step of steps) if (step.did === "move") moved.set(step.table, new Set([...(moved.get(step.table) ?? []), ...step.ids]));
  const counts = Object.fromEntries([...moved].map(([table, ids]) => [table, ids.size]));
  const kept: KeptBook = { steps, evidence };
  await db.$executeRaw(sql`UPDATE duplicate_merges SET counts = ${JSON.stringify(counts)}::jsonb, book = ${JSON.stringify(kept)}::jsonb WHERE organizer_id = ${organizerId}::uuid AND id = ${id}::uuid`);
  return counts;
}
