import { useLocale, useTranslations } from "next-intl";

import { FilterSelect } from "@/components/ui/filter-form";
import type { PortfolioFilters } from "@/lib/portfolio/schema";
import { STAGE_ORDER } from "@/lib/portfolio/stage-order";
import type { FilterChoices } from "@/lib/portfolio/types";

/** The choices by which exhibitors are narrowed, for a filter form: the same on the overview and the list. */
export function PortfolioFilterFields({ filters, choices }: { filters: PortfolioFilters; choices: FilterChoices }) {
  const t = useTranslations("exhibitors.list");
  const stages = useTranslations("relationships.stages");
  const locale = useLocale();
  const showName = (show: FilterChoices["shows"][number]) => (locale === "zh" && show.nameZh !== null ? show.nameZh : show.name);
  // an edition is offered within the chosen show, or of every show by both names
  const shows = filters.show === null ? choices.shows : choices.shows.filter((show) => show.id === filters.show);
  const editions = shows.flatMap((show) => show.editions.map(({ id, name }) => ({ value: id, label: shows.length > 1 ? `${showName(show)} ${name}` : name })));
  return (
    <>
      <FilterSelect name="show" label={t("show")} value={filters.show} any={t("anyShow")} options={choices.shows.map((show) => ({ value: show.id, label: showName(show) }))} />
      <FilterSelect name="edition" label={t("edition")} value={filters.edition} any={t("anyEdition")} options={editions} />
      <FilterSelect name="segment" label={t("segment")} value={filters.segment} any={t("anySegment")} options={choices.segments.map((segment) => ({ value: segment, label: segment }))} />
      <FilterSelect name="owner" label={t("owner")} value={filters.owner} any={t("anyOwner")} options={choices.owners.map((owner) => ({ value: owner.id, label: owner.name }))} />
      <FilterSelect name="stage" label={t("stage")} value={filters.stage} any={t("anyStage")} options={STAGE_ORDER.map((stage) => ({ value: stage, label: stages(stage) }))} />
      {(choices.selections.length > 0 || filters.selection !== null) && <FilterSelect name="selection" label={t("selection")} value={filters.selection} any={t("anySelection")} options={choices.selections.map(({ id, name }) => ({ value: id, label: name }))} />}
    </>
  );
}
