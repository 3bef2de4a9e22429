import { csvText } from "@/lib/format/csv";
import { isoDay } from "@/lib/format/days";
import type { Locale } from "@/lib/i18n/locales";
import { fieldOf } from "@/lib/results/map-fields";
import { reportTitle } from "./headline";
import type { Difference, EditionReport, Figure } from "./types";
import { figureWords, fixed, type ReportWords } from "./words";

interface Names {
  readonly t: ReportWords;
  readonly construct: (key: EditionReport["trends"][number]["key"]) => string;
  readonly locale: Locale;
}

/** Every figure of a report, a line each, with interval and n; what the page withholds is withheld here too. */
export function reportFile(report: EditionReport, { t, construct, locale }: Names): string {
  const everybody = report.segment ?? t("file.allSegments");
  const lines: string[][] = [(["section", "measure", "edition", "segment", "value", "low", "high", "n", "note"] as const).map((head) => t(`file.${head}`))];
  const title = (place: number) => reportTitle(report.editions[place] ?? report.edition, locale);
  const last = report.editions.length - 1;
  const add = (section: string, measure: string, figure: Figure, { place = last, segment = everybody, note = "" } = {}) =>
    lines.push([section, measure, title(place), segment, ...numbers(figure), String(figure.n), figure.value === null ? figureWords(figure, t) : note]);
  const noteOf = (difference: Difference | null, place: number) => (difference && place === last ? `${t(`change.${difference.word}`)} ${fixed(difference.by, 1, true)}` : "");

  for (const row of report.trends) {
    row.editions.forEach((figure, place) => add(t("trends.title"), construct(row.key), figure, { place, note: noteOf(row.difference, place) }));
    if (row.whole) add(t("trends.title"), `${construct(row.key)} · ${t("trends.all", { asked: row.whole.asked })}`, row.whole.figure);
  }
  for (const key of ["nps", "csat", "acsi"] as const) report[key].editions.forEach((figure, place) => add(t("indices.title"), t(`indices.${key}`), figure, { place, note: noteOf(report[key].difference, place) }));
  if (report.segment === null) {
    for (const row of report.bySegment) {
      for (const [key, figure] of Object.entries(row.figures)) {
        const trend = report.trends.find((each) => each.key === key)?.key;
        add(t("segments.title"), trend ? construct(trend) : t("indices.nps"), figure, { segment: row.segment ?? t("selection.none") });
      }
    }
  }
  for (const row of report.tolerance) {
    const name = row.wording[locale];
    const verdict = row.verdict ? t(`tolerance.verdicts.${row.verdict}`) : t(`hidden.${row.hidden ?? "too_few"}`, { n: row.n });
    if (row.adequacy) add(t("tolerance.title"), `${name} · ${t("tolerance.adequacy")}`, row.adequacy, { note: verdict });
    for (const level of ["adequate", "desired", "perceived"] as const) {
      if (row.levels) lines.push([t("tolerance.title"), `${name} · ${t(`tolerance.${level}`)}`, title(last), everybody, row.levels[level].toFixed(2), "", "", String(row.n), verdict]);
    }
  }
  for (const row of report.map?.rows ?? []) {
    const field = row.quadrant ? t(`map.fields.${fieldOf(row)}`) : "";
    add(t("map.title"), `${row.wording[locale]} · ${t("map.importanceHead")}`, row.importance, { note: field });
    add(t("map.title"), `${row.wording[locale]} · ${t("map.performanceHead")}`, row.performance, { note: field });
  }
  for (const row of report.service) {
    const name = t(`service.names.${row.dimension}`);
    add(t("service.title"), `${name} · ${t("service.performance")}`, row.performance);
    add(t("service.title"), `${name} · ${t("service.expectation")}`, row.expectation);
    add(t("service.title"), `${name} · ${t("service.gap")}`, row.gap);
  }
  for (const key of ["expected", "technical", "functional", "experienced", "image", "gap"] as const) {
    const figure = report.expectations[key];
    if (figure) add(t("expectations.title"), t(`expectations.${key}`), figure);
  }
  add(t("closeness.title"), t("closeness.title"), report.closeness.gap);
  for (const comment of report.comments.shown) {
    lines.push([t("comments.title"), comment.exhibitor?.name ?? t("comments.nameless"), title(last), comment.segment ?? t("selection.none"), "", "", "", "", `${isoDay(comment.answeredOn)}: ${comment.text}`]);
  }
  return csvText(lines);
}

function numbers(figure: Figure): [string, string, string] {
  return figure.value === null ? ["", "", ""] : [figure.value.toFixed(2), figure.low.toFixed(2), figure.high.toFixed(2)];
}
