import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Table } from "../reading/table";
import { type ExhibitorsMapping, FIELD_GROUPS } from "../schema";
import type { CreatedRecord } from "../types";
import { companyChange } from "./company-change";
import { type Group, groupFiller } from "./fill-groups";
import { groupRows } from "./group-rows";
import type { KnownEdition } from "./known-editions";
import { loadKnownExhibitors } from "./known-exhibitors";
import { loadKnownInvoices } from "./known-invoices";
import { loadKnownMembers } from "./known-members";
import { type NewContact, type NewInteraction, type NewInvoice, type NewParticipation, NOTHING, type PlanPart, type RecordChange } from "./plan";
import { NO_OWN, type OwnCells, ownCells } from "./own-cells";
import { planContacts } from "./plan-contacts";
import { planInvoices, withHomes } from "./plan-invoices";
import { planParticipations } from "./plan-participations";
import { planTalks, recordedTalks } from "./plan-talks";
import type { RowRef } from "./row-ref";
import { readStanding, type Standing } from "./standing";
import { MOST_LISTED } from "./summary";

const GROUPS_A_PART = 500;

const readsNothing: OwnCells = () => ({ own: NO_OWN, problems: [] });

interface Context {
  readonly editions: readonly KnownEdition[];
  readonly today: Date;
  /** Rows that an earlier try has written or left out. */
  readonly settled: ReadonlySet<RowRef>;
}

export interface ListFile {
  readonly table: Table;
  readonly mapping: ExhibitorsMapping;
}

/**
 * What lists would write, part by part: new records, changed fields, and the rows that need a person. Several files are one plan: what
 * one of them says of a company is put together with what the others say, whichever was sent first.
 */
export async function* planExhibitors(tenant: Tenant, files: readonly ListFile[], { editions, today, settled }: Context): AsyncGenerator<PlanPart> {
  const [first] = files;
  if (first === undefined) return;
  const { rules } = first.mapping;
  const members = await loadKnownMembers(tenant);
  const invoices = await loadKnownInvoices(tenant, files);
  const own = await Promise.all(files.map(({ table, mapping }) => ownCells(tenant, table.headers, mapping)));
  const sources = files
    .map(({ table, mapping }, file) => ({ rank: rankOf(mapping), reader: { file, headers: table.headers, mapping: { ...mapping, rules }, editions, members, invoices, own: own[file] ?? readsNothing, today }, rows: table.rows }))
    .sort((a, b) => a.rank - b.rank);
  const { groups, problems, leftOut } = groupRows(sources, await loadKnownExhibitors(tenant, rules), settled);
  if (leftOut.length > 0) yield { ...NOTHING, rows: leftOut.length, refs: leftOut, problems };
  const fill = groupFiller(sources);
  let listed = 0;
  // taken from the end, so that what is done need not be held any longer
  groups.reverse();
  while (groups.length > 0) {
    const some = groups.splice(-GROUPS_A_PART).reverse();
    const filled = fill(some);
    const standing = await readStanding(tenant, some.filter((group) => !group.isNew).map((group) => group.id));
    const housed = withHomes(filled.groups, standing, (file) => files[file]?.mapping.columns.invoiceNumber ?? null);
    const recorded = await recordedTalks(tenant, housed.groups);
    const part = partOf(housed.groups, { standing, recorded, rules, today, list: listed < MOST_LISTED });
    listed += part.creates.length;
    const refs = some.flatMap((group) => group.refs);
    yield { ...part, rows: refs.length, refs, problems: [...filled.problems, ...housed.problems] };
  }
}

/** Companies before their people, people before places, places before talks: what a later file names is then known by all that was said of it. */
function rankOf({ columns }: ExhibitorsMapping): number {
  const says = (fields: readonly (keyof typeof columns)[]) => fields.some((field) => columns[field] !== undefined);
  if (columns.spokenOn !== undefined || columns.invoiceNumber !== undefined) return 3;
  if (says(FIELD_GROUPS.participation.slice(2))) return 2;
  return says(FIELD_GROUPS.contact) && columns.rowKind === undefined ? 1 : 0;
}

interface Ground {
  readonly standing: Standing;
  readonly recorded: ReadonlySet<string>;
  readonly rules: ExhibitorsMapping["rules"];
  readonly today: Date;
  readonly list: boolean;
}

function partOf(groups: readonly Group[], { standing, recorded, rules, today, list }: Ground): PlanPart {
  const contacts: NewContact[] = [];
  const participations: NewParticipation[] = [];
  const interactions: NewInteraction[] = [];
  const invoices: NewInvoice[] = [];
  const changes: RecordChange[] = [];
  const creates: CreatedRecord[] = [];
  const touched: string[] = [];
  let unchanged = 0;
  for (const group of groups) {
    const before = contacts.length + participations.length + interactions.length + invoices.length + changes.length;
    changes.push(...companyChange(group, standing, rules.found));
    const people = planContacts(group, standing, rules.found);
    contacts.push(...people.made);
    const places = planParticipations(group, standing, rules.found, today);
    participations.push(...places.made);
    changes.push(...people.changes, ...places.changes);
    const bills = planInvoices(group, standing, places.made, rules.found);
    invoices.push(...bills.made);
    changes.push(...bills.changes);
    const talks = planTalks(group, people.contactOf, recorded);
    interactions.push(...talks.made);
    const name = group.company.name || (standing.exhibitors.get(group.id)?.name ?? "");
    if (list) creates.push(...(group.isNew ? [{ ...at(group), record: "exhibitor" as const, name, of: null }] : []), ...[...people.creates, ...places.creates, ...talks.creates, ...bills.creates].map((one) => ({ ...one, of: name })));
    const written = contacts.length + participations.length + interactions.length + invoices.length + changes.length > before;
    if (group.isNew || written) touched.push(group.id);
    else unchanged += group.rows.length;
  }
  const exhibitors = groups.filter((group) => group.isNew).map(({ id, company }) => ({ id, ...company }));
  return { ...NOTHING, unchanged, exhibitors, contacts, participations, interactions, invoices, creates, changes, touched, foundBy: groups.map(({ by }) => by) };
}

function at({ rows: [first] }: Group): { file: number; row: number } {
  return { file: first?.file ?? 0, row: first?.row ?? 0 };
}
