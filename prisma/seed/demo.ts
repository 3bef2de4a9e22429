import { createInvitation } from "@/lib/invitations/mutations";
import { dateOfDay, dayNumber, today } from "@/lib/format/days";
import { enqueue } from "@/lib/jobs/mutations";
import { nightly } from "@/lib/relationships/nightly";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { letContactsLeave, liveThroughAlarms } from "./install/alarm-history";
import { installDuplicates } from "./install/duplicates";
import { giveAndTake } from "./install/give-and-take";
import { installCampaigns } from "./install/campaigns";
import { installCare } from "./install/care";
import { installFloor } from "./install/floor";
import { type DemoPerson, installOrganizer } from "./install/organizer";
import { installThroughMutations } from "./install/through-mutations";
import { inventWorld } from "./world/world";

/** The demo's people. These passwords exist in the demo alone. */
const PEOPLE: readonly [DemoPerson, ...DemoPerson[]] = [
  { role: "owner", name: "Wei Lan 兰薇", email: "owner@demo.example", password: "demo-owner-2027" },
  { role: "manager", name: "Jonas Beck", email: "manager@demo.example", password: "demo-manager-2027" },
  { role: "staff", name: "Priya Anand", email: "staff@demo.example", password: "demo-staff-2027" },
  { role: "staff", name: "Tomás Reyes", email: "staff2@demo.example", password: "demo-staff-2027" },
  { role: "staff", name: "Chen Jing 陈静", email: "staff3@demo.example", password: "demo-staff-2027" },
];
const EXHIBITORS = Number(process.env.DEMO_EXHIBITORS ?? "600");
/** How many lives are installed at once: the database works while the next is prepared. */
const AT_ONCE = 4;

if (process.env.FAIRBOND_DEMO !== "1") throw new Error("The demo world is for the demo: run npm run demo.");

const world = inventWorld({ seed: 20271, today: dayNumber(today("Europe/Berlin")), staff: PEOPLE.length, atLength: "hearth-3" });
const installed = await installOrganizer(world, { workspace: "lantern-quay", name: "Lantern Quay Exhibitions 灯埠会展", people: PEOPLE });

let next = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let index = next++; index < EXHIBITORS; index = next++) await installThroughMutations(installed, world.exhibitor(index));
  }),
);

// what time does to relationships: quarters close, the normal is learned from the organizer's own answers. The past day by day and the
// analyses are the worker's, which runs beside the server: they are there a minute later, and the first start is not kept waiting
const day = dateOfDay(world.today);
await installFloor(installed.organizerId, day);
await installCare(installed.organizerId, installed.memberIds, day);
await letContactsLeave(installed.organizerId, day, 20272);
await installDuplicates(installed, world, EXHIBITORS);
await giveAndTake(installed.organizerId, day, 20273);
await nightly(installed.organizerId, day, { now: true });
await liveThroughAlarms(installed.organizerId, day, 20271);

const surveyLink = await openSurvey();
await installCampaigns(world, installed, EXHIBITORS, new Date());
// after the campaign that starts now: its letters do not wait for the analyses
await inTenantTransaction(installed.organizerId, (tenant) => enqueue(tenant, { kind: "nightly", key: day.toISOString().slice(0, 10) }));
await closeConnections();
console.log(JSON.stringify({ signIns: PEOPLE.slice(0, 3).map(({ role, email, password }) => ({ role, email, password })), surveyLink }));

/** A link that nobody has answered yet: the newest edition's first exhibitor with a contact left to ask. */
async function openSurvey(): Promise<string> {
  const { organizerId } = installed;
  const participation = await withTenant(organizerId, ({ db }) =>
    db.participation.findFirstOrThrow({
      where: { organizerId, status: "held", edition: { startsOn: { lt: dateOfDay(world.today) } }, exhibitor: { contacts: { some: { invitations: { none: {} } } } } },
      orderBy: [{ edition: { startsOn: "desc" } }, { id: "asc" }],
      select: { exhibitorId: true, editionId: true, exhibitor: { select: { contacts: { where: { invitations: { none: {} } }, select: { id: true }, take: 1 } } } },
    }),
  );
  const contactId = participation.exhibitor.contacts[0]?.id ?? "";
  const { token } = await inTenantTransaction(organizerId, (tenant) =>
    createInvitation(tenant, { exhibitorId: participation.exhibitorId, contactId, editionId: participation.editionId, validDays: 180 }, new Date()),
  );
  return `/s/${token}`;
}
