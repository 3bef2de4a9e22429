import { setTimeout as pause } from "node:timers/promises";

import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { organizersWithWebhooks } from "@/lib/tenant/found";
import { collectEvents } from "@/lib/webhooks/collect";
import { sendDue } from "@/lib/webhooks/sending/work";

const PAUSE_MS = 2000;
/** Organizers at once: one whose receivers are slow keeps nobody else's messages. */
const TOGETHER = 4;

/** Makes messages of what changed and sends what is due, for every organizer once. */
export async function tellWebhooks(now: Date): Promise<void> {
  const waiting = await organizersWithWebhooks(now);
  const next = waiting.values();
  await Promise.all(Array.from({ length: Math.min(TOGETHER, waiting.length) }, async () => {
    for (const organizerId of next) await tellThose(organizerId);
  }));
}

/** What cannot be made into messages keeps none back that is made already. */
async function tellThose(organizerId: OrganizerId): Promise<void> {
  await collectEvents(organizerId, new Date()).catch((error: unknown) => console.error("Changes could not be made into messages:", error));
  await sendDue(organizerId).catch((error: unknown) => console.error("Webhooks could not be told:", error));
}

/** Beside the queue of jobs, not in it: a receiver that takes ten seconds to fail keeps no letter and no analysis waiting. */
export async function keepTelling(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await tellWebhooks(new Date()).catch((error: unknown) => console.error("Webhooks could not be looked for:", error));
    await pause(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}
