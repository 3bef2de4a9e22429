import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";

import { dayText } from "@/lib/format/day-text";
import { editionLabel } from "@/lib/format/edition-label";
import type { RebookingChance } from "@/lib/predictions/types";

/** How likely an exhibitor is to book, and what became of others of whom as much was said; nothing where nothing may be said. */
export async function RebookingChances({ workspace, chances }: { workspace: string; chances: readonly RebookingChance[] }) {
  const [t, locale] = await Promise.all([getTranslations("predictions.chance"), getLocale()]);
  const [first] = chances;
  if (!first) return null;
  const gap = locale === "zh" ? "" : " ";
  return (
    <section className="part">
      <header>
        <h2>{t("title")}</h2>
        <Link className="s13" href={`/${workspace}/predictions`}>
          {t("how")}
        </Link>
      </header>
      <ul className="grid gap-1">
        {chances.map(({ edition, probability, missed, past }) => (
          <li key={edition.id}>
            {t.rich("sentence", { b: (chunks: ReactNode) => <b>{chunks}</b>, edition: editionLabel(edition, locale), percent: Math.round(100 * probability) })}
            {gap}
            <span className="ink2">{past ? t("past", { n: past.n, booked: past.booked, low: Math.round(past.low), high: Math.round(past.high) }) : t("noPast")}</span>
            {missed && <span className="watch">{gap}{t("missed", { day: dayText(missed, locale) })}</span>}
          </li>
        ))}
      </ul>
      <p className="s12 ink3 mt-2">{t("computed", { day: dayText(first.computedOn, locale) })}</p>
    </section>
  );
}
