import "server-only";

import { getLocale, getMessages } from "next-intl/server";

import type { PortfolioFilters } from "@/lib/portfolio/schema";
import { memberToday } from "@/lib/relationships/loaders";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { recordChoices } from "../choices";
import { columnInfos, ownWords } from "../column-infos";
import type { ChoiceSet, ChoiceWords, ColumnInfo } from "../types";
import { enumerationWords } from "../words";
import { listSelections, selectionNow, selectionSql } from "./data";
import type { SelectionDetail } from "./types";

export interface LoadedSelections {
  readonly selections: readonly SelectionDetail[];
  readonly columns: readonly ColumnInfo[];
  readonly words: ChoiceWords;
  readonly day: Date;
}

/** The selections with the words that their filters need. */
export async function loadSelections(member: MemberSession): Promise<LoadedSelections> {
  const [messages, locale] = await Promise.all([getMessages(), getLocale()]);
  const day = memberToday(member);
  return await withTenant(member.organizerId, async (tenant) => {
    const { of, selections } = await listSelections(tenant, day);
    const columns = await columnInfos(of, member.currency);
    const choices = await recordChoices(tenant, new Set<ChoiceSet>(["members", "shows", "editions"]), locale);
    return { selections, columns, words: { ...enumerationWords(messages), ...choices, ...ownWords(of, locale) }, day };
  });
}

/** The filters of an address with the selection that they name worked out, ready to be asked; one that is not there finds nobody. */
export async function loadNarrowed(member: MemberSession, filters: PortfolioFilters): Promise<PortfolioFilters> {
  const { selection } = filters;
  if (selection === null) return filters;
  const day = memberToday(member);
  return await withTenant(member.organizerId, async (tenant) => {
    const [within, selected] = await Promise.all([selectionSql(tenant, selection, day), selectionNow(tenant, selection, day)]);
    return { ...filters, within, selected };
  });
}
