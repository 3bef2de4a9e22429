import { v7 as uuidv7 } from "uuid";

import { isoDay } from "@/lib/format/days";
import { ParticipationStatus } from "@/lib/tenant/enums";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { foldText } from "../reading/names";
import type { Table } from "../reading/table";
import type { ExhibitorsMapping } from "../schema";
import type { ExhibitorRow } from "./exhibitor-row";
import { type Group, groupRows } from "./group-rows";
import type { KnownEdition } from "./known-editions";
import { loadKnownExhibitors } from "./known-exhibitors";
import { type FieldValues, type NewContact, type NewParticipation, NOTHING, type PlanPart, type RecordChange } from "./plan";
import { ownCells, ownWith } from "./own-cells";
import { readStanding, type Standing } from "./standing";

const GROUPS_A_PART = 500;

interface Context {
  readonly editions: readonly KnownEdition[];
  readonly today: Date;
}

/** What an exhibitor list would write, part by part: new records, changed fields, and the rows that need a person. */
export async function* planExhibitors(tenant: Tenant, table: Table, mapping: ExhibitorsMapping, { editions, today }: Context): AsyncGenerator<PlanPart> {
  const known = await loadKnownExhibitors(tenant);
  const { groups, problems, leftOut } = groupRows({ headers: table.headers, mapping, editions, today, own: await ownCells(tenant, table.headers, mapping) }, known, table.rows);
  if (leftOut > 0) yield { ...NOTHING, rows: leftOut, problems };
  for (let start = 0; start < groups.length; start += GROUPS_A_PART) {
    const some = groups.slice(start, start + GROUPS_A_PART);
    const standing = await readStanding(tenant, some.filter((group) => !group.isNew).map((group) => group.id));
    yield partOf(some, standing, today);
  }
}

function partOf(groups: readonly Group[], standing: Standing, today: Date): PlanPart {
  const contacts: NewContact[] = [];
  const participations: NewParticipation[] = [];
  const changes: RecordChange[] = [];
  const touched: string[] = [];
  let unchanged = 0;
  let rows = 0;
  for (const group of groups) {
    const before = contacts.length + participations.length + changes.length;
    changes.push(...companyChange(group, standing));
    planContacts(group, standing, contacts, changes);
    planParticipations(group, standing, participations, changes, today);
    const written = contacts.length + participations.length + changes.length > before;
    if (group.isNew || written) touched.push(group.id);
    else unchanged += group.rows.length;
    rows += group.rows.length;
  }
  const exhibitors = groups.filter((group) => group.isNew).map(({ id, company }) => ({ id, ...company }));
  return { ...NOTHING, rows, unchanged, exhibitors, contacts, participations, changes, touched };
}

/** Filled cells replace what is there; empty cells leave it. A name found by its folded form keeps its present spelling. */
function companyChange({ id, company, rows }: Group, standing: Standing): RecordChange[] {
  const now = standing.exhibitors.get(id);
  if (!now) return [];
  const said: FieldValues = {
    ...(company.externalKey !== null && company.externalKey === now.externalKey ? { name: company.name } : {}),
    nameLocal: company.nameLocal === now.name ? null : company.nameLocal,
    externalKey: company.externalKey,
    segment: company.segment,
    country: company.country,
    city: company.city,
    website: company.website,
    own: ownWith(now.own, company.own),
  };
  const { before, after } = difference({ ...now }, said);
  // a company that a list names is back in business
  const back = now.archivedAt === null ? { before, after } : { before: { ...before, archivedAt: now.archivedAt }, after: { ...after, archivedAt: null } };
  return isEmpty(back) ? [] : [{ record: "exhibitor", id, row: rows[0]?.row ?? 0, name: now.name, ...back }];
}

function planContacts(group: Group, standing: Standing, contacts: NewContact[], changes: RecordChange[]): void {
  const known = standing.contacts.get(group.id) ?? [];
  const mine: NewContact[] = [];
  for (const { person, row } of group.rows) {
    if (person === null) continue;
    const same = <T extends { name: string; email: string | null }>(other: T) =>
      person.email !== null && other.email !== null ? other.email.toLowerCase() === person.email.toLowerCase() : foldText(other.name) === foldText(person.name);
    const now = known.find(same);
    if (now) {
      const change = difference({ ...now }, { email: person.email, phone: person.phone, role: person.role, own: ownWith(now.own, person.own) });
      if (!isEmpty(change) && !changes.some((other) => other.id === now.id)) changes.push({ record: "contact", id: now.id, row, name: group.company.name, ...change });
    } else if (!mine.some(same)) mine.push({ id: uuidv7(), exhibitorId: group.id, name: person.name, email: person.email, phone: person.phone, role: person.role ?? "other", own: person.own });
  }
  contacts.push(...mine);
}

function planParticipations(group: Group, standing: Standing, participations: NewParticipation[], changes: RecordChange[], today: Date): void {
  for (const { place, row } of mergedPlaces(group.rows)) {
    const now = standing.participations.get(`${group.id} ${place.edition.id}`);
    const said = { hall: place.hall, stand: place.stand, area: place.area, amount: place.amount, bookedOn: place.bookedOn === null ? null : isoDay(place.bookedOn) };
    if (now) {
      const change = difference({ ...now }, { status: place.status, ...said, own: ownWith(now.own, place.own) });
      if (!isEmpty(change)) changes.push({ record: "participation", id: now.id, row, name: group.company.name, ...change });
      continue;
    }
    // a list of an edition that is over tells who was there; one of an edition to come, who has booked
    const status = place.status ?? (place.edition.endsOn < today ? ParticipationStatus.held : ParticipationStatus.booked);
    participations.push({ id: uuidv7(), exhibitorId: group.id, editionId: place.edition.id, status, ...said, own: place.own });
  }
}

/** Rows that name the same edition without contradiction complete each other. */
function mergedPlaces(rows: readonly ExhibitorRow[]): { place: NonNullable<ExhibitorRow["place"]>; row: number }[] {
  const merged = new Map<string, { place: NonNullable<ExhibitorRow["place"]>; row: number }>();
  for (const { place, row } of rows) {
    if (place === null) continue;
    const first = merged.get(place.edition.id);
    if (!first) merged.set(place.edition.id, { place, row });
    else
      merged.set(place.edition.id, {
        row: first.row,
        place: {
          edition: place.edition,
          status: first.place.status ?? place.status,
          hall: first.place.hall ?? place.hall,
          stand: first.place.stand ?? place.stand,
          area: first.place.area ?? place.area,
          amount: first.place.amount ?? place.amount,
          bookedOn: first.place.bookedOn ?? place.bookedOn,
          own: { ...place.own, ...first.place.own },
        },
      });
  }
  return [...merged.values()];
}

function difference(now: FieldValues, said: FieldValues): { before: FieldValues; after: FieldValues } {
  const fields = Object.keys(said).filter((field) => said[field] !== null && said[field] !== undefined && said[field] !== now[field]);
  return { before: Object.fromEntries(fields.map((field) => [field, now[field] ?? null])), after: Object.fromEntries(fields.map((field) => [field, said[field] ?? null])) };
}

function isEmpty(change: { after: FieldValues }): boolean {
  return Object.keys(change.after).length === 0;
}
