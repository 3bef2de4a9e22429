import { dayText } from "@/lib/format/day-text";
import type { Locale } from "@/lib/i18n/locales";
import { type IntervalRow, Report } from "@/lib/pdf/report";
import { headline, reportTitle } from "./headline";
import { fieldOf, MAP_FIELDS } from "@/lib/results/map-fields";
import { PUBLISHED_NPS } from "@/lib/results/published";
import type { EditionReport, Figure, MapRow, TrendRow } from "./types";
import { differenceWords, figureWords, figureWordsN, fixed, type ReportWords } from "./words";

interface Names {
  readonly t: ReportWords;
  readonly construct: (key: TrendRow["key"]) => string;
  readonly locale: Locale;
  readonly organizer: string;
  readonly isDemo: boolean;
  readonly day: Date;
}

const COMMENTS = 20;

/** The report for a board: one page that says it all, then what stands behind it. Comments bear no names here. */
export function reportDocument(report: EditionReport, names: Names): Promise<Buffer> {
  const { t, locale, organizer, isDemo, day, construct } = names;
  const title = reportTitle(report.edition, locale);
  const paper = new Report({ title: headline(report, t, locale), author: organizer, foot: [t("document.foot", { organizer, edition: title }), ...(isDemo ? [t("document.demo")] : [])].join(" · ") });
  if (report.answeredFrom && report.answeredTo) {
    paper.note(t("document.made", { day: dayText(day, locale), responses: report.edition.responses, exhibitors: report.edition.exhibitors, from: dayText(report.answeredFrom, locale), to: dayText(report.answeredTo, locale) }));
  }
  if (report.segment !== null) paper.paragraph(t("selection.only", { segment: report.segment }));
  for (const sentence of sentences(report, names)) paper.paragraph(sentence);

  paper.heading(t("trends.title"), report.trends.length);
  paper.intervals(drawn(report.trends.map(({ key, editions, whole }) => ({ label: construct(key), figure: editions.at(-1)?.value == null ? whole?.figure : editions.at(-1) })), t), { from: 0, to: 100 });
  if (report.previous) paper.table([{ title: t("trends.measure"), width: 0.5 }, { title: t("document.difference", { previous: reportTitle(report.previous, locale) }), width: 0.5 }], [
    ...report.trends.flatMap(({ key, difference }) => (difference ? [[construct(key), differenceWords(difference, t)]] : [])),
    ...(["nps", "csat", "acsi"] as const).flatMap((key) => { const { difference } = report[key]; return difference ? [[t(`indices.${key}`), differenceWords(difference, t)]] : []; }),
  ]);
  paper.heading(t("document.how")).note(t("document.howText"));
  if (report.anonymousCampaigns.length > 0) paper.note(t.markup("apart", { n: report.anonymousCampaigns.length, list: () => report.anonymousCampaigns.map(({ title: name }) => name).join(locale === "zh" ? "、" : ", ") }));

  paper.heading(t("indices.nps"), report.nps.editions.length);
  paper.intervals(drawn(report.nps.editions.map((figure, place) => ({ label: report.editions[place]?.name ?? "", figure })), t), { from: -100, to: 100, references: [PUBLISHED_NPS.value] });
  paper.note(`${t("indices.published", { world: fixed(PUBLISHED_NPS.value) })} ${t("indices.note")}`);
  paper.heading(t("indices.csatTitle"));
  paper.table([{ title: t("trends.measure"), width: 0.28 }, ...report.editions.map(({ name }) => ({ title: name, width: 0.72 / report.editions.length }))], (["csat", "acsi"] as const).map((key) => [t(`indices.${key}`), ...report[key].editions.map((figure) => figureWordsN(figure, t))]));

  paper.heading(t("trends.title"));
  paper.table([{ title: t("trends.measure"), width: 0.24 }, ...report.editions.map(({ name }) => ({ title: name, width: 0.76 / report.editions.length }))], report.trends.map(({ key, editions }) => [construct(key), ...editions.map((figure) => figureWordsN(figure, t))]));
  paper.note(t("trends.note"));

  if (report.tolerance.length > 0) {
    paper.heading(t("tolerance.title"));
    const columns = [{ title: t("tolerance.attribute"), width: 0.36 }, ...(["adequate", "desired", "perceived"] as const).map((level) => ({ title: t(`tolerance.${level}`), width: 0.11, align: "right" as const })), { title: "n", width: 0.09, align: "right" as const }, { title: t("tolerance.verdict"), width: 0.22 }];
    paper.table(columns, report.tolerance.map((row) => [row.wording[locale], ...(["adequate", "desired", "perceived"] as const).map((level) => (row.levels ? fixed(row.levels[level], 1) : "–")), String(row.n), row.verdict ? t(`tolerance.verdicts.${row.verdict}`) : t(`hidden.${row.hidden ?? "too_few"}`, { n: row.n })]));
    paper.note(t("tolerance.note"));
  }
  if (report.map) {
    const rows = report.map.rows.filter(({ quadrant }) => quadrant !== null);
    paper.heading(t("map.title"));
    paper.table(
      [{ title: t("map.attribute"), width: 0.34 }, { title: t("map.importanceHead"), width: 0.21 }, { title: t("map.performanceHead"), width: 0.21 }, { title: t("map.field"), width: 0.24 }],
      MAP_FIELDS.flatMap((field) => rows.filter((row) => fieldOf(row) === field).map((row) => [row.wording[locale], figureWords(row.importance, t, 1), figureWords(row.performance, t, 1), t(`map.fields.${field}`)])),
    );
  }
  for (const { edition, tolerance, map } of report.attributesBefore) attributesThen(paper, names, reportTitle(edition, locale), tolerance, map);
  if (report.service.length > 0) {
    paper.heading(t("service.title"), report.service.length);
    paper.intervals(drawn(report.service.map(({ dimension, performance }) => ({ label: t(`service.names.${dimension}`), figure: performance })), t, 1), { from: 1, to: 7 });
    paper.table([{ title: t("service.dimension"), width: 0.3 }, { title: t("service.expectation"), width: 0.35 }, { title: t("service.gap"), width: 0.35 }], report.service.map(({ dimension, expectation, gap }) => [t(`service.names.${dimension}`), figureWordsN(expectation, t, 1), figureWordsN(gap, t, 1, true)]));
  }
  if (report.comments.shown.length > 0) {
    paper.heading(t("document.comments"));
    // the newest of each wording: a board need not read the same wish ten times
    for (const text of [...new Set(report.comments.shown.map((comment) => comment.text))].slice(0, COMMENTS)) paper.paragraph(`– ${text}`);
  }
  return paper.finish();
}

