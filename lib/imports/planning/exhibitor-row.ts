import { z } from "zod";

import { exhibitorInput } from "@/lib/exhibitors/schema";
import { optionalEmail, optionalText } from "@/lib/format/input";
import type { OwnValues } from "@/lib/fields/types";
import type { ContactRole, ParticipationStatus } from "@/lib/tenant/enums";
import { parseDay } from "../reading/dates";
import { parseNumber } from "../reading/numbers";
import type { FileRow } from "../reading/table";
import { countryOf, roleOf, statusOf } from "../reading/words";
import type { ExhibitorField, ExhibitorsMapping } from "../schema";
import { PROBLEM_CODES, type Problem, type ProblemCode } from "../types";
import type { OwnCells } from "./own-cells";
import { findEdition, type KnownEdition } from "./known-editions";

export interface Company {
  readonly name: string;
  readonly nameLocal: string | null;
  readonly externalKey: string | null;
  readonly segment: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly website: string | null;
  readonly own: OwnValues;
}

export interface Person {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: ContactRole | null;
  readonly own: OwnValues;
}

/** A place at an edition, as a row says it: what the row leaves open is null. */
export interface Place {
  readonly edition: KnownEdition;
  readonly status: ParticipationStatus | null;
  readonly hall: string | null;
  readonly stand: string | null;
  readonly area: string | null;
  readonly amount: string | null;
  readonly bookedOn: Date | null;
  readonly own: OwnValues;
}

export interface ExhibitorRow {
  readonly row: number;
  readonly company: Company;
  readonly person: Person | null;
  readonly place: Place | null;
}

/** The same limits as the forms have. */
const texts = exhibitorInput.pick({ name: true, nameLocal: true, externalKey: true, segment: true, city: true, website: true }).extend({
  contactName: optionalText(200),
  contactEmail: optionalEmail,
  contactPhone: optionalText(40),
  hall: optionalText(40),
  stand: optionalText(40),
});

export interface RowReader {
  readonly headers: readonly string[];
  readonly mapping: ExhibitorsMapping;
  readonly editions: readonly KnownEdition[];
  readonly today: Date;
  readonly own: OwnCells;
}

/** One row as a company, perhaps with a person and a place at an edition, or everything that is wrong with it. */
export function readExhibitorRow(reader: RowReader, row: FileRow): { record: ExhibitorRow } | { problems: Problem[] } {
  const { headers, mapping } = reader;
  const cell = (field: ExhibitorField): string => {
    const header = mapping.columns[field];
    return header === undefined ? "" : (row.cells[headers.indexOf(header)] ?? "").replace(/\s+/g, " ").trim();
  };
  const problems: Problem[] = [];
  const wrong = (field: ExhibitorField, code: ProblemCode) => {
    problems.push({ row: row.number, column: mapping.columns[field] ?? null, code, value: cell(field).slice(0, 80), other: null });
    return null;
  };

  const parsed = texts.safeParse({
    name: cell("name"),
    nameLocal: cell("nameLocal"),
    externalKey: cell("externalKey"),
    segment: cell("segment"),
    city: cell("city"),
    website: webAddress(cell("website")),
    contactName: cell("contactName"),
    contactEmail: cell("contactEmail"),
    contactPhone: cell("contactPhone"),
    hall: cell("hall"),
    stand: cell("stand"),
  });
  if (!parsed.success) for (const issue of parsed.error.issues) wrong(fieldOf(issue.path[0]), codeOf(issue.message));
  const country = cell("country") === "" ? null : (countryOf(cell("country")) ?? wrong("country", "unknown_country"));
  const number = (field: "area" | "amount", most: number): string | null => {
    if (cell(field) === "") return null;
    const value = parseNumber(cell(field), mapping.decimal);
    if (value === null) return wrong(field, "not_a_number");
    if (value < 0) return wrong(field, "too_small");
    return value > most ? wrong(field, "too_large") : value.toFixed(2);
  };
  const area = number("area", 99_999_999);
  const amount = number("amount", 999_999_999_999);
  const bookedOn = cell("bookedOn") === "" ? null : (parseDay(cell("bookedOn"), mapping.dates) ?? wrong("bookedOn", "not_a_date"));
  if (bookedOn !== null && bookedOn > reader.today) wrong("bookedOn", "date_in_future");
  const status = cell("status") === "" ? null : (statusOf(cell("status")) ?? wrong("status", "unknown_status"));
  const edition = editionOf(reader, cell("show"), cell("edition"));
  if (edition === undefined) wrong(cell("edition") === "" ? "show" : "edition", "unknown_edition");
  const { own, problems: ownProblems } = reader.own(row);
  problems.push(...ownProblems);
  if (!parsed.success || problems.length > 0) return { problems };

  const { name, nameLocal, externalKey, segment, city, website, hall, stand, ...contact } = parsed.data;
  const personName = contact.contactName ?? contact.contactEmail ?? contact.contactPhone;
  return {
    record: {
      row: row.number,
      company: { name, nameLocal: nameLocal === name ? null : nameLocal, externalKey, segment, country, city, website, own: own.exhibitors },
      person: personName === null ? null : { name: personName, email: contact.contactEmail, phone: contact.contactPhone, role: cell("contactRole") === "" ? null : roleOf(cell("contactRole")), own: own.contacts },
      place: edition ? { edition, status, hall, stand, area, amount, bookedOn, own: own.participations } : null,
    },
  };
}

/** Null: the row is about no edition. Undefined: it names one that is not recorded. */
function editionOf({ mapping, editions }: RowReader, show: string, edition: string): KnownEdition | null | undefined {
  if (edition !== "" || show !== "") return findEdition(editions, show, edition) ?? undefined;
  return mapping.edition === null ? null : (findEdition(editions, mapping.edition.show, mapping.edition.edition) ?? undefined);
}

/** Lists write www.example.com; the record keeps an address that can be opened. */
function webAddress(text: string): string {
  return text !== "" && !/^https?:/i.test(text) && /^[^\s:/]+\.[^\s:/]+/.test(text) ? `https://${text}` : text;
}

function fieldOf(path: PropertyKey | undefined): ExhibitorField {
  const field = z.enum(["name", "nameLocal", "externalKey", "segment", "city", "website", "contactName", "contactEmail", "contactPhone", "hall", "stand"]).safeParse(path);
  return field.success ? field.data : "name";
}

function codeOf(message: string): ProblemCode {
  return PROBLEM_CODES.find((code) => code === message) ?? "too_long";
}
