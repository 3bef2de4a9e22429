import { randomBytes, randomUUID } from "node:crypto";

import { createExhibitor } from "@/lib/exhibitors/mutations";
import { dateOfDay, dayNumber } from "@/lib/format/days";
import { foundOrganizer } from "@/lib/organizers/mutations";
import { createParticipation } from "@/lib/participations/mutations";
import { recordEvidenceInBulk } from "@/lib/relationships/mutations";
import type { NewEvidence } from "@/lib/relationships/schema";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { PASSWORD } from "./small-organizer";

export const EXHIBITORS = 36;
export const FOUNDED = new Date("2026-01-02T00:00:00Z");

export interface LoggedOrganizer {
  readonly organizerId: OrganizerId;
  readonly workspace: string;
  readonly showId: string;
  /** In the order in which they were made: the first is never spoken with. */
  readonly exhibitorIds: readonly string[];
}

/**
 * An organizer that logs well: a show with three yearly editions, 36 exhibitors who took the first two, each of them but the
 * first spoken with in every quarter of 2025, with survey answers and settled promises enough for a calibration of its own.
 */
export async function seedLoggedOrganizer(name: string): Promise<LoggedOrganizer> {
  const workspace = `${name}-${randomBytes(4).toString("hex")}`;
  const { organizerId, memberId } = await foundOrganizer({
    workspace, name: `${name} Exhibitions`, locale: "en", timeZone: "Europe/Berlin", currency: "EUR", ownerEmail: `owner@${workspace}.example`, ownerName: `${name} Owner`, ownerPassword: PASSWORD,
  });
  return await inLongTenantTransaction(organizerId, async (tenant) => ({ organizerId, workspace, ...(await fill(tenant, memberId)) }));
}

async function fill(tenant: TenantTransaction, memberId: string) {
  const { db, organizerId } = tenant;
  const show = await db.show.create({ data: { organizerId, name: "Tidal Trade" } });
  const editions = [];
  for (const year of [2024, 2025, 2026]) {
    const day = (month: string) => new Date(`${year}-${month}T00:00:00Z`);
    editions.push(await db.edition.create({ data: { organizerId, showId: show.id, name: `${year}`, startsOn: day("10-05"), endsOn: day("10-08"), bookingDeadline: day("02-01") } }));
  }
  const exhibitorIds: string[] = [];
  for (let index = 0; index < EXHIBITORS; index++) {
    const plain = { nameLocal: null, country: "DE", city: null, website: null, note: null, ownerMemberId: memberId };
    const { id } = await createExhibitor(tenant, { name: `Company ${index}`, externalKey: `K${index}`, segment: index % 2 === 0 ? "Core" : "Fringe", ...plain });
    exhibitorIds.push(id);
    for (const edition of editions.slice(0, 2)) {
      const stand = { status: "held" as const, hall: null, stand: null, area: 20, amount: 8000, bookedOn: edition.bookingDeadline, cancelledOn: null, multiYear: false };
      await createParticipation(tenant, { exhibitorId: id, editionId: edition.id, ...stand }, FOUNDED);
    }
    if (index > 0) await db.interaction.createMany({ data: talkOf(index).map((talk) => ({ organizerId, exhibitorId: id, memberId, ...talk })) });
  }
  await recordEvidenceInBulk(tenant, exhibitorIds.map((exhibitorId, index) => ({ exhibitorId, evidence: saidBy(index, show.id) })), FOUNDED);
  return { showId: show.id, exhibitorIds };
}

/** In every quarter of 2025 one e-mail each way, and a call more from every third exhibitor. */
function talkOf(index: number) {
  return ["2025-02-10", "2025-05-10", "2025-08-10", "2025-11-10"].flatMap((text) => {
    const day = new Date(`${text}T00:00:00Z`);
    const later = dateOfDay(dayNumber(day) + 3);
    return [
      { channel: "email" as const, direction: "outbound" as const, occurredOn: day },
      { channel: "email" as const, direction: "inbound" as const, occurredOn: later },
      ...(index % 3 === 0 ? [{ channel: "call" as const, direction: "inbound" as const, occurredOn: later }] : []),
    ];
  });
}

function saidBy(index: number, showId: string): NewEvidence[] {
  const answer = { channel: "survey" as const, weight: 1.2, source: "response" as const, named: true, observedOn: new Date("2025-10-20T00:00:00Z") };
  const leaning = (index * 37) % 61;
  const promise = (place: number): NewEvidence => ({
    construct: "TOI", showId: null, channel: "promise", value: (index + place) % 5 === 0 ? 0 : 100, weight: 1, source: "promise", sourceId: randomUUID(), named: false, observedOn: dateOfDay(dayNumber(new Date("2025-03-01T00:00:00Z")) + place * 60 + index),
  });
  return [
    ...[0, 1, 2].map(promise),
    { ...answer, construct: "TOI", showId: null, value: 35 + leaning, sourceId: randomUUID() },
    { ...answer, construct: "COM", showId: null, value: 30 + leaning, sourceId: randomUUID() },
    { ...answer, construct: "AFF", showId, value: 20 + leaning, sourceId: randomUUID() },
  ];
}
