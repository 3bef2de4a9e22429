import { useLocale, useTranslations } from "next-intl";

import { PortfolioFilterFields } from "@/components/portfolio/portfolio-filters";
import { FilterForm } from "@/components/ui/filter-form";
import { isFiltered, type PortfolioFilters } from "@/lib/portfolio/schema";
import type { FilterChoices } from "@/lib/portfolio/types";

/** What is looked at, folded away until it is wanted; it says in words which filters are on. */
export function OverviewFilters({ path, filters, choices }: { path: string; filters: PortfolioFilters; choices: FilterChoices }) {
  const t = useTranslations("overview");
  const stages = useTranslations("relationships.stages");
  const locale = useLocale();
  const show = choices.shows.find(({ id, editions }) => id === filters.show || editions.some((edition) => edition.id === filters.edition));
  const edition = show?.editions.find(({ id }) => id === filters.edition);
  const on = [
    show && (locale === "zh" ? (show.nameZh ?? show.name) : show.name),
    edition?.name,
    filters.segment,
    choices.owners.find(({ id }) => id === filters.owner)?.name,
    filters.stage && stages(filters.stage),
  ].filter(Boolean);
  return (
    <details className="mt-3">
      <summary className="btn quiet !inline-flex !px-0">{on.length > 0 ? t("filtersOn", { what: on.join(" · ") }) : t("filters")}</summary>
      <FilterForm path={path} filtered={isFiltered(filters)}>
        <PortfolioFilterFields filters={filters} choices={choices} />
      </FilterForm>
    </details>
  );
}
