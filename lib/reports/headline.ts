import { editionLabel } from "@/lib/format/edition-label";
import type { Locale } from "@/lib/i18n/locales";
import type { EditionReport, Figure, ReportEdition } from "./types";
import { fixed, type ReportWords } from "./words";

export function reportTitle({ name, showName, showNameZh }: ReportEdition, locale: Locale): string {
  return editionLabel({ name, show: { name: showName, nameZh: showNameZh } }, locale);
}

/** The report in one sentence: satisfaction, and whether it is another than the time before. */
export function headline(report: EditionReport, t: ReportWords, locale: Locale): string {
  const edition = reportTitle(report.edition, locale);
  const satisfaction = report.trends.find(({ key }) => key === "SAT");
  const now = satisfaction?.editions.at(-1);
  if (report.edition.responses === 0 || !now) return t("headline.nobody", { edition });
  const place = report.editions.findIndex(({ id }) => id === report.previous?.id);
  const then: Figure | undefined = satisfaction?.editions[place];
  const difference = satisfaction?.difference;
  if (report.previous && difference && then && then.value !== null && now.value !== null) {
    const previous = reportTitle(report.previous, locale);
    if (difference.marked) return t("headline.marked", { edition, direction: difference.by > 0 ? "rose" : "fell", then: fixed(then.value), now: fixed(now.value) });
    return t("headline.noise", { edition, now: fixed(now.value), previous });
  }
  const alone = now.value === null ? satisfaction?.whole?.figure : now;
  return alone && alone.value !== null ? t("headline.first", { edition, now: fixed(alone.value) }) : t("headline.few", { edition });
}
