import "server-only";

import { getLocale, getMessages } from "next-intl/server";

import { OWN_NOUNS, ownLabel } from "@/lib/fields/types";
import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import type { Locale } from "@/lib/i18n/locales";
import { memberToday } from "@/lib/relationships/loaders";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import { forRehearsal } from "@/lib/tenant/organizer-id";
import type { MemberSession } from "@/lib/tenant/require-member";
import { inLongTenantTransaction, type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { recordChoices } from "../choices";
import { ownWords } from "../column-infos";
import { countRows } from "../data";
import { describe, fieldFor, fieldsOf } from "../describe";
import type { Field } from "../fields/field";
import { stateParams } from "../address";
import { lookAt } from "../look-at";
import type { ChoiceSet, ChoiceWords, ListNoun } from "../types";
import { enumerationWords } from "../words";
import { changedRows, getChange, listChanges } from "./data";
import { previewChange } from "./preview";
import type { ChangeDetail, ChangedRow, FieldInfo, Planned } from "./types";

const A_UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loadPlanned(member: MemberSession, noun: ListNoun, params: SearchParams): Promise<Planned> {
  const picked = [...new Set([params.pick].flat().filter((id): id is string => id !== undefined && A_UUID.test(id)))].slice(0, 1000);
  const all = single(params, "all") === "yes";
  const [messages, locale] = await Promise.all([getMessages(), getLocale()]);
  const today = memberToday(member);
  const [value, reason] = [single(params, "value"), single(params, "reason")];
  return await inLongTenantTransaction(forRehearsal(member.organizerId), async (tenant) => {
    const looked = await lookAt(tenant, noun, params, today);
    const state = { ...looked.state, page: 1 };
    const query = new URLSearchParams(stateParams(looked.of, state)).toString();
    const fields = (await fieldsOf(tenant, noun)).flatMap((each) => (each.oneOnly ? [] : [infoOf(each, locale)]));
    const field = fields.find(({ id }) => id === single(params, "field")) ?? null;
    const total = all ? await countRows(tenant, looked.of, state, today) : picked.length;
    const sets = new Set(field?.choices ? [field.choices, "segments" as const] : (["segments"] as const));
    const words = { ...enumerationWords(messages), ...(await recordChoices(tenant, sets, locale)), ...ownWords(looked.of, locale) };
    const asks = field !== null && (value !== null || single(params, "preview") === "yes");
    const previewed = asks && total > 0 ? await previewChange(tenant, noun, field.id, { value, reason }, all ? { query } : { ids: picked }, today, member.memberId) : null;
    return { query, picked: all ? [] : picked, total, fields, field, value, reason, words, previewed };
  });
}

type Told = Pick<FieldInfo, "label" | "title" | "choices">;

export async function loadChanges(member: MemberSession, params: SearchParams): Promise<PageOf<ChangeDetail & { readonly info: Told | null }>> {
  const locale = await getLocale();
  return await withTenant(member.organizerId, async (tenant) => {
    const page = await listChanges(tenant, pageOf(params));
    return { ...page, rows: await Promise.all(page.rows.map(async (change) => ({ ...change, info: await toldOf(tenant, change, locale) }))) };
  }, member.memberId);
}

/** Words for the values of changed fields. */
export async function loadChangeWords(member: MemberSession): Promise<ChoiceWords> {
  const [messages, locale] = await Promise.all([getMessages(), getLocale()]);
  return await withTenant(member.organizerId, async (tenant) => {
    const own = await Promise.all(OWN_NOUNS.map((noun) => describe(tenant, noun, true)));
    return { ...enumerationWords(messages), ...(await recordChoices(tenant, new Set<ChoiceSet>(["members"]), locale)), ...Object.assign({}, ...own.map((of) => ownWords(of, locale))) };
  });
}

const SHOWN = 200;

export async function loadChange(member: MemberSession, id: string): Promise<{ change: ChangeDetail; rows: ChangedRow[]; field: Told | null }> {
  const locale = await getLocale();
  return await orNotFoundPage(id, () =>
    withTenant(member.organizerId, async (tenant) => {
      const [change, rows] = await Promise.all([getChange(tenant, id), changedRows(tenant, id, SHOWN)]);
      return { change, rows, field: await toldOf(tenant, change, locale) };
    }, member.memberId),
  );
}

async function toldOf(tenant: Tenant, { noun, field }: ChangeDetail, locale: Locale): Promise<Told | null> {
  const found = await fieldFor(tenant, noun, field, true);
  return found ? infoOf(found, locale) : null;
}

function infoOf({ id, label, own, input, choices, optional, reasons }: Field, locale: Locale): FieldInfo {
  return { id, label, title: own ? ownLabel(own, locale) : null, input, choices, optional, reasons: reasons ?? false };
}
