import { useLocale, useTranslations } from "next-intl";

import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { isFiltered, type PortfolioFilters } from "@/lib/portfolio/schema";
import type { FilterChoices } from "@/lib/portfolio/types";

/** Show, segment and owner, in the address. */
export function RetentionFilters({ path, filters, choices }: { path: string; filters: PortfolioFilters; choices: FilterChoices }) {
  const t = useTranslations("exhibitors.list");
  const locale = useLocale();
  return (
    <FilterForm path={path} filtered={isFiltered(filters)}>
      <FilterSelect name="show" label={t("show")} value={filters.show} any={t("anyShow")} options={choices.shows.map((show) => ({ value: show.id, label: locale === "zh" ? (show.nameZh ?? show.name) : show.name }))} />
      <FilterSelect name="segment" label={t("segment")} value={filters.segment} any={t("anySegment")} options={choices.segments.map((segment) => ({ value: segment, label: segment }))} />
      <FilterSelect name="owner" label={t("owner")} value={filters.owner} any={t("anyOwner")} options={choices.owners.map((owner) => ({ value: owner.id, label: owner.name }))} />
    </FilterForm>
  );
}
