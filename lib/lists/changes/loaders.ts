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
import { stateParams } from "../address";
import { listState } from "../state";
import type { ChoiceSet, ChoiceWords, ListNoun } from "../types";
import { enumerationWords } from "../words";
import { changedRows, getChange, listChanges } from "./data";
import { previewChange } from "./preview";
import type { ChangeDetail, ChangedRow, FieldInfo, Planned } from "./types";

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

export async function loadChanges(member: MemberSession, params: SearchParams): Promise<PageOf<ChangeDetail & { readonly info: Pick<FieldInfo, "label" | "choices"> | null }>> {
  const page = await withTenant(member.organizerId, (tenant) => listChanges(tenant, pageOf(params)));
  return { ...page, rows: page.rows.map((change) => ({ ...change, info: infoOf(change) })) };
}

/** Words for the values of changed fields. */
export async function loadChangeWords(member: MemberSession): Promise<ChoiceWords> {
  const [messages, locale] = await Promise.all([getMessages(), getLocale()]);
  return { ...enumerationWords(messages), ...(await withTenant(member.organizerId, (tenant) => recordChoices(tenant, new Set<ChoiceSet>(["members"]), locale))) };
}

const SHOWN = 200;

export function loadChange(member: MemberSession, id: string): Promise<{ change: ChangeDetail; rows: ChangedRow[]; field: Pick<FieldInfo, "label" | "choices"> | null }> {
  return orNotFoundPage(id, () =>
    withTenant(member.organizerId, async (tenant) => {
      const [change, rows] = await Promise.all([getChange(tenant, id), changedRows(tenant, id, SHOWN)]);
      return { change, rows, field: infoOf(change) };
    }),
  );
}

function infoOf({ noun, field }: ChangeDetail): Pick<FieldInfo, "label" | "choices"> | null {
  const found = fieldOf(noun, field);
  return found ? { label: found.label, choices: found.choices } : null;
}
