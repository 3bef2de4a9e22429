import { getTranslations } from "next-intl/server";

import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { type SearchParams, single } from "@/lib/format/address";
import type { MemberName } from "@/lib/members/types";
import { CHANNELS, DIRECTIONS } from "./choices";

const NAMES = ["q", "channel", "direction", "member", "from", "to", "exhibitor"] as const;

export function filtersInteractions(params: SearchParams): boolean {
  return NAMES.some((name) => single(params, name) !== null);
}

export async function InteractionFilters({ path, params, members }: { path: string; params: SearchParams; members: readonly MemberName[] }) {
  const t = await getTranslations("interactions");
  const exhibitor = single(params, "exhibitor");
  return (
    <FilterForm path={path} filtered={filtersInteractions(params)}>
      {exhibitor !== null && <input type="hidden" name="exhibitor" value={exhibitor} />}
      <FilterText name="q" label={t("search")} value={single(params, "q")} />
      <FilterSelect name="channel" label={t("filters.channel")} any={t("filters.anyChannel")} value={single(params, "channel")} options={CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))} />
      <FilterSelect name="direction" label={t("filters.direction")} any={t("filters.anyDirection")} value={single(params, "direction")} options={DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) }))} />
      <FilterSelect name="member" label={t("filters.member")} any={t("filters.anyMember")} value={single(params, "member")} options={members.map(({ id, name }) => ({ value: id, label: name }))} />
      <FilterText name="from" type="date" label={t("filters.from")} value={single(params, "from")} />
      <FilterText name="to" type="date" label={t("filters.to")} value={single(params, "to")} />
    </FilterForm>
  );
}
