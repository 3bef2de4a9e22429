import { v7 as uuidv7 } from "uuid";

import type { FileRow } from "../reading/table";
import type { Problem } from "../types";
import { type Company, type ExhibitorRow, type Place, readExhibitorRow, type RowReader } from "./exhibitor-row";
import type { KnownExhibitors } from "./known-exhibitors";

/** All rows of the file that speak about one exhibitor. */
export interface Group {
  readonly id: string;
  readonly isNew: boolean;
  /** Filled cells of the first row that has them. */
  company: Company;
  readonly rows: ExhibitorRow[];
}

/** Puts rows about the same company together and tells which rows cannot be used. A row is used whole or not at all. */
export function groupRows(reader: RowReader, known: KnownExhibitors, rows: readonly FileRow[]): { groups: Group[]; problems: Problem[]; leftOut: number } {
  const groups = new Map<string, Group>();
  const problems: Problem[] = [];
  let leftOut = 0;
  const leaveOut = (found: readonly Problem[]) => {
    problems.push(...found);
    leftOut++;
  };
  for (const row of rows) {
    if (row.cells.length !== reader.headers.length) {
      leaveOut([{ row: row.number, column: null, code: "ragged", value: String(row.cells.length), other: reader.headers.length }]);
      continue;
    }
    const read = readExhibitorRow(reader, row);
    if ("problems" in read) {
      leaveOut(read.problems);
      continue;
    }
    const { record } = read;
    const match = known.match(record.company);
    if (match.kind === "several") {
      leaveOut([{ row: row.number, column: reader.mapping.columns.name ?? null, code: "ambiguous_exhibitor", value: record.company.name.slice(0, 80), other: null }]);
      continue;
    }
    const id = match.kind === "one" ? match.id : uuidv7();
    const group = groups.get(id) ?? { id, isNew: match.kind === "none", company: record.company, rows: [] };
    const earlier = group.rows.find((other) => other.place !== null && other.place.edition.id === record.place?.edition.id && contradicts(other.place, record.place));
    if (earlier) {
      leaveOut([{ row: row.number, column: reader.mapping.columns.edition ?? null, code: "repeats", value: record.company.name.slice(0, 80), other: earlier.row }]);
      continue;
    }
    group.company = filled(group.company, record.company);
    group.rows.push(record);
    groups.set(id, group);
    known.add(id, record.company);
  }
  return { groups: [...groups.values()], problems, leftOut };
}

/** Two rows about one exhibitor at one edition that do not agree: which of them is right, only a person knows. */
function contradicts(a: Place, b: Place | null): boolean {
  if (b === null) return false;
  return (["status", "hall", "stand", "area", "amount"] as const).some((field) => a[field] !== null && b[field] !== null && a[field] !== b[field]);
}

function filled(first: Company, later: Company): Company {
  return {
    name: first.name,
    nameLocal: first.nameLocal ?? later.nameLocal,
    externalKey: first.externalKey ?? later.externalKey,
    segment: first.segment ?? later.segment,
    country: first.country ?? later.country,
    city: first.city ?? later.city,
    website: first.website ?? later.website,
    own: { ...later.own, ...first.own },
  };
}
