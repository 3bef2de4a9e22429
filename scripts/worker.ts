import os from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";

import { sendPersonLetters } from "@/lib/accounts/letters/send";
import { workThrough } from "@/lib/jobs/work";
import { closeConnections } from "@/lib/tenant/close-connections";
import { structureConsole } from "@/lib/telemetry/console";
import { startOpenTelemetry } from "@/lib/telemetry/open-telemetry";
import { organizersWithWork } from "@/lib/tenant/found";
import { compareAllNames } from "./work/duplicates";
import { HANDLERS } from "./work/handlers";
import { goOnWithImports } from "./work/imports";
import { keepAllCampaigns, keepAllTasks, queueLetters } from "./work/letters";
import { houseKeeping } from "./work/house-keeping";
import { queueNights } from "./work/nights";
import { keepTelling, tellWebhooks } from "./work/webhooks";

/** Looks for work every few seconds until it is asked to stop; `--once` does what is due and ends. */
const { values } = parseArgs({ options: { once: { type: "boolean", default: false } } });
const PAUSE_MS = 3000;
/** A night begins on the hour somewhere; nobody waits for it to the minute. */
const NIGHTS_EVERY_MS = 600_000;
/** A campaign opens and closes to the minute, and a reminder comes to it; an import that was broken off need not wait longer either. */
const CAMPAIGNS_EVERY_MS = 60_000;
if (process.env.NODE_ENV === "production") structureConsole();
const endTelemetry = await startOpenTelemetry("fairbond-worker");
let nightsLookedAt = 0;
let campaignsLookedAt = 0;
// people wait for the server, nobody waits for this
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
const telling = values.once ? null : keepTelling(stop.signal);

do {
  try {
    if (Date.now() - nightsLookedAt > NIGHTS_EVERY_MS) {
      await houseKeeping(new Date());
      await queueNights(new Date());
      await queueLetters(new Date());
      nightsLookedAt = Date.now();
    }
    if (Date.now() - campaignsLookedAt > CAMPAIGNS_EVERY_MS) {
      await keepAllCampaigns(new Date());
      await keepAllTasks(new Date());
      await goOnWithImports();
      await compareAllNames();
      campaignsLookedAt = Date.now();
    }
    // somebody sits before a page that says "a letter is on its way"
    await sendPersonLetters();
    for (const organizerId of await organizersWithWork(new Date())) {
      if (stop.signal.aborted) break;
      await workThrough(organizerId, HANDLERS);
    }
  } catch (error) {
    // a database that restarts is back in a moment; only a single run has to tell by its exit code
    console.error("The queue could not be read:", error);
    if (values.once) process.exitCode = 1;
  }
} while (!values.once && (await paused()));
await (telling ?? tellWebhooks(new Date()));
await closeConnections();
await endTelemetry?.();

/** False: it was asked to stop meanwhile. The timer takes its listener off the signal again, or a day of pauses would leave 28,800 of them. */
function paused(): Promise<boolean> {
  return pause(PAUSE_MS, true, { signal: stop.signal }).catch(() => false);
}
