import { ownName } from "@/lib/fields/types";
import type { KeptBack } from "@/lib/tenant/organizer-id";
import type { ListNoun } from "../types";
import type { Column, Description } from "./column";

/** Columns of a group that their kind does not tell. */
const GROUPS: Readonly<Partial<Record<ListNoun, Readonly<Record<string, string>>>>> = {
  contacts: { email: "reach", phone: "reach" },
  exhibitors: { note: "notes" },
  interactions: { note: "notes" },
  invoices: { amount: "money", currency: "money" },
};

/** The group or the own field that a column belongs to, as roles name it; null for what everybody reads who reads the list. */
export function fieldOfColumn(noun: ListNoun, { id, kind, own }: Pick<Column, "id" | "kind" | "own">): string | null {
  if (own) return ownName(own.id);
  return GROUPS[noun]?.[id] ?? (kind === "money" ? "money" : null);
}

/** A list as a member sees it: what they do not read is no column, and so no filter, order, group, sum or search; what they do not write is not edited in place. */
export function withoutKept(of: Description, { hides, keeps }: KeptBack): Description {
  if (keeps.length === 0) return of;
  const fieldFor = (column: Column) => fieldOfColumn(of.noun, column) ?? "";
  const columns = of.columns.filter((column) => !hides.includes(fieldFor(column))).map((column) => (keeps.includes(fieldFor(column)) ? { ...column, field: undefined } : column));
  const stays = (id: string) => columns.some((column) => column.id === id);
  // what is searched is named as the columns are: x.email
  const gone = of.columns.filter(({ id }) => !stays(id)).map(({ id }) => `x.${id}`);
  return {
    ...of, columns,
    search: { ...of.search, of: of.search.of.filter((part) => !gone.includes(part.sql)) },
    usual: { columns: of.usual.columns.filter(stays), sorts: of.usual.sorts.filter(({ column }) => stays(column)) },
  };
}

/** Whether a member may change a field of a list. */
export function mayChangeField(noun: ListNoun, field: { readonly id: string; readonly own?: Column["own"] }, { keeps }: KeptBack): boolean {
  const named = field.own ? ownName(field.own.id) : (GROUPS[noun]?.[field.id] ?? (MONEY.includes(field.id) ? "money" : null));
  return named === null || !keeps.includes(named);
}

const MONEY: readonly string[] = ["amount", "worth", "cost", "price"];
