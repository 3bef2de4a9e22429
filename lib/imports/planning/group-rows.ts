import { v7 as uuidv7 } from "uuid";

import type { FileRow } from "../reading/table";
import type { Problem, ProblemCode } from "../types";
import { type Company, type ExhibitorRow, exhibitorRowReader, type RowReader } from "./exhibitor-row";
import { invoiceText } from "./invoice-row";
import type { FoundBy, KnownExhibitors, Match } from "./known-exhibitors";
import { type RowRef, rowRef } from "./row-ref";

/** Which rows of the import speak about one exhibitor. Of 100,000 rows no more than this is held at once. */
export interface GroupRefs {
  readonly id: string;
  readonly isNew: boolean;
  /** By what the first of its rows found the exhibitor that is recorded. */
  readonly by: FoundBy | null;
  readonly refs: RowRef[];
}

export interface RowSource {
  readonly reader: RowReader;
  readonly rows: readonly FileRow[];
}

interface Grouped {
  readonly groups: GroupRefs[];
  readonly problems: Problem[];
  /** Rows that cannot be used. */
  readonly leftOut: RowRef[];
}

/**
 * Puts rows about the same company together, over all files of the import, and tells which rows cannot be used. A row is used whole or not at all;
 * one that an earlier try has settled is not looked at again. Rows that name their company by a mark alone wait until all names are met: a person
 * may stand above the company it belongs to.
 */
export function groupRows(sources: readonly RowSource[], known: KnownExhibitors, settled: ReadonlySet<RowRef>): Grouped {
  const grouping = new Grouping(known);
  const waiting: { marks: Marks; reader: RowReader }[] = [];
  for (const { reader, rows } of sources) {
    const read = exhibitorRowReader(reader);
    for (const [index, row] of rows.entries()) {
      const ref = rowRef(reader.file, index);
      if (settled.has(ref)) continue;
      if (row.cells.length !== reader.headers.length) {
        grouping.leaveOut(ref, [{ file: reader.file, row: row.number, column: null, code: "ragged", value: String(row.cells.length), other: reader.headers.length }]);
        continue;
      }
      const found = read(row);
      if ("problems" in found) grouping.leaveOut(ref, found.problems);
      else if (found.record.company.name === "") waiting.push({ marks: marksOf(ref, found.record), reader });
      else grouping.take(marksOf(ref, found.record), reader);
    }
  }
  for (const { marks, reader } of waiting) grouping.take(marks, reader);
  return { groups: grouping.groups, problems: grouping.problems, leftOut: grouping.leftOut };
}

/** What a row knows its company by. */
interface Marks {
  readonly ref: RowRef;
  readonly row: number;
  readonly company: Pick<Company, "name" | "nameLocal" | "externalKey" | "country" | "website">;
  readonly email: string | null;
  readonly invoice: { readonly number: string; readonly said: string; readonly exhibitorId: string | null } | null;
}

function marksOf(ref: RowRef, { row, company, person, invoice }: ExhibitorRow): Marks {
  const { name, nameLocal, externalKey, country, website } = company;
  const bill = invoice && { number: invoice.number, said: invoiceText(invoice), exhibitorId: invoice.known?.exhibitorId ?? null };
  return { ref, row, company: { name, nameLocal, externalKey, country, website }, email: person?.email ?? null, invoice: bill };
}

class Grouping {
  readonly #groups = new Map<string, GroupRefs>();
  /** By number: who is billed, by which row, and what it says. */
  readonly #invoices = new Map<string, { readonly id: string; readonly row: number; readonly said: string }>();
  readonly problems: Problem[] = [];
  readonly leftOut: RowRef[] = [];

  constructor(private readonly known: KnownExhibitors) {}

  get groups(): GroupRefs[] {
    return [...this.#groups.values()];
  }

  leaveOut(ref: RowRef, found: readonly Problem[]): void {
    this.problems.push(...found);
    this.leftOut.push(ref);
  }

  take({ ref, row, company, email, invoice }: Marks, { file, mapping }: RowReader): void {
    const match = this.#match(company, email, invoice?.exhibitorId ?? null);
    const wrong = (column: string | undefined, code: ProblemCode, value: string, other: number | null = null) => this.leaveOut(ref, [{ file, row, column: column ?? null, code, value: value.slice(0, 80), other }]);
    if (match.kind === "several") return wrong(mapping.columns.name, "ambiguous_exhibitor", company.name || (email ?? ""));
    if (match.kind === "none" && company.name === "") return wrong(mapping.columns.parentKey ?? mapping.columns.externalKey ?? mapping.columns.contactEmail, "unknown_exhibitor", company.externalKey ?? email ?? "");
    if (match.kind === "none" && this.known.rules.missing === "leave_out") return wrong(mapping.columns.name, "not_recorded", company.name);
    const id = match.kind === "one" ? match.id : uuidv7();
    if (invoice) {
      if (invoice.exhibitorId !== null && invoice.exhibitorId !== id) return wrong(mapping.columns.invoiceNumber, "invoice_of_other", invoice.number);
      const earlier = this.#invoices.get(invoice.number);
      if (earlier && (earlier.id !== id || earlier.said !== invoice.said)) return wrong(mapping.columns.invoiceNumber, "repeats_invoice", invoice.number, earlier.row);
      this.#invoices.set(invoice.number, earlier ?? { id, row, said: invoice.said });
    }
    const group = this.#groups.get(id);
    if (group) group.refs.push(ref);
    else this.#groups.set(id, { id, isNew: match.kind === "none", by: match.kind === "one" ? match.by : null, refs: [ref] });
    this.known.add(id, company, email);
  }

  /** A row that says nothing of whom it is about is about whoever has the invoice that it names. */
  #match(company: Marks["company"], email: string | null, billedId: string | null): Match {
    if (billedId !== null && company.name === "" && company.externalKey === null) return { kind: "one", id: billedId, by: "invoice" };
    return this.known.match(company, email);
  }
}
