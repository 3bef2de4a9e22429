import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalRows } from "@/components/charts/interval-rows";
import { fixed } from "@/lib/results/words";
import type { RateRow } from "@/lib/results/watch/types";

/** Response rates by segment with their intervals, each against the share wished for. */
export async function Rates({ rates }: { rates: readonly RateRow[] }) {
  const [t, words, locale] = await Promise.all([getTranslations("results.watch.rates"), getTranslations("results"), getLocale()]);
  const name = ({ segment }: RateRow) => (segment === "all" ? t("all") : (segment ?? words("noSegment")));
  const text = ({ rate, answered, invited }: RateRow) => (rate === null ? "–" : t("text", { share: fixed(rate.share), low: fixed(rate.low), high: fixed(rate.high), answered, invited }));
  const missed = rates.filter(({ verdict }) => verdict === "missed");
  const whole = rates[0]?.target ?? null;
  const aim = ({ target, verdict }: RateRow) => (target === null || verdict === null ? "" : `${fixed(target)} %: ${t(`verdicts.${verdict}`)}`);
  return (
    <section className="part">
      <header>
        <h2>{missed.length > 0 ? t("titleMissed", { list: missed.map(name).join(locale === "zh" ? "、" : ", ") }) : t("title")}</h2>
      </header>
      <ChartFigure
        name="response-rates"
        label={rates.map((row) => t("alt", { segment: name(row), rate: text(row) })).join(" ")}
        caption={t("note")}
        chart={
          <IntervalRows
            from={0}
            to={100}
            ticks={[0, 25, 50, 75, 100].map((at) => ({ at, text: `${at} %` }))}
            references={whole === null ? [] : [{ at: whole, text: `${t("target")} ${fixed(whole)} %` }]}
            rows={rates.map((row) => ({
              key: row.segment ?? "–",
              label: <>{row.segment === "all" ? <b>{name(row)}</b> : name(row)}{aim(row) !== "" && <span className="block s12 ink3">{aim(row)}</span>}</>,
              mark: row.rate === null ? null : { value: row.rate.share, low: row.rate.low, high: row.rate.high },
              text: text(row),
            }))}
          />
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{words("segment")}</th>
                <th className="num">{t("rate")}</th>
                <th className="num">{t("target")}</th>
                <th>{t("verdict")}</th>
              </tr>
            </thead>
            <tbody>
              {rates.map((row) => (
                <tr key={row.segment ?? "–"}>
                  <td>{name(row)}</td>
                  <td className="num">{text(row)}</td>
                  <td className="num">{row.target === null ? t("noTarget") : `${fixed(row.target)} %`}</td>
                  <td>{row.verdict === null ? "–" : t(`verdicts.${row.verdict}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  );
}
