import { parseArgs } from "node:util";

import { type AlarmWork, nightlyAlarms } from "@/lib/alarms/nightly";
import { today } from "@/lib/format/days";
import { nightly, type NightlyWork } from "@/lib/relationships/nightly";
import { closeConnections } from "@/lib/tenant/close-connections";
import { allOrganizers } from "@/lib/tenant/found";
import { withTenant } from "@/lib/tenant/with-tenant";

/** The nightly work of every organizer, or of one: a line each. A failure of one does not keep the others waiting. */
const { values } = parseArgs({ options: { organizer: { type: "string" }, now: { type: "boolean", default: false } } });
let found = false;

for (const organizerId of await allOrganizers()) {
  const { workspace, timeZone } = await withTenant(organizerId, ({ db }) => db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { workspace: true, timeZone: true } }));
  if (values.organizer !== undefined && values.organizer !== workspace) continue;
  found = true;
  const begun = Date.now();
  try {
    const day = today(timeZone);
    const work = await nightly(organizerId, day, { now: values.now });
    // alarms read the scores and stages that the work before has brought up to the day
    const alarms = await nightlyAlarms(organizerId, day);
    console.log(`${workspace}: ${inWords(work)}, ${alarmsInWords(alarms)} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  } catch (error) {
    console.error(`${workspace}: failed, and will be taken up again by the next run:`, error);
    process.exitCode = 1;
  }
}
await closeConnections();

if (!found && values.organizer !== undefined) {
  console.error(`There is no organizer with the workspace "${values.organizer}".`);
  process.exitCode = 1;
}

function inWords({ quarters, quarterRows, calibration, replayed, placed, busy }: NightlyWork): string {
  const done = [
    `${quarters} quarters closed with ${quarterRows} exhibitors' rows`,
    calibration === null ? "calibration as it was" : `calibration ${calibration}`,
    `${replayed} exhibitors computed anew`,
    `${placed} stages looked at again`,
  ];
  return `${done.join(", ")}${busy ? "; another process is at it" : ""}`;
}

function alarmsInWords({ exhibitors, raised, passed, busy }: AlarmWork): string {
  return `${raised} alarms raised and ${passed} passed among ${exhibitors} exhibitors${busy ? "; another process is at them" : ""}`;
}
