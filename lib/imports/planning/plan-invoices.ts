import { v7 as uuidv7 } from "uuid";

import type { ExhibitorsMapping } from "../schema";
import type { CreatedRecord, Problem } from "../types";
import { difference, isEmpty } from "./difference";
import type { Group } from "./fill-groups";
import type { NewInvoice, NewParticipation, RecordChange } from "./plan";
import type { Standing } from "./standing";

interface PlannedInvoices {
  readonly made: readonly NewInvoice[];
  readonly creates: readonly CreatedRecord[];
  readonly changes: readonly RecordChange[];
}

/** The invoices of a group: one that is recorded is changed, another belongs to the exhibitor's participation at its edition, which the list may make too. */
export function planInvoices(group: Group, standing: Standing, places: readonly NewParticipation[], found: ExhibitorsMapping["rules"]["found"]): PlannedInvoices {
  const made: NewInvoice[] = [];
  const creates: CreatedRecord[] = [];
  const changes: RecordChange[] = [];
  const seen = new Set<string>();
  for (const { invoice, file, row } of group.rows) {
    if (invoice === null || seen.has(invoice.number)) continue;
    seen.add(invoice.number);
    const { number, edition, known, amount, ...said } = invoice;
    if (known) {
      const { id, exhibitorId, ...now } = known;
      const change = difference(now, { ...said, invoiceAmount: amount }, found);
      if (!isEmpty(change)) changes.push({ record: "invoice", id, file, row, name: `${group.company.name || (standing.exhibitors.get(exhibitorId)?.name ?? "")} · ${number}`, ...change });
      continue;
    }
    const participationId = edition && (standing.participations.get(`${group.id} ${edition.id}`)?.id ?? places.find((place) => place.editionId === edition.id)?.id);
    const { issuedOn, dueOn, currency, paidOn } = said;
    if (!participationId || issuedOn === null || dueOn === null || amount === null || currency === null) continue;
    made.push({ id: uuidv7(), participationId, number, issuedOn, dueOn, amount, currency, paidOn });
    creates.push({ file, row, record: "invoice", name: number, of: null });
  }
  return { made, creates, changes };
}

/** Leaves out the rows whose invoice has no participation to belong to: none is recorded at its edition, and the list makes none. */
export function withHomes(groups: readonly Group[], standing: Standing, columnOf: (file: number) => string | null): { groups: Group[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const kept = groups.flatMap((group) => {
    const placed = new Set(group.rows.flatMap(({ place }) => place?.edition.id ?? []));
    const rows = group.rows.filter(({ invoice, file, row, company }) => {
      if (invoice === null || invoice.known !== null || invoice.edition === null) return true;
      if (placed.has(invoice.edition.id) || standing.participations.has(`${group.id} ${invoice.edition.id}`)) return true;
      problems.push({ file, row, column: columnOf(file), code: "no_participation", value: (company.name || group.company.name).slice(0, 80), other: null });
      return false;
    });
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
  return { groups: kept, problems };
}
