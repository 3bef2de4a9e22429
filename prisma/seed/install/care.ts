import { adoptHouseTemplates, createNoteTemplate } from "@/lib/interactions/templates/mutations";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { createTemplate, layTemplate } from "@/lib/tasks/templates/mutations";
import { inLongTenantTransaction } from "@/lib/tenant/with-tenant";

/** A short care calendar: one touch before, one during and two after the show. */
const CARE = [
  { anchor: "opening", offsetDays: -30, title: "Ask what they need for the stand 询问展位需求" },
  { anchor: "opening", offsetDays: 1, title: "Visit the stand 拜访展位" },
  { anchor: "closing", offsetDays: 7, title: "Thank them and ask how it went 致谢并回访" },
  { anchor: "closing", offsetDays: 30, title: "Talk about the next edition 沟通下一届" },
] as const;
const SUBMISSION = "6f1d2c3a-9f4e-4f0e-8a51-2f1f4c7c1a01";

/**
 * What the demo's staff have prepared: templates for notes of their own, and a care calendar laid over the next edition for the exhibitors of one of
 * them, so that lists, calendar and the daily letter have tasks.
 */
export async function installCare(organizerId: OrganizerId, memberIds: readonly string[], now: Date): Promise<void> {
  await inLongTenantTransaction(organizerId, async (tenant) => {
    const { db } = tenant;
    const [owner = "", manager = owner, staff = manager] = memberIds;
    await adoptHouseTemplates(tenant, manager);
    await createNoteTemplate(tenant, { phase: "during", textEn: "Walked them to the buyers' lounge. Met:", textZh: "陪同前往采购商休息区。会见：" }, manager);
    const { id: templateId } = await createTemplate(tenant, { name: "Care calendar 客户关怀日历", holidays: "both", country: "DE", steps: CARE.map((step) => ({ ...step })) }, manager);
    const edition = await db.edition.findFirst({
      where: { organizerId, startsOn: { gt: now }, participations: { some: { organizerId, status: { in: ["offered", "booked"] }, exhibitor: { ownerMemberId: staff } } } },
      orderBy: [{ startsOn: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    if (edition) await layTemplate(tenant, { templateId, editionId: edition.id, ownerMemberId: staff, submissionKey: SUBMISSION }, { memberId: manager, timeZone: "Europe/Berlin", now });
  });
}
