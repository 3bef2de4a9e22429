import "server-only";

import { notFound } from "next/navigation";
import { z } from "zod";
import { getLocale, getMessages } from "next-intl/server";

import { type SearchParams, single } from "@/lib/format/address";
import { listChoices } from "@/lib/portfolio/choices/data";
import { memberToday } from "@/lib/relationships/loaders";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { recordChoices } from "./choices";
import { columnInfos, ownWords } from "./column-infos";
import type { Description } from "./columns/column";
import { countRows, groupRows, listRows } from "./data";
import { paramsOf, stateParams } from "./address";
import { describe, fieldsOf } from "./describe";
import { within } from "./look-at";
import { selectionNow } from "./selections/data";
import { listState, saysState } from "./state";
import { type ChoiceSet, LIST_NOUNS, type ListNoun, type ListState, type LoadedList } from "./types";
import { deletedView, type KeptView, listViews } from "./views/data";
import { enumerationWords } from "./words";

/** Where a list is. */
export function listPath(workspace: string, noun: ListNoun): string {
  return noun === "exhibitors" ? `/${workspace}/exhibitors` : `/${workspace}/lists/${noun}`;
}

/** The list that an address asks for: what it says itself, else what the view keeps that it names, else the view with which the member opens it. */
export async function loadList(member: MemberSession, noun: ListNoun, params: SearchParams): Promise<LoadedList> {
  const [messages, locale] = await Promise.all([getMessages(), getLocale()]);
  const day = memberToday(member);
  return await withTenant(member.organizerId, async (tenant) => {
    const [plain, views] = await Promise.all([describe(tenant, noun), listViews(tenant, noun, member.memberId)]);
    const { state, view } = chosen(plain, params, views);
    const description = await within(tenant, plain, state, day);
    const [infos, fields] = await Promise.all([columnInfos(description, member.currency), fieldsOf(tenant, noun)]);
    // what needs more than a value is changed in no cell
    const inPlace = new Set(fields.flatMap(({ id, manyOnly }) => (manyOnly ? [] : [id])));
    const all = infos.map((info) => (info.field === null || inPlace.has(info.field) ? info : { ...info, field: null }));
    const panel = single(params, "panel") === "filters";
    const sets = new Set<ChoiceSet>(all.flatMap(({ id, choices }) => (choices && (panel || noun === "exhibitors" || state.filters.some((filter) => filter.column === id)) ? [choices] : [])));
    // countries are asked for by their panel alone: they stand in no index
    if (!panel && !state.filters.some(({ column }) => column === "country")) sets.delete("countries");
    const portfolio = description.contexts ? listChoices(tenant) : undefined;
    const [rows, total, groups, choices, quick, selected] = await Promise.all([
      listRows(tenant, description, state, day),
      countRows(tenant, description, state, day),
      state.group === null ? null : groupRows(tenant, description, state, day),
      recordChoices(tenant, sets, locale, portfolio),
      portfolio ?? null,
      state.selection === null ? null : selectionNow(tenant, state.selection, day),
    ]);
    const kept = view && stateParams(description, { ...listState(description, paramsOf(view.query)), page: 1 });
    return {
      noun,
      path: listPath(member.workspace, noun),
      state,
      usual: description.usual,
      params: stateParams(description, state),
      all,
      columns: state.columns.flatMap((id) => all.find((column) => column.id === id) ?? []),
      rows,
      total,
      groups,
      quick,
      selected,
      words: { ...enumerationWords(messages), ...choices, ...ownWords(description, locale) },
      views: views.map(({ id, name, shared, own, usual }) => ({ id, name, shared, own, usual })),
      view: view && { id: view.id, name: view.name, shared: view.shared, own: view.own, usual: view.usual },
      changes: fields.length > 0,
      changed: kept !== null && JSON.stringify(kept) !== JSON.stringify(stateParams(description, { ...state, page: 1 })),
    };
  });
}

function chosen(description: Description, params: SearchParams, views: readonly KeptView[]): { readonly state: ListState; readonly view: KeptView | null } {
  const named = single(params, "saved");
  const view = views.find((each) => (named === null ? each.usual && !saysState(description, params) : each.id === named)) ?? null;
  const own = listState(description, params);
  if (view === null || saysState(description, params)) return { state: own, view };
  return { state: { ...listState(description, paramsOf(view.query)), page: own.page }, view };
}

/** The view that was just deleted, as the address says, for whoever deleted it. */
export function loadDeletedView(member: MemberSession, params: SearchParams): Promise<{ id: string; name: string } | null> {
  const id = z.uuid().nullable().catch(null).parse(single(params, "deleted"));
  return id === null ? Promise.resolve(null) : withTenant(member.organizerId, (tenant) => deletedView(tenant, member.memberId, id));
}

/** The noun that an address names, or the page for nothing here. */
export function listNoun(text: string): ListNoun {
  const noun = LIST_NOUNS.find((each) => each === text);
  if (!noun) notFound();
  return noun;
}
