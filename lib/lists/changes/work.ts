import { z } from "zod";

import { today } from "@/lib/format/days";
import { enqueue } from "@/lib/jobs/mutations";
import type { JobHandler } from "@/lib/jobs/work";
import { inLongTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { changePart, PART, undoPart } from "./mutations";

export const LIST_CHANGE = "list-change";

const payload = z.object({ id: z.uuid(), undo: z.boolean() });

/** Puts a change (or its undoing) into the queue. */
export async function queueChange(tenant: TenantTransaction, id: string, undo: boolean): Promise<void> {
  await enqueue(tenant, { kind: LIST_CHANGE, key: `${id} ${undo ? "undo" : "do"}`, payload: { id, undo } });
}

/** Goes through a change part by part, each a transaction of its own, so that it can be stopped between two and goes on where a killed worker left it. */
export const workOnChange: JobHandler = async ({ organizerId, job, progress }) => {
  const { id, undo } = payload.parse(job.payload);
  const { timeZone, asked } = await withTenant(organizerId, async ({ db }) => ({
    ...(await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } })),
    ...(await db.listChange.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { asked: true } })),
  }));
  const day = today(timeZone);
  for (let done = PART; ; done += PART) {
    const more = await inLongTenantTransaction(organizerId, (tenant) => (undo ? undoPart(tenant, id, day) : changePart(tenant, id, day)));
    await progress(Math.min(1, done / Math.max(1, asked)));
    if (!more) return null;
  }
};
