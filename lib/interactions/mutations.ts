import { v7 as uuidv7 } from "uuid";

import { AppError, fieldError, notFound } from "@/lib/errors";
import { expectParties } from "@/lib/exhibitors/parties";
import { tellMentioned } from "@/lib/notices/tell-mentioned";
import { addChanges } from "@/lib/relationships/add-changes";
import { lockDossiers } from "@/lib/relationships/dossier";
import { recordEvidence, refreshRelationship, retractEvidence } from "@/lib/relationships/mutations";
import { recountQuarters } from "@/lib/relationships/quarters/recount";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeRows } from "@/lib/tenant/write-rows";
import { getLoggedBefore } from "./data";
import { interactionEvidence } from "./evidence";
import { phaseOf } from "./phase";
import { type LogAuthor, recordAlso } from "./also/mutations";
import { INTERACTION, interactionRow } from "./rows";
import type { InteractionInput, LogInput } from "./schema";
import type { LoggedInteraction } from "./types";

/**
 * Saves an interaction, what else it was (a promise, a special request, a complaint, a disclosure, a task) and what it does to the relationship.
 * The same form sent twice, at the same moment too, saves one: the key's uniqueness makes the second wait and then find the first.
 */
export async function logInteraction(tenant: TenantTransaction, { interaction, ...also }: LogInput, author: LogAuthor): Promise<LoggedInteraction> {
  const { memberId, today } = author;
  if (interaction.occurredOn > today) throw fieldError("occurredOn", "date_in_future");
  const parties = await expectParties(tenant, interaction);
  const id = uuidv7();
  const evidence = interactionEvidence(id, interaction, parties.showId ?? parties.mainShowId);
  // sent together: the server takes the row first, so what is read of the exhibitor knows of it
  const [count, dossiers] = await Promise.all([
    writeRows(tenant, "interactions", INTERACTION, [interactionRow(id, memberId, { ...interaction, phase: interaction.phase ?? phaseOf(interaction.occurredOn, parties) })], "DO NOTHING"),
    lockDossiers(tenant, [interaction.exhibitorId]),
  ]);
  if (count === 0) return await getLoggedBefore(tenant, interaction.submissionKey);

  const { exhibitorId } = interaction;
  const change = await recordEvidence(tenant, exhibitorId, evidence, today, dossiers);
  // after its evidence: what was told counts for the stage too, and is read with everything else anew
  const { change: told, ...beside } = await recordAlso(tenant, { id, ...interaction }, also, author);
  await tellMentioned(tenant, { text: interaction.note, recordId: id, exhibitorId, authorId: memberId }, author.now ?? new Date());
  return {
    id,
    exhibitorId,
    exhibitorName: parties.exhibitorName,
    mood: interaction.mood,
    codedConstruct: interaction.codedConstruct,
    ...beside,
    change: told ? { ...addChanges(change, told), waitsForQuarter: change.waitsForQuarter } : change,
  };
}

/** Changes an interaction. When what it says of the relationship changes, the old evidence is taken back with the reason and the new one recorded. */
export async function updateInteraction(
  tenant: TenantTransaction,
  id: string,
  input: InteractionInput,
  correction: { readonly reason: string | null; readonly seenVersion: string | null; /** Who changes it; without a word its author. */ readonly memberId?: string },
  today: Date,
): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  if (input.occurredOn > today) throw fieldError("occurredOn", "date_in_future");
  const before = await db.interaction.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!before) throw notFound();
  if (before.withdrawnAt !== null) throw new AppError("already_settled");
  const { exhibitorId } = before;
  const parties = await expectParties(tenant, { exhibitorId, contactId: input.contactId, editionId: input.editionId });
  const evidence = interactionEvidence(id, input, parties.showId ?? parties.mainShowId);
  const spoke = before.mood !== null || before.codedConstruct !== null;
  const saysOtherwise =
    before.mood !== input.mood ||
    before.codedConstruct !== input.codedConstruct ||
    before.codedValue !== input.codedValue ||
    ((spoke || evidence.length > 0) && (before.occurredOn.getTime() !== input.occurredOn.getTime() || before.editionId !== input.editionId));
  if (spoke && saysOtherwise && correction.reason === null) throw fieldError("reason", "required");

  const { count } = await db.interaction.updateMany({
    where: { organizerId, id, withdrawnAt: null, ...asSeen(correction.seenVersion) },
    data: { ...input, functions: input.functions && [...input.functions], phase: input.phase ?? phaseOf(input.occurredOn, parties) },
  });
  await expectOne(count, async () => before);
  await tellMentioned(tenant, { text: input.note, recordId: id, exhibitorId, authorId: correction.memberId ?? before.memberId }, new Date());
  if (!saysOtherwise) {
    await refreshRelationship(tenant, exhibitorId, today);
    return { id };
  }
  if (correction.reason !== null) await retractEvidence(tenant, exhibitorId, "interaction", id, correction.reason, today);
  await recordEvidence(tenant, exhibitorId, evidence, today);
  return { id };
}

/**
 * Takes an interaction back: it stays in the register as withdrawn, its evidence no longer counts, and a promise or a complaint
 * that came with it and is still open is withdrawn too, as are what was given in it and open tasks that came of it. What was settled, answered or done since stands on its own.
 */
export async function withdrawInteraction(tenant: TenantTransaction, id: string, reason: string, today: Date): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const interaction = await db.interaction.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { exhibitorId: true } });
  if (!interaction) throw notFound();
  const { count } = await db.interaction.updateMany({ where: { organizerId, id, withdrawnAt: null }, data: { withdrawnAt: new Date() } });
  if (count !== 1) throw new AppError("already_settled");
  await db.exhibitorPromise.updateMany({ where: { organizerId, interactionId: id, status: "open" }, data: { status: "withdrawn", settledOn: today, withdrawnReason: reason } });
  await db.complaint.updateMany({ where: { organizerId, interactionId: id, status: "open", firstAnsweredOn: null }, data: { status: "withdrawn", withdrawnReason: reason } });
  await db.task.updateMany({ where: { organizerId, interactionId: id, status: "open" }, data: { status: "withdrawn", endedAt: new Date(), withdrawnReason: reason } });
  const given = await db.exchange.findMany({ where: { organizerId, interactionId: id, withdrawnOn: null }, select: { occurredOn: true } });
  await db.exchange.updateMany({ where: { organizerId, interactionId: id, withdrawnOn: null }, data: { withdrawnOn: today, withdrawnReason: reason } });
  await retractEvidence(tenant, interaction.exhibitorId, "interaction", id, reason, today);
  if (given.length > 0) await recountQuarters(tenant, interaction.exhibitorId, given.map(({ occurredOn }) => occurredOn), reason, today);
  return { id };
}
