import { z } from "zod";

import { exhibitorInput } from "@/lib/exhibitors/schema";
import { optionalEmail, optionalText } from "@/lib/format/input";
import type { OwnValues } from "@/lib/fields/types";
import type { ContactRole, ParticipationStatus } from "@/lib/tenant/enums";
import { parseDay } from "../reading/dates";
import { parseNumber } from "../reading/numbers";
import type { FileRow } from "../reading/table";
import { isPersonRow } from "../reading/talk-words";
import { countryOf, roleOf, statusOf } from "../reading/words";
import type { ExhibitorField, ExhibitorsMapping } from "../schema";
import { PROBLEM_CODES, type Problem, type ProblemCode } from "../types";
import { readInvoice, type RowInvoice } from "./invoice-row";
import { findEdition, type KnownEdition } from "./known-editions";
import type { InvoiceGround } from "./known-invoices";
import type { OwnCells, OwnOfRow } from "./own-cells";
import type { RowCells } from "./row-cells";
import { type MemberByWord, readTalk, type Talk } from "./talk-row";

export interface Company {
  /** Empty where a row names its company by another mark only. */
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
  readonly file: number;
  readonly row: number;
  readonly company: Company;
  readonly person: Person | null;
  readonly place: Place | null;
  readonly talk: Talk | null;
  readonly invoice: RowInvoice | null;
}

/** The same limits as the forms have. */
const texts = exhibitorInput.pick({ nameLocal: true, externalKey: true, segment: true, city: true, website: true }).extend({
  name: z.string().max(200, "too_long"),
  contactName: optionalText(200),
  contactEmail: optionalEmail,
  contactPhone: optionalText(40),
  hall: optionalText(40),
  stand: optionalText(40),
});
const TEXT_FIELDS = ["name", "nameLocal", "externalKey", "segment", "city", "website", "contactName", "contactEmail", "contactPhone", "hall", "stand"] as const;

/** What a list says about a place beside which edition it is; without any of them, an edition beside a talk or an invoice is theirs alone. */
const OF_PLACES = ["status", "hall", "stand", "area", "amount", "bookedOn"] as const;

export interface RowReader {
  readonly file: number;
  readonly headers: readonly string[];
  readonly mapping: ExhibitorsMapping;
  readonly editions: readonly KnownEdition[];
  readonly members: MemberByWord;
  readonly invoices: InvoiceGround;
  readonly own: OwnCells;
  readonly today: Date;
}

/** Reads the rows of one file: a company each, perhaps with a person, a place at an edition and a talk, or everything that is wrong with it. */
export function exhibitorRowReader(reader: RowReader): (row: FileRow) => { record: ExhibitorRow } | { problems: Problem[] } {
  const { file, headers, mapping } = reader;
  const places = new Map(Object.entries(mapping.columns).map(([field, header]) => [field, headers.indexOf(header)] as const));
  const placed = (mapping.columns.spokenOn === undefined && mapping.columns.invoiceNumber === undefined) || OF_PLACES.some((field) => mapping.columns[field] !== undefined);
  return (row) => {
    const problems: Problem[] = [];
    const asItStands = (field: ExhibitorField): string => {
      const place = places.get(field);
      return place === undefined ? "" : (row.cells[place] ?? "").trim();
    };
    const cell = (field: ExhibitorField): string => asItStands(field).replace(/\s+/g, " ");
    const wrong = (field: ExhibitorField, code: ProblemCode) => {
      problems.push({ file, row: row.number, column: mapping.columns[field] ?? null, code, value: cell(field).slice(0, 80), other: null });
      return null;
    };
    const { own, problems: ofOwn } = reader.own(row);
    problems.push(...ofOwn.map((problem) => ({ ...problem, file })));
    const record = readRow(reader, { cell, asItStands, wrong }, { row: row.number, own }, placed);
    return record === null || problems.length > 0 ? { problems } : { record };
  };
}

