import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalPlot } from "@/components/charts/interval-plot";
import type { EditionPair } from "@/lib/retention/types";
import { sharePoint, shareText } from "@/lib/format/share";
import { pairLabel, PERCENT_TICKS } from "./words";

/** Below this an opinion in the trade press sees an alarm (PCMA Convene); shown with its source, never as a rule. */
const TRADE_ALARM = 75;

/** From each edition to the next: who stayed, in a picture; who left, returned and came, in the table. */
export async function PairsFigure({ pairs }: { pairs: readonly EditionPair[] }) {
  const [t, common, locale] = await Promise.all([getTranslations("retention.pairs"), getTranslations("common"), getLocale()]);
  const text = ({ retention, decided }: EditionPair) => (retention ? (decided ? shareText(retention, locale, common) : t("soFar", { share: shareText(retention, locale, common) })) : t("nobody"));
  const list = pairs.map((pair) => t("item", { pair: pairLabel(pair, locale), share: text(pair) })).join(locale === "zh" ? "，" : ", ");
  return (
    <>
      <header>
        <h2>{t("title")}</h2>
      </header>
      <ChartFigure
        name="retention-by-edition-pair"
        label={t("label", { list })}
        caption={t("note", { line: TRADE_ALARM })}
        chart={<IntervalPlot domain={[0, 100]} ticks={PERCENT_TICKS} references={[TRADE_ALARM]} rows={pairs.map((pair) => ({ key: pair.to.id, label: pairLabel(pair, locale), text: text(pair), point: sharePoint(pair.retention), thin: !pair.decided }))} />}
        table={
          <table>
            <thead>
              <tr>
                <th>{t("pair")}</th>
                {(["before", "retained", "declined", "cancelled", "silent", "won", "returned", "after", "share"] as const).map((head) => (
                  <th key={head} className="num">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {pairs.map((pair) => (
                <tr key={pair.to.id}>
                  <td className="nowrap">{pairLabel(pair, locale)}</td>
                  {[pair.before, pair.retained, pair.declined, pair.cancelled, pair.silent, pair.won, pair.returned, pair.after].map((count, index) => (
                    <td key={index} className="num">
                      {count}
                    </td>
                  ))}
                  <td className="num">{text(pair)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}
