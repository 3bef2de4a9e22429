import { z } from "zod";

import { storeAnalysis } from "@/lib/analyses/mutations";
import { today } from "@/lib/format/days";
import { enqueue } from "@/lib/jobs/mutations";
import type { JobHandler } from "@/lib/jobs/work";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { analyse } from "./analyse";
import { exhibitorAnswers } from "./composites";
import { answersOf, changedScopes, DRIVERS } from "./data";

const payload = z.object({ scope: z.string() });

/** Analyses the answers of one scope and keeps what came of it; done twice, the second takes the first's place. */
export async function analyseDrivers(organizerId: OrganizerId, scope: string, day: Date, step: (share: number) => Promise<void> = async () => undefined): Promise<number> {
  const { parameters, answers } = await withTenant(organizerId, async (tenant) => ({ parameters: await answersOf(tenant, scope, day), answers: await exhibitorAnswers(tenant, scope, day) }));
  const result = await analyse(answers, step);
  await inTenantTransaction(organizerId, (tenant) => storeAnalysis(tenant, { kind: DRIVERS, key: scope, parameters, computedOn: day, n: result.exhibitors, result }));
  return result.exhibitors;
}

export const workOnDrivers: JobHandler = async ({ organizerId, job, progress }) => {
  const { scope } = payload.parse(job.payload);
  const { timeZone } = await withTenant(organizerId, ({ db }) => db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } }));
  return { exhibitors: await analyseDrivers(organizerId, scope, today(timeZone), progress) };
};

/** Puts the scopes whose answers changed into the queue; how many there were. */
export async function queueDrivers(organizerId: OrganizerId, day: Date): Promise<number> {
  const scopes = await withTenant(organizerId, (tenant) => changedScopes(tenant, day));
  await inTenantTransaction(organizerId, async (tenant) => {
    for (const scope of scopes) await enqueue(tenant, { kind: DRIVERS, key: scope, payload: { scope } });
  });
  return scopes.length;
}
