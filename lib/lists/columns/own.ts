import { hasOptions, type OwnField, ownName, type OwnNoun } from "@/lib/fields/types";
import { raw, sql, type Sql } from "@/lib/tenant/sql";
import type { ColumnKind } from "../types";
import type { Column, Description, Ground, Join } from "./column";

/** Where the database keeps the values of a noun's own fields, a narrow row each. */
const TABLES: Readonly<Record<OwnNoun, readonly [table: string, record: string]>> = {
  exhibitors: ["exhibitor_own_values", "exhibitor_id"],
  contacts: ["contact_own_values", "contact_id"],
  participations: ["participation_own_values", "participation_id"],
};

const KINDS: Readonly<Record<OwnField["kind"], ColumnKind>> = { text: "text", number: "number", money: "money", day: "day", choice: "choice", choices: "choices", link: "link", person: "choice" };

/** A noun's list with the organizer's own fields as columns behind its own. */
export function withOwnFields(of: Description, fields: readonly OwnField[]): Description {
  const own = fields.filter(({ noun }) => noun === of.noun);
  if (own.length === 0) return of;
  return { ...of, columns: [...of.columns, ...own.map((field) => column(of, field))], joins: { ...of.joins, ...Object.fromEntries(own.flatMap((field) => joins(of, field))) } };
}

/** A name that the code writes: a field's id is the database's own. */
const aliasOf = ({ id }: OwnField) => `v_${id.replace(/[^0-9a-f]/g, "")}`;

function joins(of: Description, field: OwnField): [string, Join][] {
  if (field.kind === "choices") return [];
  const alias = aliasOf(field);
  const [v, p, u] = [raw(alias), raw(`p${alias}`), raw(`u${alias}`)];
  const [table, record] = TABLES[field.noun];
  const value: Join = { sql: ({ organizerId }) => sql`LEFT JOIN ${raw(table)} ${v} ON ${v}.organizer_id = ${organizerId}::uuid AND ${v}.field_id = ${field.id}::uuid AND ${v}.${raw(record)} = ${of.key}` };
  const person: Join = { sql: ({ organizerId }) => sql`LEFT JOIN members ${p} ON ${p}.organizer_id = ${organizerId}::uuid AND ${p}.id::text = ${v}.value LEFT JOIN users ${u} ON ${u}.id = ${p}.user_id`, after: [alias] };
  return field.kind === "person" ? [[alias, value], [`u${alias}`, person]] : [[alias, value]];
}

function column(of: Description, field: OwnField): Column {
  const { kind } = field;
  const alias = aliasOf(field);
  const base = { ofKey: true as const, id: ownName(field.id), label: "own" as const, own: field, kind: KINDS[kind], needs: [alias], choices: hasOptions(kind) ? ownName(field.id) : kind === "person" ? ("members" as const) : undefined };
  const value = () => sql`${raw(alias)}.value`;
  const inPlace = { field: ownName(field.id) };
  switch (kind) {
    case "number":
    case "money":
      return { ...base, ...inPlace, value: () => sql`${raw(alias)}.number`, sums: true };
    case "day":
      return { ...base, ...inPlace, value, rangeAs: "text" };
    case "choice":
      return { ...base, ...inPlace, value, order: () => placeOf(field, value()), groups: true };
    case "person":
      return { ...base, ...inPlace, value, valueNeeds: [alias], shown: () => sql`${raw(`u${alias}`)}.name`, needs: [`u${alias}`], groups: true };
    case "choices":
      return { ...base, ...inPlace, needs: [], sorts: false, value: (ground) => sql`array(SELECT v.value ${rows(of, field, ground)} ORDER BY ${placeOf(field, sql`v.value`)})`, among: (ground) => rows(of, field, ground) };
    default:
      return { ...base, ...inPlace, value };
  }
}

/** The values of one record, where it can have several; they stand under the alias v. */
function rows({ key }: Description, field: OwnField, { organizerId }: Ground): Sql {
  const [table, record] = TABLES[field.noun];
  return sql`FROM ${raw(table)} v WHERE v.organizer_id = ${organizerId}::uuid AND v.field_id = ${field.id}::uuid AND v.${raw(record)} = ${key}`;
}

/** Choices stand in the order that the organizer gave them, not in that of the alphabet. */
function placeOf({ options }: OwnField, value: Sql): Sql {
  return sql`array_position(${options.map(({ key }) => key)}::text[], ${value})`;
}
