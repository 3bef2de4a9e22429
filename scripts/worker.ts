import os from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";

import { workThrough } from "@/lib/jobs/work";
import { closeConnections } from "@/lib/tenant/close-connections";
import { organizersWithWork } from "@/lib/tenant/found";
import { compareAllNames } from "./work/duplicates";
import { HANDLERS } from "./work/handlers";
import { goOnWithImports } from "./work/imports";
import { keepAllCampaigns, keepAllTasks, queueLetters } from "./work/letters";
import { queueNights } from "./work/nights";

/** Looks for work every few seconds until it is asked to stop; `--once` does what is due and ends. */
const { values } = parseArgs({ options: { once: { type: "boolean", default: false } } });
const PAUSE_MS = 3000;
/** A night begins on the hour somewhere; nobody waits for it to the minute. */
const NIGHTS_EVERY_MS = 600_000;
/** A campaign opens and closes to the minute, and a reminder comes to it; an import that was broken off need not wait longer either. */
const CAMPAIGNS_EVERY_MS = 60_000;
let nightsLookedAt = 0;
let campaignsLookedAt = 0;
// people wait for the server, nobody waits for this
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

do {
  try {
    if (Date.now() - nightsLookedAt > NIGHTS_EVERY_MS) {
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
    for (const organizerId of await organizersWithWork(new Date())) {
      if (stop.signal.aborted) break;
      await workThrough(organizerId, HANDLERS);
    }
  } catch (error) {
    // a database that restarts is back in a moment; only a single run has to tell by its exit code
    console.error("The queue could not be read:", error instanceof Error ? error.message : error);
    if (values.once) process.exitCode = 1;
  }
} while (!values.once && (await paused()));
await closeConnections();

/** False: it was asked to stop meanwhile. The timer takes its listener off the signal again, or a day of pauses would leave 28,800 of them. */
function paused(): Promise<boolean> {
  return pause(PAUSE_MS, true, { signal: stop.signal }).catch(() => false);
}