function readRow(reader: RowReader, cells: RowCells, { row, own }: { row: number; own: OwnOfRow }, placed: boolean): ExhibitorRow | null {
  const { file, mapping } = reader;
  const { cell, wrong } = cells;
  const whose = companyOf(cells);
  const parsed = texts.safeParse({
    name: whose.company,
    nameLocal: cell("nameLocal"),
    externalKey: whose.isPerson ? cell("parentKey") : cell("externalKey"),
    segment: cell("segment"),
    city: whose.isPerson ? "" : cell("city"),
    website: whose.isPerson ? "" : webAddress(cell("website")),
    contactName: whose.person,
    contactEmail: cell("contactEmail"),
    contactPhone: cell("contactPhone"),
    hall: cell("hall"),
    stand: cell("stand"),
  });
  if (!parsed.success) for (const issue of parsed.error.issues) wrong(fieldOf(issue.path[0]), codeOf(issue.message));
  const country = whose.isPerson || cell("country") === "" ? null : (countryOf(cell("country")) ?? wrong("country", "unknown_country"));
  const edition = editionOf(reader, cell("show"), cell("edition"));
  if (edition === undefined) wrong(cell("edition") === "" ? "show" : "edition", "unknown_edition");
  const place = readPlace(reader, cells);
  const talk = readTalk(reader, cells, edition ?? null);
  const invoice = readInvoice(reader, cells, edition ?? null);
  if (!parsed.success) return null;
  const { name, nameLocal, externalKey, segment, city, website, hall, stand, ...contact } = parsed.data;
  if (whose.isPerson && name === "" && externalKey === null) wrong(mapping.columns.parentName === undefined ? "name" : "parentName", "person_without_company");
  else if (name === "" && externalKey === null && invoice?.known == null && !byAnotherMark(mapping, contact.contactEmail, website)) wrong("name", "required");
  // a company's own phone is no person
  const personName = contact.contactName ?? contact.contactEmail ?? (mapping.columns.rowKind === undefined ? contact.contactPhone : null);
  return {
    file,
    row,
    company: { name, nameLocal: nameLocal === name ? null : nameLocal, externalKey, segment, country, city, website, own: whose.isPerson ? {} : own.exhibitors },
    person: personName === null ? null : { name: personName, email: contact.contactEmail, phone: contact.contactPhone, role: cell("contactRole") === "" ? null : roleOf(cell("contactRole")), own: own.contacts },
    place: edition && placed ? { edition, hall, stand, ...place, own: own.participations } : null,
    talk,
    invoice,
  };
}

/** A list may hold companies and their people in one column of names, with another column that says whose a person is. */
function companyOf({ cell }: RowCells): { company: string; person: string; isPerson: boolean } {
  const [name, parent] = [cell("name"), cell("parentName")];
  const person = cell("contactName") || joinedName(cell("contactFirstName"), cell("contactLastName"));
  const isPerson = cell("rowKind") === "" ? (parent !== "" && parent !== name) || cell("parentKey") !== "" : isPersonRow(cell("rowKind"));
  // "Grocery Outlet, Bob", as a display name has it, is Bob
  return isPerson ? { company: parent, person: person || (parent !== "" && name.startsWith(`${parent}, `) ? name.slice(parent.length + 2) : name), isPerson } : { company: name, person, isPerson };
}

/** Chinese family names stand first and without a space. */
function joinedName(first: string, last: string): string {
  return /^[\u4e00-\u9fff]+$/.test(last + first) ? last + first : `${first} ${last}`.trim();
}

function byAnotherMark({ rules }: ExhibitorsMapping, email: string | null, website: string | null): boolean {
  return (rules.email && email !== null) || (rules.domain && (email !== null || website !== null));
}

function readPlace({ mapping, today }: RowReader, { cell, wrong }: RowCells) {
  const number = (field: "area" | "amount", most: number): string | null => {
    if (cell(field) === "") return null;
    const value = parseNumber(cell(field), mapping.decimal);
    if (value === null) return wrong(field, "not_a_number");
    if (value < 0) return wrong(field, "too_small");
    return value > most ? wrong(field, "too_large") : value.toFixed(2);
  };
  const area = number("area", 99_999_999);
  const amount = number("amount", 999_999_999_999);
  const status = cell("status") === "" ? null : (statusOf(cell("status")) ?? wrong("status", "unknown_status"));
  const day = cell("bookedOn") === "" ? null : (parseDay(cell("bookedOn"), mapping.dates) ?? wrong("bookedOn", "not_a_date"));
  // the day on which an open or a lost deal closes is no booking
  const bookedOn = status === "offered" || status === "declined" ? null : day;
  if (bookedOn !== null && bookedOn > today) wrong("bookedOn", "date_in_future");
  return { status, area, amount, bookedOn };
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
  const field = z.enum(TEXT_FIELDS).safeParse(path);
  return field.success ? field.data : "name";
}

function codeOf(message: string): ProblemCode {
  return PROBLEM_CODES.find((code) => code === message) ?? "too_long";
}
