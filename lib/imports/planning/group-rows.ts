import { v7 as uuidv7 } from "uuid";

import type { FileRow } from "../reading/table";
import type { Problem, ProblemCode } from "../types";
import { type Company, type ExhibitorRow, exhibitorRowReader, type Place, type RowReader } from "./exhibitor-row";
import type { FoundBy, KnownExhibitors } from "./known-exhibitors";

/** All rows of the import that speak about one exhibitor. */
export interface Group {
  readonly id: string;
  readonly isNew: boolean;
  /** By what the first of its rows found the exhibitor that is recorded. */
  readonly by: FoundBy | null;
  /** Filled cells of the first row that has them. */
  company: Company;
  readonly rows: ExhibitorRow[];
}

export interface RowSource {
  readonly reader: RowReader;
  readonly rows: readonly FileRow[];
}

interface Grouped {
  readonly groups: Group[];
  readonly problems: Problem[];
  readonly leftOut: number;
}

/**
 * Puts rows about the same company together, over all files of the import, and tells which rows cannot be used. A row is used whole or not at all.
 * Rows that name their company by a mark alone wait until all names are met: a person may stand above the company it belongs to.
 */
export function groupRows(sources: readonly RowSource[], known: KnownExhibitors): Grouped {
  const grouping = new Grouping(known);
  const waiting: { record: ExhibitorRow; reader: RowReader }[] = [];
  for (const { reader, rows } of sources) {
    const read = exhibitorRowReader(reader);
    for (const row of rows) {
      if (row.cells.length !== reader.headers.length) {
        grouping.leaveOut([{ file: reader.file, row: row.number, column: null, code: "ragged", value: String(row.cells.length), other: reader.headers.length }]);
        continue;
      }
      const found = read(row);
      if ("problems" in found) grouping.leaveOut(found.problems);
      else if (found.record.company.name === "") waiting.push({ record: found.record, reader });
      else grouping.take(found.record, reader);
    }
  }
  for (const { record, reader } of waiting) grouping.take(record, reader);
  return { groups: grouping.groups, problems: grouping.problems, leftOut: grouping.leftOut };
}

class Grouping {
  readonly #groups = new Map<string, Group>();
  readonly problems: Problem[] = [];
  leftOut = 0;

  constructor(private readonly known: KnownExhibitors) {}

  get groups(): Group[] {
    return [...this.#groups.values()];
  }

  leaveOut(found: readonly Problem[]): void {
    this.problems.push(...found);
    this.leftOut++;
  }

  take(record: ExhibitorRow, { mapping }: RowReader): void {
    const { company, person, place } = record;
    const email = person?.email ?? null;
    const match = this.known.match(company, email);
    const wrong = (column: string | undefined, code: ProblemCode, value: string, other: number | null = null) => this.leaveOut([{ file: record.file, row: record.row, column: column ?? null, code, value: value.slice(0, 80), other }]);
    if (match.kind === "several") return wrong(mapping.columns.name, "ambiguous_exhibitor", company.name || (email ?? ""));
    if (match.kind === "none" && company.name === "") return wrong(mapping.columns.parentKey ?? mapping.columns.externalKey ?? mapping.columns.contactEmail, "unknown_exhibitor", company.externalKey ?? email ?? "");
    if (match.kind === "none" && this.known.rules.missing === "leave_out") return wrong(mapping.columns.name, "not_recorded", company.name);
    const id = match.kind === "one" ? match.id : uuidv7();
    const group = this.#groups.get(id) ?? { id, isNew: match.kind === "none", by: match.kind === "one" ? match.by : null, company, rows: [] };
    const earlier = place === null ? undefined : group.rows.find((other) => other.place !== null && other.place.edition.id === place.edition.id && contradicts(other.place, place));
    if (earlier) return wrong(mapping.columns.edition, "repeats", company.name, earlier.row);
    group.company = filled(group.company, company);
    group.rows.push(record);
    this.#groups.set(id, group);
    this.known.add(id, company, email);
  }
}

/** Two rows about one exhibitor at one edition that do not agree: which of them is right, only a person knows. */
function contradicts(a: Place, b: Place): boolean {
  return (["status", "hall", "stand", "area", "amount"] as const).some((field) => a[field] !== null && b[field] !== null && a[field] !== b[field]);
}

function filled(first: Company, later: Company): Company {
  return {
    name: first.name || later.name,
    nameLocal: first.nameLocal ?? later.nameLocal,
    externalKey: first.externalKey ?? later.externalKey,
    segment: first.segment ?? later.segment,
    country: first.country ?? later.country,
    city: first.city ?? later.city,
    website: first.website ?? later.website,
    own: { ...later.own, ...first.own },
  };
}
