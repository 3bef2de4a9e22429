import { createInvitation } from "@/lib/invitations/mutations";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { found } from "../../prisma/seed/install/bulk/found";
import type { BenchGround } from "./measure/ground";

/** The address of a survey that nobody has answered. */
export function openLink({ organizerId }: Pick<BenchGround, "organizerId">): Promise<string> {
  return inTenantTransaction(organizerId, async (tenant) => {
    const where = { organizerId };
    const participation = await tenant.db.participation.findFirstOrThrow({ where: { ...where, status: "held" }, select: { exhibitorId: true, editionId: true } });
    const contact = found((await tenant.db.contact.findMany({ where: { ...where, exhibitorId: participation.exhibitorId }, take: 1, select: { id: true } }))[0]);
    const { token } = await createInvitation(tenant, { ...participation, contactId: contact.id, validDays: 30 }, new Date());
    return `/s/${token}`;
  });
}