/** The same attributes as an earlier edition was asked about them: a table for each of the two ways of asking. */
function attributesThen(paper: Report, { t, locale }: Names, edition: string, tolerance: EditionReport["tolerance"], map: readonly MapRow[]): void {
  if (tolerance.length > 0) {
    paper.heading(t("document.then", { part: t("tolerance.title"), edition }));
    paper.table(
      [{ title: t("tolerance.attribute"), width: 0.4 }, { title: t("tolerance.adequacy"), width: 0.36 }, { title: t("tolerance.verdict"), width: 0.24 }],
      tolerance.map((row) => [row.wording[locale], row.adequacy ? figureWordsN(row.adequacy, t, 1, true) : "–", row.verdict ? t(`tolerance.verdicts.${row.verdict}`) : t(`hidden.${row.hidden ?? "too_few"}`, { n: row.n })]),
    );
  }
  if (map.length > 0) {
    paper.heading(t("document.then", { part: t("map.title"), edition }));
    paper.table(
      [{ title: t("map.attribute"), width: 0.34 }, { title: t("map.importanceHead"), width: 0.33 }, { title: t("map.performanceHead"), width: 0.33 }],
      map.map((row) => [row.wording[locale], figureWordsN(row.importance, t, 1), figureWordsN(row.performance, t, 1)]),
    );
  }
}

/** What a board would want to be told, each sentence only where there is something to say. */
function sentences(report: EditionReport, { t, locale }: Names): string[] {
  const stop = locale === "zh" ? "、" : ", ";
  const now = (key: TrendRow["key"]) => report.trends.find((row) => row.key === key)?.editions.at(-1);
  const [trust, attachment, nps] = [now("TRUST"), now("AFF"), report.nps.editions.at(-1)];
  const first = (report.map?.rows ?? []).filter((row) => fieldOf(row) === "concentrate_here").map((row) => row.wording[locale]);
  const below = report.tolerance.filter(({ verdict }) => verdict === "below").map((row) => row.wording[locale]);
  const { gap } = report.expectations;
  const { gap: closer, readings } = report.closeness;
  return [
    trust?.value != null && attachment?.value != null ? t("document.sentences.trust", { figure: figureWords(trust, t), aff: figureWords(attachment, t) }) : "",
    nps?.value != null ? t("document.sentences.nps", { figure: figureWords(nps, t), world: fixed(PUBLISHED_NPS.value) }) : "",
    first.length > 0 ? t("document.sentences.concentrate", { list: first.join(stop) }) : "",
    below.length > 0 ? t("document.sentences.below", { list: below.join(stop) }) : "",
    gap?.value != null ? t("document.sentences.gap", { figure: figureWords(gap, t, 0, true) }) : "",
    closer.value !== null && readings ? t("document.sentences.closer", { figure: figureWords(closer, t, 1, true), closer: readings.wants_closer, n: closer.n }) : "",
  ].filter((sentence) => sentence !== "");
}

function drawn(rows: readonly { readonly label: string; readonly figure: Figure | undefined }[], t: ReportWords, digits = 0): IntervalRow[] {
  return rows.flatMap(({ label, figure }) => (figure && figure.value !== null ? [{ label, low: figure.low, value: figure.value, high: figure.high, text: figureWordsN(figure, t, digits) }] : []));
}
