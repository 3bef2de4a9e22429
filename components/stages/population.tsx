import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { ChartFigure } from "@/components/charts/chart-figure";
import { StageChip, stageColour } from "@/components/relationships/stage-chip";
import { figure, moneyFigure, shortMoney } from "@/lib/format/money";
import type { SegmentCount } from "@/lib/portfolio/stage-board/types";
import { STAGE_ORDER } from "@/lib/portfolio/stage-order";
import type { StageOrUnknown } from "@/lib/relationships/types";

/** The exhibitors of each segment by stage: a strip a segment, closest bond last on the ladder. */
export async function Population({ segments, currency, href }: { segments: readonly SegmentCount[]; currency: string; href: (stage: StageOrUnknown) => string }) {
  const [t, names, locale] = await Promise.all([getTranslations("stages.population"), getTranslations("relationships.stages"), getLocale()]);
  const rows = [...new Set(segments.map(({ segment }) => segment))].map((segment) => {
    const own = segments.filter((each) => each.segment === segment);
    const total = own.reduce((sum, { exhibitors }) => sum + exhibitors, 0);
    const of = (stage: StageOrUnknown) => own.find((each) => each.stage === stage)?.exhibitors ?? 0;
    return { name: segment ?? t("noSegment"), own, total, of, revenue: own.reduce((sum, { revenue }) => sum + revenue, 0), close: total > 0 ? (of("expansion") + of("commitment")) / total : 0 };
  });
  const large = rows.filter(({ total }) => total >= 10).toSorted((a, b) => b.close - a.close);
  const [best, worst] = [large[0], large.at(-1)];
  const sentence = (row: (typeof rows)[number]) => t("alt", { segment: row.name, n: row.total, list: STAGE_ORDER.filter((stage) => row.of(stage) > 0).map((stage) => t("item", { stage: names(stage), n: row.of(stage) })).join(locale === "zh" ? "，" : ", ") });
  return (
    <>
      <header>
        <h2>
          {best && worst && best !== worst
            ? t("title", { best: best.name, high: Math.round(100 * best.close), worst: worst.name, low: Math.round(100 * worst.close) })
            : t("titleNone")}
        </h2>
      </header>
      <ChartFigure
        name="stages-by-segment"
        label={rows.map(sentence).join(" ")}
        caption={t("note")}
        chart={
          <>
            <p className="legend mb-3">
              {STAGE_ORDER.map((stage) => (
                <StageChip key={stage} stage={stage} />
              ))}
            </p>
            {rows.map((row) => (
              <div key={row.name} className="mb-1">
                <p className="pair s13">
                  <span className="font-semibold">{row.name}</span>
                  <span className="num ink2">{t("rowTotal", { n: figure(row.total, locale), money: shortMoney(row.revenue, currency, locale) })}</span>
                </p>
                <div className="strip !mt-1">
                  {STAGE_ORDER.filter((stage) => row.of(stage) > 0).map((stage) => (
                    <i key={stage} className={stageColour(stage)} style={{ flex: row.of(stage) }} title={t("item", { stage: names(stage), n: row.of(stage) })} />
                  ))}
                </div>
              </div>
            ))}
          </>
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("segment")}</th>
                {STAGE_ORDER.map((stage) => (
                  <th key={stage} className="num">
                    <Link href={href(stage)}>{names(stage)}</Link>
                  </th>
                ))}
                <th className="num">{t("all")}</th>
                <th className="num">{t("revenue", { currency })}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name}>
                  <td>{row.name}</td>
                  {STAGE_ORDER.map((stage) => (
                    <td key={stage} className="num">
                      {figure(row.of(stage), locale)}
                    </td>
                  ))}
                  <td className="num">{figure(row.total, locale)}</td>
                  <td className="num">{moneyFigure(row.revenue, currency, locale)}</td>
                </tr>
              ))}
              <tr className="apart">
                <td>{t("total")}</td>
                {STAGE_ORDER.map((stage) => (
                  <td key={stage} className="num">
                    {figure(rows.reduce((sum, row) => sum + row.of(stage), 0), locale)}
                  </td>
                ))}
                <td className="num">{figure(rows.reduce((sum, { total }) => sum + total, 0), locale)}</td>
                <td className="num">{moneyFigure(rows.reduce((sum, { revenue }) => sum + revenue, 0), currency, locale)}</td>
              </tr>
            </tbody>
          </table>
        }
      />
    </>
  );
}
