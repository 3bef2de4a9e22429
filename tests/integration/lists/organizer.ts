import { randomBytes } from "node:crypto";

import { createExhibitor } from "@/lib/exhibitors/mutations";
import { noteExchange } from "@/lib/exchanges/mutations";
import { foundOrganizer } from "@/lib/organizers/mutations";
import { createParticipation } from "@/lib/participations/mutations";
import { createTask } from "@/lib/tasks/mutations";
import { makePromise } from "@/lib/promises/mutations";
import { recordEvidenceInBulk } from "@/lib/relationships/mutations";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { daysAgo, PASSWORD, TODAY } from "../support/small-organizer";

export interface ListedOrganizer {
  readonly organizerId: OrganizerId;
  readonly memberId: string;
  readonly otherMemberId: string;
  readonly showId: string;
  readonly editionId: string;
  readonly exhibitorIds: readonly string[];
}

export const COMPANIES = 130;
const SEGMENTS = ["Core", "Fringe", null];
const CITIES = ["Hull", "Graz", "Porto", null];

/** 130 exhibitors of several segments, countries and cities, with participations, contacts, promises and some evidence. */
export async function seedListedOrganizer(name: string): Promise<ListedOrganizer> {
  const workspace = `${name}-${randomBytes(4).toString("hex")}`;
  const { organizerId, memberId } = await foundOrganizer({ workspace, name, locale: "en", timeZone: "Europe/Berlin", currency: "EUR", ownerEmail: `o@${workspace}.example`, ownerName: "Owner", ownerPassword: PASSWORD });
  return await inTenantTransaction(organizerId, async (tenant) => {
    const { db } = tenant;
    const user = await db.member.findFirstOrThrow({ where: { organizerId }, select: { userId: true } });
    const other = await db.$queryRaw<{ id: string }[]>`SELECT door_person(${crypto.randomUUID()}::uuid, ${`s@${workspace}.example`}, 'Second', ${"x"}, 'en') AS id`;
    const otherMember = await db.member.create({ data: { organizerId, userId: other[0]?.id ?? user.userId, role: "staff" } });
    const show = await db.show.create({ data: { organizerId, name: "Quay Fair" } });
    const editions = [];
    for (const ago of [430, 65]) editions.push(await db.edition.create({ data: { organizerId, showId: show.id, name: `E${ago}`, startsOn: daysAgo(ago), endsOn: daysAgo(ago - 3), bookingDeadline: daysAgo(ago + 120) } }));
    const [before, now] = editions;
    const exhibitorIds: string[] = [];
    for (let index = 0; index < COMPANIES; index++) {
      const { id } = await createExhibitor(tenant, {
        name: index === 7 ? "=HYPERLINK(\"x\")" : `Company ${String(index).padStart(3, "0")}${index % 10 === 0 ? "_%" : ""}`, nameLocal: index % 9 === 0 ? `公司${index}` : null, externalKey: `K${index}`, segment: SEGMENTS[index % 3] ?? null,
        country: index % 4 === 0 ? "DE" : index % 4 === 1 ? "CN" : null, city: CITIES[index % 4] ?? null, website: null, note: index % 5 === 0 ? "note, with \"marks\"" : null, ownerMemberId: index % 2 === 0 ? memberId : null,
      });
      exhibitorIds.push(id);
      if (index % 6 === 0) await db.exhibitorTag.create({ data: { organizerId, exhibitorId: id, tag: "key account" } });
      if (index % 2 === 0) await db.contact.create({ data: { organizerId, exhibitorId: id, name: `Person ${index}`, email: index % 4 === 0 ? `p${index}@x.example` : null, role: index % 4 === 0 ? "marketing" : "other" } });
    }
    for (const [index, exhibitorId] of exhibitorIds.slice(0, 24).entries()) {
      const stand = { status: "held" as const, hall: `H${index % 3}`, stand: null, area: 10 + index, amount: 1000 * index, bookedOn: daysAgo(200 - index), cancelledOn: null, multiYear: false };
      if (before) await createParticipation(tenant, { exhibitorId, editionId: before.id, ...stand }, TODAY);
      if (now && index % 2 === 0) await createParticipation(tenant, { exhibitorId, editionId: now.id, ...stand, status: "offered", amount: null }, TODAY);
      if (index < 6) {
        const given = { exhibitorId, contactId: null, editionId: null, worth: null, untilOn: null, occurredOn: daysAgo(index + 1), text: `Given ${index}` };
        await noteExchange(tenant, index % 2 === 0 ? { ...given, kind: "favour", direction: "inbound", confidentiality: null } : { ...given, kind: "disclosure", direction: "outbound", confidentiality: "open" }, { memberId, today: TODAY });
        await createTask(tenant, { title: `Task ${index}`, dueOn: daysAgo(index - 3), exhibitorId: index === 0 ? null : exhibitorId }, { memberId, timeZone: "UTC", now: TODAY });
        const booked = await db.participation.findFirst({ where: { organizerId, exhibitorId }, select: { id: true } });
        if (booked) await db.invoice.create({ data: { organizerId, participationId: booked.id, number: `R-${index}`, issuedOn: daysAgo(60), dueOn: daysAgo(30 - index * 12), amount: 100 + index, currency: "EUR", paidOn: index === 1 ? daysAgo(2) : null, memberId } });
      }
      for (const due of [3, -9]) await makePromise(tenant, { exhibitorId, contactId: null, editionId: null, text: `Promise ${index} ${due}`, madeOn: daysAgo(30), dueOn: daysAgo(due) }, { memberId, today: TODAY });
    }
    await recordEvidenceInBulk(
      tenant,
      exhibitorIds.slice(0, 20).map((exhibitorId, index) => ({
        exhibitorId,
        evidence: (["TOI", "TOG", "TOC"] as const).map((construct) => ({ construct, showId: null, channel: "survey" as const, value: 30 + 3 * index, weight: 1, observedOn: daysAgo(40), source: "response" as const, sourceId: crypto.randomUUID(), named: true })),
      })),
      TODAY,
    );
    return { organizerId, memberId, otherMemberId: otherMember.id, showId: show.id, editionId: now?.id ?? "", exhibitorIds };
  });
}
