import { empty, raw, sql, type Sql } from "@/lib/tenant/sql";
import type { Sort } from "../types";
import type { Column, Description, Ground, Join } from "./column";

/** What every record of an exhibitor can be seen with: the exhibitor, the contact, the edition and the member. */
export const JOINS: Readonly<Record<"exhibitor" | "contact" | "edition" | "member" | "owner", Join>> = {
  exhibitor: { sql: ({ organizerId }) => sql`JOIN exhibitors e ON e.organizer_id = ${organizerId}::uuid AND e.id = x.exhibitor_id` },
  contact: { sql: ({ organizerId }) => sql`LEFT JOIN contacts c ON c.organizer_id = ${organizerId}::uuid AND c.id = x.contact_id` },
  edition: { sql: ({ organizerId }) => sql`LEFT JOIN editions d ON d.organizer_id = ${organizerId}::uuid AND d.id = x.edition_id LEFT JOIN shows s ON s.organizer_id = ${organizerId}::uuid AND s.id = d.show_id` },
  member: { sql: ({ organizerId }) => sql`LEFT JOIN members m ON m.organizer_id = ${organizerId}::uuid AND m.id = x.member_id LEFT JOIN users u ON u.id = m.user_id` },
  owner: { sql: ({ organizerId }) => sql`LEFT JOIN members om ON om.organizer_id = ${organizerId}::uuid AND om.id = e.owner_member_id LEFT JOIN users ou ON ou.id = om.user_id`, after: ["exhibitor"] },
};

const plain = (name: string) => () => sql`x.${raw(name)}`;

export const text = (id: string, label: Column["label"], name: string, more: Partial<Column> = {}): Column => ({ id, label, kind: "text", value: plain(name), ...more });
export const day = (id: string, label: Column["label"], name: string, more: Partial<Column> = {}): Column => ({ id, label, kind: "day", value: plain(name), ...more });
export const choice = (id: string, label: Column["label"], name: string, cast: Column["cast"], choices: Column["choices"], more: Partial<Column> = {}): Column => ({ id, label, kind: "choice", value: plain(name), cast, choices, groups: true, ...more });

export const EXHIBITOR: Column = { id: "exhibitor", label: "exhibitor", kind: "text", value: () => sql`e.name`, needs: ["exhibitor"], filled: true };
export const SEGMENT: Column = { id: "segment", label: "segment", kind: "choice", value: () => sql`e.segment`, needs: ["exhibitor"], choices: "segments", groups: true };
export const COUNTRY: Column = { id: "country", label: "country", kind: "choice", value: () => sql`e.country`, needs: ["exhibitor"], choices: "countries", groups: true };
export const OWNER: Column = { id: "owner", label: "owner", kind: "choice", value: () => sql`e.owner_member_id`, valueNeeds: ["exhibitor"], shown: () => sql`ou.name`, needs: ["exhibitor", "owner"], cast: "uuid", choices: "members", groups: true };
export const CONTACT: Column = { id: "contact", label: "contact", kind: "text", value: () => sql`c.name`, needs: ["contact"] };
export const MEMBER: Column = { id: "member", label: "member", kind: "choice", value: plain("member_id"), valueNeeds: [], shown: () => sql`u.name`, needs: ["member"], cast: "uuid", choices: "members", groups: true };
export const EDITION: Column = { id: "edition", label: "edition", kind: "choice", value: plain("edition_id"), valueNeeds: [], shown: () => sql`s.name || ' ' || d.name`, needs: ["edition"], cast: "uuid", choices: "editions", groups: true };
export const SHOW: Column = { id: "show", label: "show", kind: "choice", value: () => sql`d.show_id`, shown: () => sql`s.name`, valueNeeds: ["edition"], needs: ["edition"], cast: "uuid", choices: "shows", groups: true };
export const CREATED: Column = day("createdOn", "createdOn", "created_at::date", { filled: true });

/** What every record of an exhibitor ends with: whose it is, and whose the exhibitor is. */
export const OF_EXHIBITOR: readonly Column[] = [SEGMENT, OWNER];
/** What is noted of an exhibitor in a ledger: with whom, by whom, about which edition. */
export const NOTED: readonly Column[] = [CONTACT, MEMBER, EDITION, ...OF_EXHIBITOR];

/** A search through a record's own words and its exhibitor's names. */
export const searchIn = (...names: readonly string[]): Description["search"] => ({ of: [...names.map((name) => sql`x.${raw(name)}`), sql`e.name`, sql`e.name_local`], needs: ["exhibitor"] });

interface Own {
  readonly table: string;
  /** Where a noun comes to its exhibitor or its edition by another way. */
  readonly joins?: Readonly<Record<string, Join>>;
  /** When a row was last changed; of what never changes, when it was made. */
  readonly changed?: string;
  readonly where?: (ground: Ground) => Sql;
  readonly columns: readonly Column[];
  readonly search: Description["search"];
  readonly usual: Description["usual"];
  readonly beside?: Description["beside"];
}

/** A list whose rows are the rows of one table, under the alias x. */
export function ofTable(noun: Description["noun"], { table, joins = {}, changed = "updated_at", where, columns, search, usual, beside = {} }: Own): Description {
  const own = ({ organizerId }: Ground) => sql`x.organizer_id = ${organizerId}::uuid`;
  return {
    noun,
    alias: "x",
    key: sql`x.id`,
    from: () => sql`${raw(table)} x`,
    where: (ground) => sql`${own(ground)} ${where ? sql`AND ${where(ground)}` : empty}`,
    joins: { ...JOINS, ...joins },
    columns,
    version: { sql: sql`x.${raw(changed)}`, needs: [] },
    search,
    beside: { exhibitorId: { sql: sql`x.exhibitor_id::text` }, ...beside },
    usual,
    // ids tell the time at which they were made, so without another order the newest come first, by the primary key
    ties: (last: Sort | undefined) => (last?.direction === "asc" ? sql`x.id ASC` : sql`x.id DESC`),
  };
}
