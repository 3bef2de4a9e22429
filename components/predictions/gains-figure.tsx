import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalPlot } from "@/components/charts/interval-plot";
import { MeasureLink } from "@/components/measurement/measure-link";
import { signed } from "@/lib/format/signed";
import type { FoundBacktest } from "@/lib/predictions/schema";
import { RULES } from "@/lib/predictions/types";

/** How much closer the scores came than each simple rule: the figures that the verdict reads. */
export async function GainsFigure({ workspace, found }: { workspace: string; found: FoundBacktest }) {
  const [t, names, locale] = await Promise.all([getTranslations("predictions.gains"), getTranslations("predictions.rules"), getLocale()]);
  const rows = RULES.map((rule) => {
    const { estimate, low, high } = found.comparisons[rule].brierGain;
    const thousandths = (value: number | null) => signed(1000 * (value ?? estimate), 1);
    return { rule, name: names(rule), estimate, low: low ?? estimate, high: high ?? estimate, words: { gain: thousandths(estimate), low: thousandths(low), high: thousandths(high) } };
  });
  const reach = Math.ceil(100 * Math.max(0.01, ...rows.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]))) / 100;
  const ticks = [-reach, 0, reach].map((at) => ({ at, text: signed(1000 * at) }));
  return (
    <>
      <header>
        <h2>{t("title")}</h2>
      </header>
      <ChartFigure
        name="gain-over-simple-rules"
        label={t("label", { list: rows.map(({ name, words }) => t("item", { rule: name, ...words })).join(locale === "zh" ? "；" : "; ") })}
        definition={<MeasureLink workspace={workspace} construct="rebookingBacktest" />}
        caption={t("note")}
        chart={
          <IntervalPlot
            rows={rows.map(({ rule, name, estimate, low, high, words }) => ({ key: rule, label: name, text: t("text", words), point: { value: estimate, low, high } }))}
            domain={[-reach, reach]}
            ticks={ticks}
            references={[0]}
          />
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("rule")}</th>
                <th className="num">{t("gain")}</th>
                <th className="num">{t("interval")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ rule, name, words }) => (
                <tr key={rule}>
                  <td>{name}</td>
                  <td className="num">{words.gain}</td>
                  <td className="num">
                    {words.low} … {words.high}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}
