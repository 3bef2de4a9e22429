import { checkedOverride } from "@/lib/relationship-quality";
import { fieldError, notFound } from "@/lib/errors";
import { dayNumber } from "@/lib/format/days";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { refreshRelationship } from "../mutations";
import { LONGEST_OVERRIDE, type OverrideInput } from "./schema";

interface By {
  readonly memberId: string;
  readonly name: string;
  readonly today: Date;
}

/** Sets an exhibitor's stage in one show by hand. One that holds already is taken back by this one; all of them are kept. */
export async function setStageByHand(tenant: TenantTransaction, { exhibitorId, showId, stage, why, untilOn }: OverrideInput, { memberId, name, today }: By): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  // only where the rules have placed it: before the first participation there is nothing to set aside
  if (!(await db.stagePlacement.findUnique({ where: { organizerId_exhibitorId_showId: { organizerId, exhibitorId, showId } }, select: { id: true } }))) throw notFound();
  const [setDay, untilDay] = [dayNumber(today), dayNumber(untilOn)];
  if (untilDay < setDay) throw fieldError("untilOn", "date_order");
  if (untilDay > setDay + LONGEST_OVERRIDE) throw fieldError("untilOn", "date_too_far");
  checkedOverride({ stage, who: name, why, setDay, untilDay });
  await db.stageOverride.updateMany({ where: { organizerId, exhibitorId, showId, takenBackOn: null, untilOn: { gte: today } }, data: { takenBackOn: today, takenBackById: memberId } });
  const saved = await db.stageOverride.create({ data: { organizerId, exhibitorId, showId, stage, why, memberId, setOn: today, untilOn }, select: { id: true } });
  await refreshRelationship(tenant, exhibitorId, today);
  return saved;
}

/** Takes a stage set by hand back: the rules speak again at once. */
export async function takeBackStage(tenant: TenantTransaction, id: string, { memberId, today }: By): Promise<{ exhibitorId: string }> {
  const { db, organizerId } = tenant;
  const override = await db.stageOverride.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { exhibitorId: true, takenBackOn: true } });
  if (!override) throw notFound();
  if (override.takenBackOn === null) {
    await db.stageOverride.updateMany({ where: { organizerId, id, takenBackOn: null }, data: { takenBackOn: today, takenBackById: memberId } });
    await refreshRelationship(tenant, override.exhibitorId, today);
  }
  return { exhibitorId: override.exhibitorId };
}
