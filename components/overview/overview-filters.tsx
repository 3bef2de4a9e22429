import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { PortfolioFilterFields } from "@/components/portfolio/portfolio-filters";
import { SelectionLine } from "@/components/portfolio/selection-line";
import { FilterForm, FilterText } from "@/components/ui/filter-form";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { dayText } from "@/lib/format/day-text";
import { usualDays } from "@/lib/portfolio/compare";
import { isFiltered, type PortfolioFilters } from "@/lib/portfolio/schema";
import type { FilterChoices } from "@/lib/portfolio/types";

interface Props {
  readonly path: string;
  readonly address: SearchParams;
  readonly filters: PortfolioFilters;
  readonly choices: FilterChoices;
  /** The earlier day in the address, if it names one. */
  readonly since: string | null;
  /** The day that is compared with. */
  readonly from: Date;
  readonly today: Date;
}

/** What is looked at and with which earlier day it is compared, folded away until it is wanted; it says in words what is on. */
export function OverviewFilters({ path, address, filters, choices, since, from, today }: Props) {
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
    filters.selected?.name,
    since && t("comparedWith", { day: dayText(new Date(`${since}T00:00:00Z`), locale, today.getUTCFullYear()) }),
  ].filter(Boolean);
  return (
    <>
    <details className="mt-3">
      <summary className="btn quiet !inline-flex !px-0">{on.length > 0 ? t("filtersOn", { what: on.join(" · ") }) : t("filters")}</summary>
      <FilterForm path={path} filtered={isFiltered(filters) || since !== null}>
        <PortfolioFilterFields filters={filters} choices={choices} />
        <FilterText name="since" type="date" label={t("since")} value={since} />
      </FilterForm>
      <p className="s13 flex flex-wrap gap-x-4">
        <span className="ink3">{t("compare")}</span>
        {usualDays(today).map(({ days, since: day }) => (
          <Link key={days} href={withParams(path, address, { since: day })} aria-current={day === since ? "true" : undefined}>
            {t("daysAgo", { days })}
          </Link>
        ))}
      </p>
    </details>
    {since === null && (single(address, "since") ?? "") !== "" && <p className="watch s13 mt-2">{t("sinceNone", { day: dayText(from, locale, today.getUTCFullYear()) })}</p>}
    <SelectionLine filters={filters} today={today} />
    </>
  );
}
