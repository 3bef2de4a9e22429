import { storeAnalysis } from "@/lib/analyses/mutations";
import { today } from "@/lib/format/days";
import { enqueue } from "@/lib/jobs/mutations";
import type { JobHandler } from "@/lib/jobs/work";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { analyse, RESAMPLES } from "./analyse";
import { changedGroups, groupKey, listGroups, listPanelEditions, readFilled, RELIABILITY, SIMPSON } from "./data";
import { readTakingPart, simpsonOf } from "./simpson";

/** Analyses every form version in every language, and the newest edition of each show; done twice, the second takes the first's place. */
export async function analyseReliability(organizerId: OrganizerId, day: Date, step: (share: number) => Promise<void> = async () => undefined): Promise<{ groups: number; editions: number }> {
  const { groups, editions } = await withTenant(organizerId, async (tenant) => ({ groups: await listGroups(tenant), editions: (await listPanelEditions(tenant)).filter(({ newestOfShow }) => newestOfShow) }));
  const parts = groups.length + editions.length;
  for (const [place, group] of groups.entries()) {
    const { answers, newest, versionId, language, formTitle, formKey, version, definition } = group;
    const filled = await withTenant(organizerId, (tenant) => readFilled(tenant, group));
    const found = await analyse(definition, filled, (share) => step((place + share) / parts));
    const result = { formTitle, formKey, version, versionId, language, ...found };
    await inTenantTransaction(organizerId, (tenant) => storeAnalysis(tenant, { kind: RELIABILITY, key: groupKey(group), parameters: { answers, newest, resamples: RESAMPLES }, computedOn: day, n: filled.length, result }));
  }
  for (const [place, { id }] of editions.entries()) {
    const everybody = await withTenant(organizerId, (tenant) => readTakingPart(tenant, id));
    await inTenantTransaction(organizerId, (tenant) => storeAnalysis(tenant, { kind: SIMPSON, key: id, computedOn: day, n: everybody.length, result: simpsonOf(id, everybody) }));
    await step((groups.length + place + 1) / parts);
  }
  return { groups: groups.length, editions: editions.length };
}

export const workOnReliability: JobHandler = async ({ organizerId, progress }) => {
  const { timeZone } = await withTenant(organizerId, ({ db }) => db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } }));
  return await analyseReliability(organizerId, today(timeZone), progress);
};

/** Puts the analysis into the queue where answers changed since; how many groups they were. */
export async function queueReliability(organizerId: OrganizerId): Promise<number> {
  const changed = await withTenant(organizerId, changedGroups);
  if (changed.length > 0) await inTenantTransaction(organizerId, (tenant) => enqueue(tenant, { kind: RELIABILITY, key: "all" }));
  return changed.length;
}
