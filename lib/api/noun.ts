import { z } from "zod";

import type { ListNoun } from "@/lib/lists/types";
import type { Bearer } from "@/lib/rights/access";
import type { Right } from "@/lib/rights/types";
import type { Tenant, TenantTransaction } from "@/lib/tenant/with-tenant";
import { asForm, readBy } from "./json";

/** Who writes, and when. */
export interface Writer {
  readonly tenant: TenantTransaction;
  readonly memberId: string;
  readonly timeZone: string;
  readonly today: Date;
  readonly now: Date;
}

export type Body = Readonly<Record<string, unknown>>;

/** One way of writing: what its body is, which right it takes, and what it does. */
export interface Writing {
  readonly body: z.ZodObject;
  /** The body of a change that names some fields alone. */
  readonly part: z.ZodObject;
  readonly right: Right;
  readonly what: string;
  /** Answers the id of the record that was written. `id` and `version` are of the record that is changed. */
  readonly write: (writer: Writer, body: Body, id: string, version: string | null) => Promise<string>;
}

/** A record as the API gives it. What has no version is computed and written by nobody. */
export interface ApiRecord {
  readonly id: string;
  readonly version?: string;
  readonly [field: string]: unknown;
}

/** Who reads, and as of which day. */
export interface Reader {
  readonly today: Date;
  readonly bearer: Bearer;
}

/** A noun: read, listed, written. Handlers, validation and the OpenAPI document are all made from this. */
export interface NounApi {
  readonly noun: string;
  /** Its table, where that is not called as the noun is. */
  readonly table?: string;
  readonly what: string;
  readonly right: Right;
  readonly record: z.ZodObject;
  /** The list whose filters its addresses take. */
  readonly list: ListNoun;
  /** The references by which it is narrowed beside the list's filters, each with its column. */
  readonly of: Readonly<Record<string, string>>;
  readonly read: (tenant: Tenant, ids: readonly string[], reader: Reader) => Promise<ApiRecord[]>;
  readonly create?: Writing;
  readonly change?: Writing;
  /** What DELETE does: takes out of lists what can be brought back. */
  readonly remove?: Writing;
  readonly acts?: Readonly<Record<string, Writing>>;
}

interface Way<T> {
  readonly body: z.ZodObject;
  readonly form: z.ZodType<T>;
  readonly right: Right;
  readonly what: string;
  /** Where the form says it in other words than the body. */
  readonly words?: (body: Body) => Record<string, unknown>;
  readonly run: (writer: Writer, input: T, id: string, version: string | null) => Promise<unknown>;
}

const written = z.object({ id: z.uuid() });

/** A way of writing: its JSON is checked first, then everything else by the very form that the page has. */
export function writing<T>({ body, form, right, what, words = asForm, run }: Way<T>): Writing {
  return {
    body,
    part: body.partial(),
    right,
    what,
    write: async (writer, said, id, version) => written.parse(await run(writer, readBy(form, { ...words(readBy(body, said)), ...(id === "" ? {} : { id }) }), id, version)).id,
  };
}

/** Rows in the order of their ids. */
export function inOrder<T extends { readonly id: string }>(ids: readonly string[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export const strict = z.strictObject;
export const nothing = z.strictObject({});
