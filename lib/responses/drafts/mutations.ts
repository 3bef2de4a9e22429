import { z } from "zod";

import type { FormDefinition } from "@/lib/surveys/schema";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { keptFields } from "./schema";

export interface DraftInput {
  readonly fields: Readonly<Record<string, string>>;
  readonly language: "en" | "zh";
}

/**
 * Keeps what a named respondent has just answered, beside what is kept already, so that two devices add to each other; an emptied answer is
 * kept as empty. Only while the link can be answered by name: the statement itself looks, and locks the invitation, so that nothing is
 * kept beside an answer that is being sent or that was given anonymously in the same moment. False: it cannot.
 */
export async function keepDraft({ db, ask, organizerId }: TenantTransaction, invitationId: string, definition: FormDefinition, { fields, language }: DraftInput, now: Date): Promise<boolean> {
  const kept = keptFields(definition, fields);
  const { rows } = await ask({
    text: `SELECT i.id FROM invitations i WHERE i.organizer_id = $1::uuid AND i.id = $2::uuid AND i.status = 'open' AND i.expires_at > $3
      AND (i.campaign_id IS NULL OR EXISTS (SELECT FROM campaigns c WHERE c.organizer_id = i.organizer_id AND c.id = i.campaign_id
        AND c.status IN ('scheduled', 'running') AND c.opens_at <= $3 AND c.closes_at > $3 AND c.naming <> 'anonymous')) FOR UPDATE OF i`,
    values: [organizerId, invitationId, now],
  });
  if (z.array(z.object({ id: z.uuid() })).parse(rows).length === 0) return false;
  const lastItem = Object.keys(kept).at(-1)?.replace(/:[a-z]+$/, "") ?? null;
  const before = await db.responseDraft.findUnique({ where: { organizerId_invitationId: { organizerId, invitationId } }, select: { answers: true } });
  if (before) {
    const answers = { ...z.record(z.string(), z.string()).catch({}).parse(before.answers), ...kept };
    await db.responseDraft.updateMany({ where: { organizerId, invitationId }, data: { answers, language, updatedAt: now, ...(lastItem === null ? {} : { lastItem }) } });
  } else {
    await db.responseDraft.create({ data: { organizerId, invitationId, answers: kept, language, lastItem, startedAt: now, updatedAt: now } });
  }
  return true;
}
