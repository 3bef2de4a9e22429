import { getTranslations } from "next-intl/server";

import { PortfolioFilterFields } from "@/components/portfolio/portfolio-filters";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { ALARM_FAMILIES } from "@/lib/alarms/families";
import { ALARM_LEVELS, type AlarmFilters } from "@/lib/alarms/schema";
import type { PortfolioFilters } from "@/lib/portfolio/schema";
import type { FilterChoices } from "@/lib/portfolio/types";

interface Props {
  readonly path: string;
  readonly filtered: boolean;
  readonly portfolio: PortfolioFilters;
  readonly alarms: AlarmFilters;
  readonly choices: FilterChoices;
}

/** What the list is narrowed to; all of it in the address. */
export async function AlarmFilterForm({ path, filtered, portfolio, alarms, choices }: Props) {
  const t = await getTranslations("alarms");
  return (
    <details className="mt-4 mb-4" open={filtered}>
      <summary className="cursor-pointer text-accent s13">{t("filters.label")}</summary>
      <FilterForm path={path} filtered={filtered}>
        {alarms.state !== "open" && <input type="hidden" name="state" value={alarms.state} />}
        <FilterSelect name="family" label={t("filters.family")} value={alarms.family} any={t("filters.anyFamily")} options={ALARM_FAMILIES.map((family) => ({ value: family, label: t(`families.${family}`) }))} />
        <FilterSelect name="level" label={t("filters.level")} value={alarms.level} any={t("filters.anyLevel")} options={ALARM_LEVELS.map((level) => ({ value: level, label: t(`levels.${level}`) }))} />
        <FilterSelect name="keeper" label={t("filters.keeper")} value={alarms.keeper} any={t("filters.anyKeeper")} options={choices.owners.map(({ id, name }) => ({ value: id, label: name }))} />
        <FilterSelect name="sort" label={t("filters.sort")} value={alarms.sort === "due" ? null : alarms.sort} any={t("filters.due")} options={[{ value: "money", label: t("filters.money") }, { value: "newest", label: t("filters.newest") }]} />
        <PortfolioFilterFields filters={portfolio} choices={choices} />
      </FilterForm>
    </details>
  );
}
