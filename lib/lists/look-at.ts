import type { SearchParams } from "@/lib/format/address";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Description } from "./columns/column";
import { describe } from "./describe";
import { selectionSql } from "./selections/data";
import { listState } from "./state";
import type { ListNoun, ListState } from "./types";

/** A list ready to be asked: its description with the organizer's own fields, what an address says of it, and who belongs to the selection that it names. */
export async function lookAt(tenant: Tenant, noun: ListNoun, params: SearchParams, day: Date): Promise<{ readonly of: Description; readonly state: ListState }> {
  const of = await describe(tenant, noun);
  const state = listState(of, params);
  return { of: await within(tenant, of, state, day), state };
}

/** The description narrowed to the selection of a state. */
export async function within(tenant: Tenant, of: Description, { selection }: ListState, day: Date): Promise<Description> {
  return selection === null ? of : { ...of, within: await selectionSql(tenant, selection, day) };
}
