import { randomBytes, randomUUID } from "node:crypto";

import { createExhibitor } from "@/lib/exhibitors/mutations";
import { dateOfDay, dayNumber } from "@/lib/format/days";
import { foundOrganizer } from "@/lib/organizers/mutations";
import { createRandom } from "@/lib/relationship-quality";
import { recordEvidenceInBulk } from "@/lib/relationships/mutations";
import type { NewEvidence } from "@/lib/relationships/schema";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { PASSWORD } from "./small-organizer";

export const TODAY = new Date("2026-11-21T00:00:00Z");
const EXHIBITORS = 160;
const YEARS = [2021, 2022, 2023, 2024, 2025, 2026, 2027];
const on = (year: number, monthDay: string) => new Date(`${year}-${monthDay}T00:00:00Z`);

export interface RebookingOrganizer {
  readonly organizerId: OrganizerId;
  readonly workspace: string;
  readonly memberId: string;
  readonly showId: string;
  readonly editionIds: readonly string[];
  readonly exhibitorIds: readonly string[];
}

/**
 * An organizer with one yearly show, the newest edition still ahead, and a survey after every edition. `attitude` is how much
 * emotional attachment has to do with coming back, `habit` how much last year's stand has; 0 is a coin.
 */
export async function seedRebookingOrganizer(name: string, world: { readonly attitude: number; readonly habit: number }): Promise<RebookingOrganizer> {
  const workspace = `${name}-${randomBytes(4).toString("hex")}`;
  const { organizerId, memberId } = await foundOrganizer({
    workspace, name: `${name} Exhibitions`, locale: "en", timeZone: "Europe/Berlin", currency: "EUR", ownerEmail: `owner@${workspace}.example`, ownerName: `${name} Owner`, ownerPassword: PASSWORD,
  });
  return await inTenantTransaction(organizerId, async (tenant) => ({ organizerId, workspace, memberId, ...(await fill(tenant, memberId, world)) }));
}

async function fill(tenant: TenantTransaction, memberId: string, { attitude, habit }: { readonly attitude: number; readonly habit: number }) {
  const { db, organizerId } = tenant;
  const random = createRandom(7);
  const show = await db.show.create({ data: { organizerId, name: "Ebb Fair" } });
  const editions = [];
  for (const year of YEARS) editions.push(await db.edition.create({ data: { organizerId, showId: show.id, name: `${year}`, startsOn: on(year, "10-05"), endsOn: on(year, "10-08"), bookingDeadline: on(year, "05-01") } }));
  const exhibitorIds: string[] = [];
  const said: { exhibitorId: string; evidence: NewEvidence[] }[] = [];
  const stands = [];
  for (let index = 0; index < EXHIBITORS; index++) {
    const plain = { nameLocal: null, country: "DE", city: null, website: null, note: null, ownerMemberId: memberId };
    const { id: exhibitorId } = await createExhibitor(tenant, { name: `Company ${index}`, externalKey: `K${index}`, segment: index % 2 === 0 ? "Core" : "Fringe", ...plain });
    exhibitorIds.push(exhibitorId);
    const evidence: NewEvidence[] = [];
    let there = true;
    for (const [place, edition] of editions.entries()) {
      const liking = random.normal();
      const comes: boolean = place === 0 || random.uniform() < 1 / (1 + Math.exp(-(attitude * liking + habit * (there ? 1 : -1))));
      // the attitude of the year before the edition is asked before its bookings begin
      if (place > 0) evidence.push({ construct: "AFF", showId: show.id, channel: "survey", value: Math.min(100, Math.max(0, 55 + 22 * liking)), weight: 4, source: "response", sourceId: randomUUID(), named: true, observedOn: dateOfDay(dayNumber(edition.startsOn) - 300) });
      if (comes && edition.startsOn < TODAY) stands.push({ organizerId, exhibitorId, editionId: edition.id, status: "held" as const, area: 20, amount: 8000, bookedOn: dateOfDay(dayNumber(edition.startsOn) - 150 + (index % 40)) });
      there = comes;
    }
    said.push({ exhibitorId, evidence: evidence.filter(({ observedOn }) => observedOn < TODAY) });
  }
  await db.participation.createMany({ data: stands });
  await recordEvidenceInBulk(tenant, said, TODAY);
  return { showId: show.id, editionIds: editions.map(({ id }) => id), exhibitorIds };
}
