import { useLocale, useTranslations } from "next-intl";

import { dayText } from "@/lib/format/day-text";
import type { PortfolioFilters } from "@/lib/portfolio/schema";

/** Which selection is on, how many belong to it and since when that is known: it is worked out anew each time. */
export function SelectionLine({ filters: { selection, selected }, today }: { filters: Pick<PortfolioFilters, "selection" | "selected">; today: Date }) {
  const t = useTranslations("selections");
  const locale = useLocale();
  if (selection === null) return null;
  return <p className="s13 ink2 mt-2">{selected ? t("now", { name: selected.name, n: selected.n, day: dayText(selected.day, locale, today.getUTCFullYear()) }) : t("gone")}</p>;
}
