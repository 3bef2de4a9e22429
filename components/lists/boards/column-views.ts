import type { useTranslations } from "next-intl";

import { type SearchParams } from "@/lib/format/address";
import { companyName } from "@/lib/format/company-name";
import { dateOfDay } from "@/lib/format/days";
import { dayText } from "@/lib/format/day-text";
import { money } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";
import { boardQuery } from "@/lib/lists/boards/schema";
import { type BoardColumn, type Card, CARDS } from "@/lib/lists/boards/types";
import type { ColumnView } from "./board";

interface Wanted {
  readonly columns: readonly BoardColumn[];
  readonly label: (key: string) => string;
  readonly takes: (key: string) => boolean;
  readonly workspace: string;
  readonly currency: string;
  readonly locale: Locale;
  readonly path: string;
  readonly address: SearchParams;
  readonly t: ReturnType<typeof useTranslations<"lists.boards">>;
  readonly hidden: (card: Card) => Readonly<Record<string, string>>;
}

/** Columns and cards in finished words. */
export function columnViews({ columns, label, takes, workspace, currency, locale, path, address, t, hidden }: Wanted): ColumnView[] {
  const at = (key: string, page: number) => {
    const query = new URLSearchParams(boardQuery(address));
    if (page === 1) query.delete(`p.${key}`);
    else query.set(`p.${key}`, String(page));
    return `${path}?${query.toString()}`;
  };
  return columns.map(({ key, count, money: sum, page, cards }) => ({
    key,
    label: label(key),
    count: t("count", { n: count }),
    money: money(sum, currency, locale),
    takes: takes(key),
    earlier: page > 1 ? at(key, page - 1) : null,
    later: page * CARDS < count ? at(key, page + 1) : null,
    cards: cards.map((card) => {
      const known = companyName(card, locale);
      return {
        id: card.exhibitorId,
        name: known.name,
        sub: known.other,
        href: `/${workspace}/exhibitors/${card.exhibitorId}`,
        facts: [card.money === null ? "–" : money(card.money, currency, locale), ...(card.area === null ? [] : [t("area", { area: card.area })])].join(" · "),
        note: card.untilOn === null ? null : t("handSet", { day: dayText(dateOfDay(Date.parse(`${card.untilOn}T00:00:00Z`) / 86_400_000), locale) }),
        hidden: hidden(card),
      };
    }),
  }));
}
