import { v7 as uuidv7 } from "uuid";

import { hashToken } from "@/lib/tenant/open-invitation";
import { sql } from "@/lib/tenant/sql";
import { inTenantTransaction, type Tenant } from "@/lib/tenant/with-tenant";
import { nextTry } from "./pace";
import type { HeldLetter } from "./due";

/** Longer than any server's answer is waited for. */
const SENDING_SECONDS = 180;

type Proof = Pick<HeldLetter, "id" | "attempts">;

/**
 * The last word before a letter's final dot: marks it as being sent and makes its link, in one statement. False where it is no longer
 * ours (the hold ended) or no longer wanted (answered, withdrawn, unsubscribed, closed a moment ago).
 */
export async function begin({ db, organizerId }: Tenant, { id, attempts }: Proof, token: string, now: Date): Promise<boolean> {
  const count = await db.$executeRaw(sql`
    WITH begun AS (
      UPDATE campaign_messages m SET status = 'sending', held_until = ${now}::timestamptz + make_interval(secs => ${SENDING_SECONDS}::int)
      FROM invitations i, campaigns k
      WHERE m.organizer_id = ${organizerId}::uuid AND m.id = ${id}::uuid AND m.status = 'planned' AND m.attempts = ${attempts}::int AND m.held_until > ${now}::timestamptz
        AND i.organizer_id = m.organizer_id AND i.id = m.invitation_id AND i.status = 'open' AND i.expires_at > ${now}::timestamptz
        AND k.organizer_id = m.organizer_id AND k.id = m.campaign_id AND k.status = 'running'
        AND NOT EXISTS (SELECT FROM suppressions s WHERE s.organizer_id = m.organizer_id AND s.address = m.address)
      RETURNING m.organizer_id, m.invitation_id)
    INSERT INTO invitation_links (organizer_id, id, invitation_id, token_hash)
    SELECT organizer_id, ${uuidv7()}::uuid, invitation_id, ${new Uint8Array(hashToken(token))}::bytea FROM begun`);
  return count === 1;
}

/** The server has it. */
export async function noteTaken({ db, organizerId }: Tenant, { id, attempts }: Proof, now: Date): Promise<void> {
  await db.campaignMessage.updateMany({ where: { organizerId, id, attempts, status: "sending" }, data: { status: "sent", sentAt: now, heldUntil: null, reason: null } });
}

/** The line broke after our last byte: nobody knows whether the server has it. */
export async function noteUnclear({ db, organizerId }: Tenant, { id, attempts }: Proof): Promise<void> {
  await db.campaignMessage.updateMany({ where: { organizerId, id, attempts, status: "sending" }, data: { heldUntil: null, reason: "unclear" } });
}

/** Refused for good. An address that the server does not know gets nothing more, of any campaign. */
export async function noteRefused({ organizerId }: Tenant, { id, attempts, address }: Proof & { address: string }, kind: "bounced" | "refused"): Promise<void> {
  await inTenantTransaction(organizerId, async ({ db }) => {
    const { count } = await db.campaignMessage.updateMany({
      where: { organizerId, id, attempts, status: { in: ["planned", "sending"] } },
      data: { status: kind === "bounced" ? "bounced" : "failed", heldUntil: null, reason: kind === "bounced" ? "no_mailbox" : "refused" },
    });
    if (count === 1 && kind === "bounced") await db.suppression.createMany({ data: [{ organizerId, address, reason: "bounced" }], skipDuplicates: true });
  });
}

/** Refused for now: tried again later, each time after a longer wait, until it is given up. */
export async function noteLater({ db, organizerId }: Tenant, { id, attempts }: Proof, now: Date): Promise<void> {
  const again = nextTry(attempts, now);
  await db.campaignMessage.updateMany({
    where: { organizerId, id, attempts, status: { in: ["planned", "sending"] } },
    data: again === null ? { status: "failed", heldUntil: null, reason: "given_up" } : { status: "planned", heldUntil: null, dueAt: again, reason: "later" },
  });
}

/** Not begun, because the line to the server is down or the letter is not wanted any more: given back, and the try did not count. */
export async function giveBack({ db, organizerId }: Tenant, letters: readonly Proof[], until: Date | null): Promise<void> {
  for (const { id, attempts } of letters) {
    await db.campaignMessage.updateMany({
      where: { organizerId, id, attempts, status: "planned" },
      data: { heldUntil: null, attempts: { decrement: 1 }, ...(until === null ? {} : { dueAt: until, reason: "server" }) },
    });
  }
}
