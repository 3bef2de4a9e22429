import { v7 as uuidv7 } from "uuid";

import { AppError, notFound } from "@/lib/errors";
import { isoDay } from "@/lib/format/days";
import { isOfAShow } from "@/lib/relationship-quality";
import { type NewEvidence, recordEvidenceInBulk, type RelationshipChange } from "@/lib/relationships/mutations";
import type { FormVersion } from "@/lib/surveys/types";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeRows } from "@/lib/tenant/write-rows";
import { evidenceOfAnswers } from "./evidence";
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
  const written = responses.map((response) => ({ id: uuidv7(), response }));
  await writeRows(tenant, "responses", RESPONSE, written.map(({ id, response }) => responseRow(id, version.id, response)));
  await writeRows(tenant, "answers", ANSWER, written.flatMap(({ id, response }) => response.answers.map(({ item, value, text }) => ({ id: uuidv7(), response_id: id, item, value, text }))));
  const evidence = new Map<string, NewEvidence[]>();
  for (const { id, response } of written) {
    const showId = response.editionId === null ? null : (shows.get(response.editionId) ?? null);
    const pieces = piecesOf(version, id, response, showId);
    if (pieces.length > 0) evidence.set(response.exhibitorId, [...(evidence.get(response.exhibitorId) ?? []), ...pieces]);
  }
  const batch = [...evidence].map(([exhibitorId, pieces]) => ({ exhibitorId, evidence: pieces }));
  const changes = batch.length === 0 ? [] : await recordEvidenceInBulk(tenant, batch, today);
  return { ids: written.map(({ id }) => id), changes };
}

function piecesOf(version: FormVersion, sourceId: string, { answers, answeredOn }: NewResponse, showId: string | null): NewEvidence[] {
  return evidenceOfAnswers(version.definition, answers).flatMap(({ construct, value, weight }): NewEvidence[] => {
    if (isOfAShow(construct) && showId === null) return [];
    return [{ construct, showId: isOfAShow(construct) ? showId : null, channel: "survey", value, weight, observedOn: answeredOn, source: "response", sourceId, named: true }];
  });
}

async function showsOfEditions({ db, organizerId }: TenantTransaction, responses: readonly NewResponse[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(responses.flatMap(({ editionId }) => (editionId === null ? [] : [editionId])))];
  if (ids.length === 0) return new Map();
  const editions = await db.edition.findMany({ where: { organizerId, id: { in: ids } }, select: { id: true, showId: true } });
  if (editions.length !== ids.length) throw notFound();
  return new Map(editions.map(({ id, showId }) => [id, showId]));
}

const RESPONSE = {
  id: "uuid", form_version_id: "uuid", invitation_id: "uuid", exhibitor_id: "uuid", contact_id: "uuid", edition_id: "uuid", import_id: "uuid", language: "text", answered_on: "date",
} as const;

const ANSWER = { id: "uuid", response_id: "uuid", item: "text", value: "float8", text: "text" } as const;

function responseRow(id: string, formVersionId: string, response: NewResponse) {
  return {
    id,
    form_version_id: formVersionId,
    invitation_id: response.invitationId,
    exhibitor_id: response.exhibitorId,
    contact_id: response.contactId,
    edition_id: response.editionId,
    import_id: response.importId,
    language: response.language,
    answered_on: isoDay(response.answeredOn),
  };
}
