import "server-only";

import { getLocale, getMessages } from "next-intl/server";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { memberToday } from "@/lib/relationships/loaders";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { inLongTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { recordChoices } from "../choices";
import { DESCRIPTIONS } from "../columns/nouns";
import { countRows } from "../data";
import { FIELDS, fieldOf } from "../fields/fields";
import { listState, stateParams } from "../state";
import type { ChoiceSet, ChoiceWords, ListNoun } from "../types";
import { enumerationWords } from "../words";
import { changedRows, getChange, listChanges } from "./data";
import { previewChange, type Previewed } from "./preview";
import type { ChangeDetail, ChangedRow } from "./types";

/** What can be changed, for a form. */
export interface FieldInfo {
  readonly id: string;
  readonly label: (typeof FIELDS)[ListNoun][number]["label"];
  readonly input: "text" | "choice" | "day";
  readonly choices: ChoiceSet | null;
  readonly optional: boolean;
  readonly reasons: boolean;
}

/** A change of many before it is made: which rows, what of them, and what it would do. */
export interface Planned {
  readonly query: string;
  readonly picked: readonly string[];
  readonly total: number;
  readonly fields: readonly FieldInfo[];
  readonly field: FieldInfo | null;
  readonly value: string | null;
  readonly reason: string | null;
  readonly words: ChoiceWords;
  readonly previewed: Previewed | null;
}

const A_UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loadPlanned(member: MemberSession, noun: ListNoun, params: SearchParams): Promise<Planned> {
  const description = DESCRIPTIONS[noun];
  const state = { ...listState(description, params), page: 1 };
  const query = new URLSearchParams(stateParams(description, state)).toString();
  const picked = [...new Set([params.pick].flat().filter((id): id is string => id !== undefined && A_UUID.test(id)))].slice(0, 1000);
  const all = single(params, "all") === "yes";
  const [messages, locale] = await Promise.all([getMessages(), getLocale()]);
  const today = memberToday(member);
  const fields = FIELDS[noun].flatMap(({ id, label, input, choices, optional, reasons, oneOnly }) => (oneOnly ? [] : [{ id, label, input, choices, optional, reasons: reasons ?? false }]));
  const field = fields.find(({ id }) => id === single(params, "field")) ?? null;
  const [value, reason] = [single(params, "value"), single(params, "reason")];
  const scope = all ? { query } : { ids: picked };
  return await inLongTenantTransaction(member.organizerId, async (tenant) => {
    const total = all ? await countRows(tenant, description, state, today) : picked.length;
    const sets = new Set(field?.choices ? [field.choices, "segments" as const] : (["segments"] as const));
    const words = { ...enumerationWords(messages), ...(await recordChoices(tenant, sets, locale)) };
    const asks = field !== null && (value !== null || single(params, "preview") === "yes");
    return { query, picked: all ? [] : picked, total, fields, field, value, reason, words, previewed: asks && total > 0 ? await previewChange(tenant, noun, field.id, { value, reason }, scope, today) : null };
  });
}

export function loadChanges(member: MemberSession, params: SearchParams): Promise<PageOf<ChangeDetail>> {
  return withTenant(member.organizerId, (tenant) => listChanges(tenant, pageOf(params)));
}

/** Words for the values of changed fields. */
export async function loadChangeWords(member: MemberSession): Promise<ChoiceWords> {
  const [messages, locale] = await Promise.all([getMessages(), getLocale()]);
  return { ...enumerationWords(messages), ...(await withTenant(member.organizerId, (tenant) => recordChoices(tenant, new Set<ChoiceSet>(["members"]), locale))) };
}

const SHOWN = 200;

export function loadChange(member: MemberSession, id: string): Promise<{ change: ChangeDetail; rows: ChangedRow[]; field: { label: FieldInfo["label"]; choices: ChoiceSet | null } | null }> {
  return orNotFoundPage(id, () =>
    withTenant(member.organizerId, async (tenant) => {
      const [change, rows] = await Promise.all([getChange(tenant, id), changedRows(tenant, id, SHOWN)]);
      const field = fieldOf(change.noun, change.field);
      return { change, rows, field: field ? { label: field.label, choices: field.choices } : null };
    }),
  );
}

/** The name of a field, and the set its values are chosen from. */
export function fieldInfo(noun: ListNoun, id: string): { readonly label: FieldInfo["label"]; readonly choices: ChoiceSet | null } | null {
  const field = fieldOf(noun, id);
  return field ? { label: field.label, choices: field.choices } : null;
}
