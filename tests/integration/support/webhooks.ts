import { addMember } from "@/lib/members/mutations";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { collectEvents } from "@/lib/webhooks/collect";
import { makeWebhook } from "@/lib/webhooks/mutations";
import { sendDue } from "@/lib/webhooks/sending/work";
import { EVENT_TYPES } from "@/lib/webhooks/types";
import { PASSWORD, type SmallOrganizer } from "./small-organizer";

interface Maker {
  readonly memberId: string;
  readonly role: "owner" | "admin" | "manager" | "staff" | "viewer";
  readonly rights: readonly string[] | null;
}

/** A webhook of a member's: of the owner's, told of everything, unless it is said otherwise. */
export function webhookOf({ organizerId, memberId }: SmallOrganizer, address: string, events: readonly string[] = EVENT_TYPES, maker: Maker = { memberId, role: "owner", rights: null }): Promise<{ id: string; secret: string }> {
  return inTenantTransaction(organizerId, (tenant) => makeWebhook(tenant, { name: "A program", address, events: [...events] }, maker, new Date()), maker.memberId);
}

/** What the worker does, once: messages of what changed, and the sending of what is due at a moment. */
export async function tell({ organizerId }: SmallOrganizer, now: Date = new Date()): Promise<{ made: number; delivered: number; failed: number }> {
  const made = await collectEvents(organizerId, now);
  return { made, ...(await sendDue(organizerId, () => now)) };
}

/** The deliveries of a webhook as they are kept, the oldest first. */
export function deliveriesOf({ organizerId }: SmallOrganizer, webhookId: string) {
  return withTenant(organizerId, ({ db }) => db.webhookDelivery.findMany({ where: { organizerId, webhookId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }));
}

/** Another member, with a role of the organizer's own where rights are named. */
export async function colleague({ organizerId, workspace }: SmallOrganizer, name: string, own?: { readonly rights: readonly string[]; readonly scope: "all" | "team" | "own"; readonly fields?: readonly string[] }): Promise<string> {
  return await inTenantTransaction(organizerId, async (tenant) => {
    const { db } = tenant;
    const { id } = await addMember(tenant, { email: `${name}@${workspace}.example`, name, password: PASSWORD, role: own ? "viewer" : "admin", locale: "en" });
    if (own) {
      const role = await db.ownRole.create({ data: { organizerId, name: `Role of ${name}`, begunAs: "viewer", rights: [...own.rights], scope: own.scope, fields: [...(own.fields ?? [])] } });
      await db.member.update({ where: { organizerId_id: { organizerId, id } }, data: { ownRoleId: role.id } });
    }
    return id;
  });
}
