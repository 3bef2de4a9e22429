import { v7 as uuidv7 } from "uuid";

import { AppError, notFound } from "@/lib/errors";
import { type NewEvidence, recordEvidenceInBulk, type RelationshipChange } from "@/lib/relationships/mutations";
import type { FormVersion } from "@/lib/surveys/types";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeTables } from "@/lib/tenant/write-rows";
import { responseEvidence } from "./evidence";
import { flagsOf } from "./flags";
import { responseRows } from "./rows";
import type { NewResponse } from "./types";

/** Writes one filled form with its evidence and what that does to the relationship: the whole of it or nothing. */
export async function recordResponse(tenant: TenantTransaction, version: FormVersion, response: NewResponse, today: Date): Promise<{ id: string; change: RelationshipChange | null }> {
  const { ids, changes } = await recordResponses(tenant, version, [response], today);
  const [id] = ids;
  if (id === undefined) throw new AppError("unexpected");
  return { id, change: changes[0] ?? null };
}

/**
 * As `recordResponse`, for many filled copies of one form in a fixed number of statements. Answers must have passed `readAnswers`.
 * An attitude that is kept per show needs an edition; without one its answers stay survey results.
 */
export async function recordResponses(tenant: TenantTransaction, version: FormVersion, responses: readonly NewResponse[], today: Date): Promise<{ ids: string[]; changes: RelationshipChange[] }> {
  const shows = await showsOfEditions(tenant, responses);
  const written = responses.map((response) => ({ id: uuidv7(), response, flags: flagsOf(version.definition, response.answers, response.seconds ?? null) }));
  await writeTables(tenant, responseRows(version.id, written));
  const evidence = new Map<string, NewEvidence[]>();
  for (const { id, response } of written) {
    const showId = response.editionId === null ? null : (shows.get(response.editionId) ?? null);
    const pieces = responseEvidence(version.definition, id, response, showId);
    if (pieces.length > 0) evidence.set(response.exhibitorId, [...(evidence.get(response.exhibitorId) ?? []), ...pieces]);
  }
  const batch = [...evidence].map(([exhibitorId, pieces]) => ({ exhibitorId, evidence: pieces }));
  const changes = batch.length === 0 ? [] : await recordEvidenceInBulk(tenant, batch, today);
  return { ids: written.map(({ id }) => id), changes };
}

async function showsOfEditions({ db, organizerId }: TenantTransaction, responses: readonly NewResponse[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(responses.flatMap(({ editionId }) => (editionId === null ? [] : [editionId])))];
  if (ids.length === 0) return new Map();
  const editions = await db.edition.findMany({ where: { organizerId, id: { in: ids } }, select: { id: true, showId: true } });
  if (editions.length !== ids.length) throw notFound();
  return new Map(editions.map(({ id, showId }) => [id, showId]));
}
