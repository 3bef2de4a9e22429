import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { filterText } from "@/lib/lists/filter-text";
import type { LoadedList } from "@/lib/lists/types";
import { addressWith } from "./address";

/** The filters that hold, each with the way to take it off. */
export function FilterChips({ list }: { list: LoadedList }) {
  const t = useTranslations("lists");
  const locale = useLocale();
  if (list.state.filters.length === 0) return null;
  return (
    <ul aria-label={t("filters.chips")} className="mb-3 flex flex-wrap gap-2">
      {list.state.filters.map((filter) => {
        const column = list.all.find((each) => each.id === filter.column);
        if (!column) return null;
        const text = filterText(filter, column, list.words, t, locale);
        return (
          <li key={`${filter.column} ${filter.how}`} className="flag calm !inline-flex items-center gap-1 !whitespace-normal">
            <span>{text}</span>
            <Link href={addressWith(list, { filters: list.state.filters.filter((each) => each !== filter) })} aria-label={t("filters.remove", { filter: text })} className="inline-grid size-6 place-items-center !no-underline">
              ×
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
