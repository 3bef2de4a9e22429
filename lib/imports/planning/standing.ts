import { isoDay } from "@/lib/format/days";
import { ownText } from "./own-cells";
import type { Tenant } from "@/lib/tenant/with-tenant";

/** The present records of some exhibitors, every field as the text that a file could say. */
export interface Standing {
  readonly exhibitors: ReadonlyMap<string, StandingExhibitor>;
  readonly contacts: ReadonlyMap<string, readonly StandingContact[]>;
  /** By exhibitor and edition. */
  readonly participations: ReadonlyMap<string, StandingParticipation>;
}

interface StandingExhibitor {
  readonly name: string;
  readonly nameLocal: string | null;
  readonly externalKey: string | null;
  readonly segment: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly website: string | null;
  readonly archivedAt: string | null;
  readonly own: string;
}

interface StandingContact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: string;
  readonly own: string;
}

interface StandingParticipation {
  readonly id: string;
  readonly status: string;
  readonly hall: string | null;
  readonly stand: string | null;
  readonly area: string | null;
  readonly amount: string | null;
  readonly bookedOn: string | null;
  readonly own: string;
}

export async function readStanding({ db, organizerId }: Tenant, ids: readonly string[]): Promise<Standing> {
  if (ids.length === 0) return { exhibitors: new Map(), contacts: new Map(), participations: new Map() };
  const exhibitors = await db.exhibitor.findMany({
    where: { organizerId, id: { in: [...ids] } },
    select: { id: true, name: true, nameLocal: true, externalKey: true, segment: true, country: true, city: true, website: true, archivedAt: true, own: true },
  });
  const contacts = await db.contact.findMany({
    where: { organizerId, exhibitorId: { in: [...ids] } },
    select: { id: true, exhibitorId: true, name: true, email: true, phone: true, role: true, own: true },
    orderBy: { id: "asc" },
  });
  const participations = await db.participation.findMany({
    where: { organizerId, exhibitorId: { in: [...ids] } },
    select: { id: true, exhibitorId: true, editionId: true, status: true, hall: true, stand: true, area: true, amount: true, bookedOn: true, own: true },
  });
  return {
    exhibitors: new Map(exhibitors.map(({ id, archivedAt, own, ...fields }) => [id, { ...fields, own: ownText(own), archivedAt: archivedAt?.toISOString() ?? null }])),
    contacts: byExhibitor(contacts.map((contact) => ({ ...contact, own: ownText(contact.own) }))),
    participations: new Map(
      participations.map(({ exhibitorId, editionId, area, amount, bookedOn, own, ...fields }) => [
        `${exhibitorId} ${editionId}`,
        { ...fields, own: ownText(own), area: area?.toFixed(2) ?? null, amount: amount?.toFixed(2) ?? null, bookedOn: bookedOn === null ? null : isoDay(bookedOn) },
      ]),
    ),
  };
}

function byExhibitor<T extends { readonly exhibitorId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.exhibitorId);
    if (group) group.push(row);
    else groups.set(row.exhibitorId, [row]);
  }
  return groups;
}
