import { dayText } from "@/lib/format/day-text";
import type { Locale } from "@/lib/i18n/locales";
import { type IntervalRow, Report } from "@/lib/pdf/report";
import type { CampaignHead } from "@/lib/results/data";
import type { CampaignResults, Figure, Part } from "@/lib/results/types";
import type { Watch } from "@/lib/results/watch/types";
import { differenceText, figureShort, figureText, fixed, type ResultWords } from "@/lib/results/words";
import type { ExportWords } from "./words";

interface Papers {
  readonly campaign: Pick<CampaignHead, "title" | "status" | "endedAt">;
  readonly results: CampaignResults;
  readonly watch: Watch;
  readonly edition: string;
  readonly comparedWith: string | null;
  readonly organizer: string;
  readonly isDemo: boolean;
  readonly day: Date;
  readonly locale: Locale;
  readonly t: ExportWords;
  readonly r: ResultWords;
}

/** As many as a page is wide. */
const SEGMENTS_A_TABLE = 3;

const SCALES = { NPS: { from: -100, to: 100 }, CSAT: { from: 0, to: 100 }, ACSI: { from: 0, to: 100 } } as const;

/** The report of one campaign for a board: who answered, what they said, how sure that is, and what is withheld and why. */
export function campaignDocument(papers: Papers): Promise<Buffer> {
  const { campaign, results, watch, edition, organizer, isDemo, day, locale, t, r } = papers;
  const paper = new Report({ title: t("document.title", { campaign: campaign.title }), author: organizer, foot: [t("document.foot", { organizer, edition }), ...(isDemo ? [t("document.demo")] : [])].join(" · ") });
  paper.note(t("document.made", { day: dayText(day, locale), state: campaign.status === "closed" && campaign.endedAt ? t("document.over", { day: dayText(campaign.endedAt, locale) }) : t("document.running") }));
  const only = [...(results.view.segment === "all" ? [] : [results.view.segment.name ?? t("noSegment")]), ...(results.view.language === "all" ? [] : [t(`languages.${results.view.language}`)])];
  if (only.length > 0) paper.paragraph(t("document.only", { who: only.join(" · ") }));
  for (const sentence of sentences(papers)) paper.paragraph(sentence);

  const { funnel } = watch;
  paper.heading(t("document.funnel.title"));
  paper.table(
    [{ title: t("document.funnel.step"), width: 0.5 }, { title: t("document.funnel.n"), width: 0.25, align: "right" }, { title: t("document.funnel.share"), width: 0.25, align: "right" }],
    (["invited", "delivered", "opened", "started", "finished"] as const).map((step) => [t(`document.funnel.${step}`), String(funnel[step]), funnel.invited === 0 ? "–" : `${fixed((100 * funnel[step]) / funnel.invited)} %`]),
  );
  if (watch.fewAnonymous) paper.note(t("anonymous.few"));

  paper.heading(t("document.rates.title"));
  paper.table(
    [{ title: t("document.rates.segment"), width: 0.3 }, { title: t("document.rates.answered"), width: 0.18, align: "right" }, { title: t("document.rates.rate"), width: 0.3, align: "right" }, { title: t("document.rates.target"), width: 0.22, align: "right" }],
    watch.rates.map(({ segment, answered, invited, rate, target, verdict }) => [
      segment === "all" ? t("document.rates.all") : (segment ?? t("noSegment")), `${answered} / ${invited}`, rate ? `${fixed(rate.share)} % (${fixed(rate.low)}–${fixed(rate.high)})` : "–",
      target === null ? "–" : `${fixed(target)} %${verdict ? ` · ${t(`document.rates.verdicts.${verdict}`)}` : ""}`,
    ]),
  );

  paper.heading(t("document.measures.title"));
  const rows = results.measures.flatMap(({ name, parts }) => parts.map((part) => ({ label: labelled(name[locale], part, t), part })));
  if (rows.some(({ part }) => part.figure.value !== null)) paper.intervals(drawn(rows, r), { from: 0, to: 100 });
  else paper.paragraph(t("document.measures.none"));
  for (const { label, part } of rows) if (part.figure.value === null) paper.note(`${label}: ${figureText(part.figure, r)}`);
  if (papers.comparedWith !== null) writeChanges(paper, rows, papers.comparedWith, papers);

  if (results.indices.length > 0) {
    paper.heading(t("document.indices.title"));
    for (const { key, parts } of results.indices) {
      const own = parts.map((part) => ({ label: labelled(t(`document.indices.${key}`), part, t), part }));
      paper.intervals(drawn(own, r), SCALES[key]);
      for (const { label, part } of own) if (part.figure.value === null) paper.note(`${label}: ${figureText(part.figure, r)}`);
    }
  }
  if (results.bySegment.length > 0) {
    paper.heading(t("document.segments.title"));
    for (let start = 0; start < results.bySegment.length; start += SEGMENTS_A_TABLE) writeSegments(paper, results.bySegment.slice(start, start + SEGMENTS_A_TABLE), papers);
  }
  paper.heading(t("document.withheld.title"));
  for (const sentence of withheld(papers)) paper.paragraph(sentence);
  return paper.finish();
}

