import { createTranslator } from "next-intl";

import { dayText } from "@/lib/format/day-text";
import type { Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { Report } from "@/lib/pdf/report";
import type { FilterChoices } from "@/lib/portfolio/types";
import { axisOf } from "../axis";
import type { ExploreQuery } from "../schema";
import { figureText, intervalText, keyText, type Reader } from "../texts";
import type { ExploreRow } from "../types";
import type { AnsweredTile } from "./types";

interface Printed {
  readonly name: string;
  readonly tiles: readonly AnsweredTile[];
  readonly choices: FilterChoices;
  readonly reader: Reader;
  readonly organizer: { readonly name: string; readonly isDemo: boolean };
  readonly day: Date;
}

export function letterWords(locale: Locale) {
  return createTranslator({ locale, messages: MESSAGES[locale], namespace: "explore" });
}

/** A board as a PDF: every tile with its picture where figures have intervals, and its table; guarded as on the page, because the rows are the same. */
export function printBoard({ name, tiles, choices, reader, organizer, day }: Printed): Promise<Buffer> {
  const t = letterWords(reader.locale);
  const dayWords = dayText(day, reader.locale);
  const report = new Report({ title: name, author: organizer.name, foot: t("letter.foot", { organizer: organizer.name, day: dayWords }) });
  report.paragraph(t("letter.lead", { day: dayWords }));
  if (organizer.isDemo) report.note(t("letter.demo"));
  for (const { query, exploration } of tiles) {
    report.heading(t("board.tile", { measure: t(`measures.${query.measure}`), by: query.by === "none" ? t("all") : t(`by.${query.by}`) }));
    const only = filtersOf(query, reader.locale, choices);
    if (only) report.note(t("letter.filtered", { what: only }));
    const rows = query.by === "none" ? [] : exploration.rows;
    const label = (row: ExploreRow) => keyText(query.by, row.key, reader.locale, choices);
    const axis = axisOf(query.measure, [...rows, exploration.total]);
    const marks = rows.flatMap((row) => {
      if (row.value === null || row.low === null || row.high === null) return [];
      return [{ label: label(row), low: row.low, value: row.value, high: row.high, text: `${figureText(query.measure, row.value, reader)} (${intervalText(query.measure, row, reader) ?? ""})` }];
    });
    if (marks.length > 0) report.intervals(marks, { from: axis.from, to: axis.to });
    const line = (title: string, row: ExploreRow) => [
      title,
      row.value === null ? t(row.hidden ? `hidden.${row.hidden}` : "hidden.nothing", { n: row.n }) : figureText(query.measure, row.value, reader),
      row.value === null ? "" : (intervalText(query.measure, row, reader) ?? t("noInterval")),
      String(row.n),
    ];
    report.table(
      [
        { title: t(`by.${query.by}`), width: 0.4 },
        { title: t("letter.value"), width: 0.28, align: "right" },
        { title: t("interval"), width: 0.2, align: "right" },
        { title: "n", width: 0.12, align: "right" },
      ],
      [...rows.map((row) => line(label(row), row)), line(t("all"), exploration.total)],
    );
    report.note(t(`meaning.${query.measure}`));
  }
  return report.finish();
}

function filtersOf(query: ExploreQuery, locale: Locale, choices: FilterChoices): string {
  const parts = (["show", "edition", "segment", "owner", "stage"] as const).flatMap((name) => (query[name] === null ? [] : [keyText(name, query[name], locale, choices)]));
  const selection = choices.selections.find(({ id }) => id === query.selection);
  return [...parts, ...(selection ? [selection.name] : [])].join(" · ");
}
