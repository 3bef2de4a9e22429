import { today } from "@/lib/format/days";
import { newestJob } from "@/lib/jobs/data";
import { enqueue } from "@/lib/jobs/mutations";
import type { JobHandler } from "@/lib/jobs/work";
import { allOrganizers } from "@/lib/tenant/found";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { wholeNight } from "./whole-night";

const KIND = "nightly";
/** Local hour from which a day's nightly work may begin. */
const FROM_HOUR = 2;

/** Puts into the queue the nightly work of every organizer whose night has come; of a day that was done or waits, nothing. */
export async function queueNights(now: Date): Promise<void> {
  for (const organizerId of await allOrganizers()) {
    const { timeZone } = await withTenant(organizerId, ({ db }) => db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } }));
    if (hourIn(timeZone, now) < FROM_HOUR) continue;
    const day = today(timeZone, now).toISOString().slice(0, 10);
    await inTenantTransaction(organizerId, async (tenant) => {
      if (!(await newestJob(tenant, KIND, day))) await enqueue(tenant, { kind: KIND, key: day, payload: {}, runAt: now });
    });
  }
}

/** Does it for the day it is by then: a night that was slept through is made up for once, not once a day. */
export const workAtNight: JobHandler = async ({ organizerId }) => {
  const { timeZone } = await withTenant(organizerId, ({ db }) => db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } }));
  return { ...(await wholeNight(organizerId, today(timeZone))) };
};

function hourIn(timeZone: string, now: Date): number {
  return Number(new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone }).format(now));
}
