import { parseArgs } from "node:util";

import { isoDay, today } from "@/lib/format/days";
import { day as dayInput } from "@/lib/format/input";
import { snapshotOf } from "@/lib/portfolio/nightly";
import { closeConnections } from "@/lib/tenant/close-connections";
import { allOrganizers } from "@/lib/tenant/found";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { withTenant } from "@/lib/tenant/with-tenant";
import { houseKeeping } from "./work/house-keeping";
import { wholeNight, type WholeNight } from "./work/whole-night";

/** The nightly work of every organizer, or of one: a line each. A failure of one does not keep the others waiting. */
const { values } = parseArgs({ options: { organizer: { type: "string" }, now: { type: "boolean", default: false }, date: { type: "string" } } });
const asked = values.date === undefined ? null : dayInput.safeParse(values.date);
if (asked?.success === false) {
  console.error(`--date takes a day as YYYY-MM-DD; it is "${values.date}".`);
  process.exit(1);
}
let found = false;

if (values.organizer === undefined && asked === null) {
  const erased = await houseKeeping(new Date());
  if (erased > 0) console.log(`${erased} closed organizers erased`);
}

for (const organizerId of await allOrganizers()) {
  const { workspace, timeZone } = await withTenant(organizerId, ({ db }) => db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { workspace: true, timeZone: true } }));
  if (values.organizer !== undefined && values.organizer !== workspace) continue;
  found = true;
  const begun = Date.now();
  try {
    const done = await work(organizerId, today(timeZone));
    console.log(`${workspace}: ${done} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
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

/** A past day gets its snapshot anew and nothing else: stages and quarters of the past are settled. */
async function work(organizerId: OrganizerId, now: Date): Promise<string> {
  const day = asked?.data ?? now;
  if (day > now) throw new Error(`${isoDay(day)} has not come yet: it is ${isoDay(now)} there.`);
  if (day.getTime() === now.getTime()) return inWords(await wholeNight(organizerId, now, { now: values.now }));
  await snapshotOf(organizerId, day);
  return `the snapshot of ${isoDay(day)} written anew`;
}

function inWords({ quarters, quarterRows, calibration, replayed, placed, snapshots, alarms, check, queued, busy }: WholeNight): string {
  const done = [
    `${quarters} quarters closed with ${quarterRows} exhibitors' rows`,
    calibration === null ? "calibration as it was" : `calibration ${calibration}`,
    `${replayed} exhibitors computed anew`,
    `${placed} stages looked at again`,
    `${snapshots} days written down`,
    `${alarms?.raised ?? 0} alarms raised and ${alarms?.passed ?? 0} passed among ${alarms?.exhibitors ?? 0} exhibitors`,
    `${check?.differing.length ?? 0} of ${check?.exhibitors ?? 0} exhibitors differ from their logs`,
    `${queued} analyses queued for the worker`,
  ];
  return `${done.join(", ")}${busy || alarms?.busy ? "; another process is at it" : ""}`;
}
