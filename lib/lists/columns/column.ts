import type { OwnField } from "@/lib/fields/types";
import type { Messages } from "@/lib/i18n/messages";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import type { Sql } from "@/lib/tenant/sql";
import type { ScoreKey } from "@/lib/relationships/types";
import type { ChoiceSet, ColumnKind, Filter, ListNoun, Sort } from "../types";

/** Whose rows, as of when, and what the description itself takes care of. */
export interface Ground {
  readonly organizerId: OrganizerId;
  readonly day: Date;
  readonly show: string | null;
  readonly edition: string | null;
  readonly filters: readonly Filter[];
  /** Who belongs to the selection that the list is narrowed to: a sub-select of ids. Null: everybody. */
  readonly within: Sql | null;
}

/** One column of a noun, said once: list, filters, order, groups, totals, files and changes read it. Tables stand under the aliases of its noun's `from` and `joins`. */
export interface Column {
  readonly id: string;
  readonly label: keyof Messages["lists"]["columns"];
  readonly kind: ColumnKind;
  /** What is filtered and grouped by. */
  readonly value: (ground: Ground) => Sql;
  /** The joins that `value` needs; the same as `needs` where nothing else is shown. */
  readonly valueNeeds?: readonly string[];
  /** What is shown and ordered by, where it is not the value itself: a name for an id. */
  readonly shown?: (ground: Ground) => Sql;
  readonly needs?: readonly string[];
  /** The PostgreSQL type that a chosen value is compared as. */
  readonly cast?: "uuid" | "stage" | "contact_role" | "reach_channel" | "participation_status" | "interaction_channel" | "direction" | "phase" | "request_status" | "complaint_severity" | "complaint_status" | "complaint_resolution" | "complaint_outcome" | "exchange_kind" | "confidentiality" | "task_status" | "alarm_family" | "alarm_level" | "alarm_state" | "alarm_outcome" | "stand_kind" | "campaign_status" | "campaign_naming" | "member_role" | "smallint";
  readonly choices?: ChoiceSet;
  /** Never empty: ordered without NULLS LAST, so that an index on it gives the first page. */
  readonly filled?: true;
  /** A day that is kept as text: its range is asked of the text, so that an index on it answers. */
  readonly rangeAs?: "text";
  /** Where a record has several values: their rows, with the value under v.value. */
  readonly among?: (ground: Ground) => Sql;
  /** Having a value, said of the table's own columns, where the value is computed: so that an index can answer. Null where it says no more than `value` does. */
  readonly being?: (ground: Ground, value: string) => Sql | null;
  /** The organizer's own field that this is, with its words in both languages. */
  readonly own?: OwnField;
  /** Its value is read by the row's key alone, so a filter by it can be counted without the rest of the row. */
  readonly ofKey?: true;
  /** Order by something else than what is shown. */
  readonly order?: (ground: Ground) => Sql;
  readonly sorts?: false;
  readonly filters?: false;
  readonly groups?: true;
  readonly sums?: true;
  /** The field that a change of this column writes. */
  readonly field?: string;
  readonly score?: { readonly key: ScoreKey; readonly ofShow: boolean };
}

export interface Join {
  readonly sql: (ground: Ground) => Sql;
  readonly after?: readonly string[];
}

/** A noun's list. */
export interface Description {
  readonly noun: ListNoun;
  /** The table (or sub-select) with its alias, and what of it belongs to the list at all. Names the organizer. */
  readonly from: (ground: Ground) => Sql;
  readonly where?: (ground: Ground) => Sql;
  readonly alias: string;
  readonly key: Sql;
  /** The filters that `from` applies itself. */
  readonly takes?: (filters: readonly Filter[]) => readonly Filter[];
  /** What is counted where nothing but `from` narrows the list: less to read than `from`. */
  readonly counted?: (ground: Ground, searched: boolean) => Sql;
  readonly joins: Readonly<Record<string, Join>>;
  readonly columns: readonly Column[];
  readonly version: { readonly sql: Sql; readonly needs: readonly string[] };
  /** What a search looks through. */
  readonly search: { readonly of: readonly Sql[]; readonly needs: readonly string[] };
  /** Values beside the first column and in links, not columns themselves. */
  readonly beside: Readonly<Record<string, { readonly sql: Sql; readonly needs?: readonly string[] }>>;
  readonly usual: { readonly columns: readonly string[]; readonly sorts: readonly Sort[] };
  /** What decides between equal rows. */
  readonly ties: (last: Sort | undefined) => Sql;
  readonly contexts?: true;
  /** Who belongs to the selection that a state names, worked out beforehand. */
  readonly within?: Sql;
}

export function columnOf({ columns }: Pick<Description, "columns">, id: string): Column | undefined {
  return columns.find((column) => column.id === id);
}
