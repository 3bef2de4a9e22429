import { mailFolderEnv } from "@/lib/env";
import { readFolder } from "@/lib/mail/folder";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getMailSettings } from "../mail-settings/data";

/**
 * Letters whose worker died between the final dot and our note of the server's answer. Where the server is our own its folder tells
 * whether it has the letter. Otherwise nobody can know: they wait for a person, or go again under the same Message-ID, as the settings say.
 */
export async function recoverUnclear(organizerId: OrganizerId, now: Date): Promise<{ unclear: number; found: number; again: number }> {
  const { lost, resend } = await withTenant(organizerId, async (tenant) => ({
    lost: await tenant.db.campaignMessage.findMany({ where: { organizerId, status: "sending", heldUntil: { lt: now } }, select: { id: true, attempts: true } }),
    resend: (await getMailSettings(tenant)).resendUnclear,
  }));
  const count = { unclear: 0, found: 0, again: 0 };
  if (lost.length === 0) return count;
  const folder = mailFolderEnv();
  const arrived = folder === null ? null : new Set((await readFolder(folder)).map(({ messageId }) => messageId));
  for (const { id, attempts } of lost) {
    const known = arrived === null ? null : arrived.has(id);
    const data =
      known === true
        ? ({ status: "sent", sentAt: now, heldUntil: null, reason: null } as const)
        : known === false || resend
          ? ({ status: "planned", heldUntil: null, reason: "again" } as const)
          : ({ heldUntil: null, reason: "unclear" } as const);
    const changed = await withTenant(organizerId, ({ db }) => db.campaignMessage.updateMany({ where: { organizerId, id, attempts, status: "sending", heldUntil: { lt: now } }, data }));
    if (changed.count === 1) count[known === true ? "found" : known === false || resend ? "again" : "unclear"] += 1;
  }
  return count;
}
