import type { Problem } from "../types";
import { type Company, type ExhibitorRow, exhibitorRowReader, type Place } from "./exhibitor-row";
import type { GroupRefs, RowSource } from "./group-rows";
import { fileAndIndex } from "./row-ref";

/** All rows of the import that speak about one exhibitor. */
export interface Group extends GroupRefs {
  /** Filled cells of the first row that has them. */
  readonly company: Company;
  readonly rows: readonly ExhibitorRow[];
}

/** Reads the rows of some groups again, in full, and tells which of them contradict an earlier one about the same edition. */
export function groupFiller(sources: readonly RowSource[]): (groups: readonly GroupRefs[]) => { groups: Group[]; problems: Problem[] } {
  const files = new Map(sources.map(({ reader, rows }) => [reader.file, { rows, read: exhibitorRowReader(reader), editionColumn: reader.mapping.columns.edition ?? null }]));
  return (groups) => {
    const problems: Problem[] = [];
    const filled = groups.flatMap((group) => {
      const rows: ExhibitorRow[] = [];
      for (const ref of group.refs) {
        const { file, index } = fileAndIndex(ref);
        const source = files.get(file);
        const row = source?.rows[index];
        const found = source && row && source.read(row);
        if (!found) continue;
        if ("problems" in found) {
          problems.push(...found.problems);
          continue;
        }
        const { record } = found;
        const earlier = rows.find((other) => other.place !== null && record.place !== null && other.place.edition.id === record.place.edition.id && contradicts(other.place, record.place));
        if (earlier) problems.push({ file, row: record.row, column: source.editionColumn, code: "repeats", value: record.company.name.slice(0, 80), other: earlier.row });
        else rows.push(record);
      }
      const [first, ...later] = rows;
      return first === undefined ? [] : [{ ...group, rows, company: later.reduce((company, row) => completed(company, row.company), first.company) }];
    });
    return { groups: filled, problems };
  };
}

/** Two rows about one exhibitor at one edition that do not agree: which of them is right, only a person knows. */
function contradicts(a: Place, b: Place): boolean {
  return (["status", "hall", "stand", "area", "amount"] as const).some((field) => a[field] !== null && b[field] !== null && a[field] !== b[field]);
}

function completed(first: Company, later: Company): Company {
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