/** Segments beside each other, a measure a row. */
function writeSegments(paper: Report, segments: CampaignResults["bySegment"], { locale, t, r }: Papers): void {
  const said = ({ figure, difference }: (typeof segments)[number]["figures"][number]) => `${figureText(figure, r)}${difference?.marked ? ` · ${r(`change.${difference.word}`)}` : ""}`;
  paper.table(
    [{ title: t("document.measures.measure"), width: 0.28 }, ...segments.map(({ segment }) => ({ title: segment ?? t("noSegment"), width: 0.24 }))],
    (segments[0]?.figures ?? []).map(({ key, name }) => [name[locale], ...segments.map(({ figures }) => { const found = figures.find((each) => each.key === key); return found ? said(found) : "–"; })]),
  );
}

/** The differences that their intervals allow; the others are counted. */
function writeChanges(paper: Report, rows: readonly Row[], what: string, { t, r }: Papers): void {
  const compared = rows.flatMap(({ label, part: { figure, then, difference } }) => (difference && then ? [{ label, figure, then, difference }] : []));
  const marked = compared.filter(({ difference }) => difference.marked);
  if (compared.length === 0) return;
  paper.heading(t("document.changes.title", { what }));
  if (marked.length > 0) {
    paper.table(
      [{ title: t("document.measures.measure"), width: 0.36 }, { title: t("document.changes.now"), width: 0.24 }, { title: t("document.changes.then"), width: 0.24 }, { title: t("document.changes.difference"), width: 0.16 }],
      marked.map(({ label, figure, then, difference }) => [label, figureText(figure, r), figureText(then, r), differenceText(difference, r)]),
    );
  }
  paper.note(t("document.changes.rest", { n: compared.length - marked.length, all: compared.length }));
}

function sentences({ results, watch, t, r }: Papers): string[] {
  const [all] = watch.rates;
  const satisfaction = results.measures.find(({ key, own }) => key === "SAT" && !own)?.parts ?? [];
  const [first, second] = satisfaction;
  const nps = results.indices.find(({ key }) => key === "NPS")?.parts ?? [];
  return [
    all?.rate ? t("document.response", { finished: all.answered, invited: all.invited, share: fixed(all.rate.share), low: fixed(all.rate.low), high: fixed(all.rate.high) }) : t("document.responseNone"),
    first && second ? t("document.satisfactionApart", { en: figureShort(first.figure, r), zh: figureShort(second.figure, r) }) : first && first.figure.value !== null ? t("document.satisfaction", { figure: figureShort(first.figure, r) }) : "",
    nps.length === 1 && nps[0] && nps[0].figure.value !== null ? t("document.nps", { figure: figureShort(nps[0].figure, r) }) : "",
  ].filter((sentence) => sentence !== "");
}

function withheld({ results, t }: Papers): string[] {
  const { flags, anonymous } = results;
  const figures: Figure[] = [...[...results.measures, ...results.indices].flatMap(({ parts }) => parts.map(({ figure }) => figure)), ...results.bySegment.flatMap((row) => row.figures.map(({ figure }) => figure))];
  return [
    t("document.withheld.group"),
    t(`document.withheld.${anonymous}`),
    ...(results.withheld ? [t("document.withheld.some")] : []),
    t("document.withheld.figures", { n: figures.filter(({ hidden }) => hidden === "too_few" || hidden === "complementary").length }),
    t("document.withheld.flags", { forms: flags.forms, straight: flags.straightLining, speeding: flags.speeding, contradiction: flags.contradiction, left: flags.leftOut }),
  ];
}

/** Languages that stand apart are told apart. */
function labelled(name: string, { language }: Part, t: ExportWords): string {
  return language === null ? name : `${t(`languages.${language}`)} · ${name}`;
}

interface Row {
  readonly label: string;
  readonly part: Part;
}

function drawn(rows: readonly Row[], r: ResultWords): IntervalRow[] {
  return rows.flatMap(({ label, part: { figure } }) => (figure.value === null ? [] : [{ label, low: figure.low, value: figure.value, high: figure.high, text: figureText(figure, r) }]));
}
