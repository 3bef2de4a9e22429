import { editionTitle } from "@/lib/format/edition-title";
import { money, shortMoney } from "@/lib/format/money";
import { minusSigned } from "@/lib/format/signed";
import type { Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import type { FilterChoices } from "@/lib/portfolio/types";
import { STAGE_ORDER } from "@/lib/portfolio/stage-order";
import type { BreakDown, ExploreRow, MeasureId, Unit } from "./types";
import { MEASURES } from "./types";

/** How a reader writes figures: language and the organizer's currency. */
export interface Reader {
  readonly locale: Locale;
  readonly currency: string;
}

/** A figure in the unit of its measure: €38,400, 67 %, −37, 5.1. */
export function figureText(id: MeasureId, value: number, { locale, currency }: Reader, short = false): string {
  const unit: Unit = MEASURES[id].unit;
  const whole = new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: 0 });
  switch (unit) {
    case "count":
      return whole.format(value);
    case "money":
      return short ? shortMoney(value, currency, locale) : money(value, currency, locale);
    case "area":
      return `${whole.format(value)} m²`;
    case "perArea":
      return `${money(value, currency, locale)}/m²`;
    case "percent":
      return `${whole.format(value)} %`;
    case "points":
    case "nps":
      return minusSigned(value, 0);
    case "mean":
      return minusSigned(value, 1);
  }
}

/** The interval of a row as a reader writes it; null for what is counted. */
export function intervalText(id: MeasureId, { low, high }: Pick<ExploreRow, "low" | "high">, reader: Reader): string | null {
  if (low === null || high === null) return null;
  const [from, to] = [figureText(id, low, reader), figureText(id, high, reader)];
  // an en dash between two figures; a word where one of them carries a minus
  return from.startsWith("−") || to.startsWith("−") ? `${from} ${reader.locale === "zh" ? "至" : "to"} ${to}` : `${from.replace(/ %$/, "")}–${to}`;
}

/** The name of a group in the reader's language. */
export function keyText(by: BreakDown, key: string | null, locale: Locale, { shows, owners }: FilterChoices): string {
  const words = MESSAGES[locale].explore;
  if (key === null) return words.notStated;
  switch (by) {
    case "none":
      return words.all;
    case "show": {
      const show = shows.find(({ id }) => id === key);
      return show ? nameOf(show, locale) : words.archived;
    }
    case "edition": {
      const show = shows.find(({ editions }) => editions.some(({ id }) => id === key));
      const edition = show?.editions.find(({ id }) => id === key);
      return show && edition ? editionTitle(nameOf(show, locale), edition.name) : words.archived;
    }
    case "owner":
      return owners.find(({ id }) => id === key)?.name ?? words.former;
    case "quarter":
      return quarterText(key, locale);
    case "country":
      return new Intl.DisplayNames([locale === "zh" ? "zh-Hans" : "en"], { type: "region", fallback: "code" }).of(key) ?? key;
    case "stage": {
      const stage = STAGE_ORDER.find((known) => known === key);
      return stage ? MESSAGES[locale].relationships.stages[stage] : key;
    }
    case "firstTimer":
      return key === "first" ? words.firstTimers.first : key === "never" ? words.firstTimers.never : words.firstTimers.returning;
    case "band":
      return Object.entries(words.bands).find(([band]) => band === key)?.[1] ?? key;
    case "segment":
      return key;
  }
}

function quarterText(firstDay: string, locale: Locale): string {
  const [year = "", month = "1"] = firstDay.split("-");
  const quarter = Math.floor((Number(month) - 1) / 3) + 1;
  return locale === "zh" ? `${year} 年 ${quarter} 季度` : `Q${quarter} ${year}`;
}

function nameOf(show: FilterChoices["shows"][number], locale: Locale): string {
  return locale === "zh" ? (show.nameZh ?? show.name) : show.name;
}
