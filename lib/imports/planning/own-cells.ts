import { listAllOwnFields } from "@/lib/fields/data";
import { readOwnValue } from "@/lib/fields/read-value";
import { OWN_NOUNS, type OwnField, type OwnNoun, type OwnValues } from "@/lib/fields/types";
import { isoDay } from "@/lib/format/days";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { parseDay } from "../reading/dates";
import { foldText } from "../reading/names";
import { parseNumber } from "../reading/numbers";
import type { FileRow } from "../reading/table";
import type { ExhibitorsMapping } from "../schema";
import { PROBLEM_CODES, type Problem, type ProblemCode } from "../types";

/** What a row says in the organizer's own fields, by the record that it is about. */
export type OwnOfRow = Readonly<Record<OwnNoun, OwnValues>>;

/** Reads the own fields of a row: figures and days as the file writes them, choices and members by their names in either language. */
export type OwnCells = (row: FileRow) => { readonly own: OwnOfRow; readonly problems: readonly Problem[] };

export const NO_OWN: OwnOfRow = { exhibitors: {}, contacts: {}, participations: {} };

/** The own fields that a mapping reads, ready for its rows. A field that is archived or another organizer's is not read. */
export async function ownCells(tenant: Tenant, headers: readonly string[], mapping: ExhibitorsMapping): Promise<OwnCells> {
  const fields = (await listAllOwnFields(tenant)).flatMap((field) => {
    const header = mapping.own[field.id];
    const at = header === undefined || field.archived ? -1 : headers.indexOf(header);
    return at === -1 || header === undefined ? [] : [{ field, header, at }];
  });
  const members = fields.some(({ field }) => field.kind === "person") ? await memberNames(tenant) : new Map<string, string>();
  return (row) => {
    const own: Record<OwnNoun, Record<string, string | readonly string[]>> = { exhibitors: {}, contacts: {}, participations: {} };
    const problems: Problem[] = [];
    for (const { field, header, at } of fields) {
      const text = (row.cells[at] ?? "").trim();
      if (text === "") continue;
      const read = readCell(field, text, mapping, members);
      if (typeof read === "object" && "code" in read) problems.push({ row: row.number, column: header, code: read.code, value: text.slice(0, 80), other: null });
      else own[field.noun][field.id] = read;
    }
    return { own, problems };
  };
}

function readCell(field: OwnField, text: string, { decimal, dates }: ExhibitorsMapping, members: ReadonlyMap<string, string>): string | readonly string[] | { readonly code: ProblemCode } {
  const typed = typedCell(field, text, { decimal, dates }, members);
  if (typeof typed === "object" && "code" in typed) return typed;
  const read = readOwnValue(field, typed, { isMember: () => true });
  if ("problem" in read) return { code: read.problem === "not_money" ? "not_a_number" : (PROBLEM_CODES.find((code) => code === read.problem) ?? "too_long") };
  return read.value ?? { code: "required" };
}

/** The cell as a person would type it into the field's own form. */
function typedCell({ kind, options }: OwnField, text: string, { decimal, dates }: Pick<ExhibitorsMapping, "decimal" | "dates">, members: ReadonlyMap<string, string>): string | readonly string[] | { readonly code: ProblemCode } {
  const option = (word: string) => options.find(({ key, label, labelZh, archived }) => !archived && (key === word || foldText(label) === foldText(word) || (labelZh !== null && foldText(labelZh) === foldText(word))))?.key;
  switch (kind) {
    case "number":
    case "money": {
      const value = parseNumber(text, decimal);
      return value === null ? { code: "not_a_number" } : String(value);
    }
    case "day": {
      const day = parseDay(text, dates);
      return day === null ? { code: "not_a_date" } : isoDay(day);
    }
    case "choice":
      return option(text) ?? { code: "unknown_choice" };
    case "choices": {
      // a choice may have a comma in its name: the whole cell is looked up first
      const whole = option(text);
      const keys = whole === undefined ? text.split(/[,，;；、|\n]/).map((word) => word.trim()).filter((word) => word !== "").map(option) : [whole];
      return keys.every((key) => key !== undefined) ? keys : { code: "unknown_choice" };
    }
    case "person":
      return members.get(foldText(text)) ?? { code: "unknown_member" };
    case "link":
      return !/^https?:/i.test(text) && /^[^\s:/]+\.[^\s:/]+/.test(text) ? `https://${text}` : text;
    default:
      return text.replace(/\s+/g, " ");
  }
}

/** Members by name and by e-mail; a name that two of them have names nobody. */
async function memberNames({ db, organizerId }: Tenant): Promise<Map<string, string>> {
  const rows = await db.member.findMany({ where: { organizerId, deactivatedAt: null }, select: { id: true, user: { select: { name: true, email: true } } } });
  const names = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, user } of rows)
    for (const name of [foldText(user.name), foldText(user.email)]) {
      if (names.has(name)) twice.add(name);
      names.set(name, id);
    }
  for (const name of twice) names.delete(name);
  return names;
}

/** Columns whose header is the name of an own field, in either language, and that say nothing else. */
export function guessOwn(mapping: ExhibitorsMapping, headers: readonly string[], fields: readonly OwnField[]): ExhibitorsMapping {
  const used = new Set(Object.values(mapping.columns));
  const own: Record<string, string> = {};
  for (const noun of OWN_NOUNS)
    for (const { id, label, labelZh } of fields.filter((field) => field.noun === noun && !field.archived)) {
      const header = headers.find((each) => !used.has(each) && [label, labelZh ?? label].some((name) => foldText(name) === foldText(each)));
      if (header === undefined) continue;
      own[id] = header;
      used.add(header);
    }
  return { ...mapping, own };
}

/** A record's own values with what a file says in place of theirs, as text; null where the file says nothing new. */
export function ownWith(now: string, said: OwnValues): string | null {
  const before: unknown = JSON.parse(now);
  const merged = ownText({ ...(before !== null && typeof before === "object" ? before : {}), ...said });
  return merged === now ? null : merged;
}

/** Own values as one text, always in the same order, so that the same values are the same text. */
export function ownText(own: unknown): string {
  return JSON.stringify(Object.fromEntries(Object.entries(own !== null && typeof own === "object" ? own : {}).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}
