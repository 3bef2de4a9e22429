import { useLocale, useTranslations } from "next-intl";

import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { isPart, type PartFilters } from "@/lib/predictions/schema";
import type { PartChoices } from "@/lib/predictions/types";

/** Which of the predictions are looked at, in the address. */
export function PartFilterForm({ path, filters, choices }: { path: string; filters: PartFilters; choices: PartChoices }) {
  const t = useTranslations("exhibitors.list");
  const locale = useLocale();
  const name = ({ show, showZh }: PartChoices["editions"][number]) => (locale === "zh" ? (showZh ?? show) : show);
  const shows = [...new Map(choices.editions.map((edition) => [edition.showId, { value: edition.showId, label: name(edition) }])).values()];
  const editions = choices.editions.filter(({ showId }) => filters.show === null || showId === filters.show);
  return (
    <FilterForm path={path} filtered={isPart(filters)}>
      <FilterSelect name="show" label={t("show")} value={filters.show} any={t("anyShow")} options={shows} />
      <FilterSelect name="edition" label={t("edition")} value={filters.edition} any={t("anyEdition")} options={editions.map((edition) => ({ value: edition.id, label: `${name(edition)} ${edition.name}` }))} />
      <FilterSelect name="segment" label={t("segment")} value={filters.segment} any={t("anySegment")} options={choices.segments.map((segment) => ({ value: segment, label: segment }))} />
    </FilterForm>
  );
}
