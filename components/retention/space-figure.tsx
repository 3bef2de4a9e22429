import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { isFew } from "@/lib/format/share";
import { signed } from "@/lib/format/signed";
import type { EditionPair } from "@/lib/retention/types";
import { changeText, pairLabel } from "./words";

/** Whether those who stayed took more space or less. */
export async function SpaceFigure({ pairs }: { pairs: readonly EditionPair[] }) {
  const [t, locale] = await Promise.all([getTranslations("retention.space"), getLocale()]);
  const rows = pairs.map((pair) => ({ pair, label: pairLabel(pair, locale), known: pair.money.up + pair.money.same + pair.money.down })).filter(({ known }) => known > 0);
  const all = rows.reduce((sum, { pair, known }) => ({ up: sum.up + pair.money.up, known: sum.known + known }), { up: 0, known: 0 });
  const words = ({ pair: { money }, known }: (typeof rows)[number]) => t("text", { up: money.up, same: money.same, down: money.down, n: known });
  const square = (change: number) => `${signed(change)} m²`;
  return (
    <>
      <header>
        <h2>{all.known > 0 ? t(isFew({ n: all.known }) ? "titleFew" : "title", { k: all.up, n: all.known, share: Math.round((100 * all.up) / all.known) }) : t("titleNone")}</h2>
      </header>
      {rows.length === 0 ? (
        <p className="ink2">{t("none")}</p>
      ) : (
        <ChartFigure
          name="space-of-those-who-stayed"
          label={t("label", { list: rows.map((row) => `${row.label}: ${words(row)}`).join(locale === "zh" ? "；" : "; ") })}
          caption={t("note")}
          chart={
            <ul className="iv">
              {rows.map((row) => (
                <li key={row.pair.to.id}>
                  <span className="of">{row.label}</span>
                  <span className="sizes">
                    <i className="up" style={{ flex: row.pair.money.up }} />
                    <i style={{ flex: row.pair.money.same }} />
                    <i className="down" style={{ flex: row.pair.money.down }} />
                  </span>
                  <span className="is">{words(row)}</span>
                </li>
              ))}
            </ul>
          }
          table={
            <table>
              <thead>
                <tr>
                  <th>{t("pair")}</th>
                  {(["n", "up", "same", "down", "area", "amount"] as const).map((head) => (
                    <th key={head} className="num">
                      {t(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ pair, label, known }) => (
                  <tr key={pair.to.id}>
                    <td className="nowrap">{label}</td>
                    <td className="num">{known}</td>
                    <td className="num">{pair.money.up}</td>
                    <td className="num">{pair.money.same}</td>
                    <td className="num">{pair.money.down}</td>
                    <td className="num">{square(pair.money.areaChange)}</td>
                    <td className="num">{changeText(pair.money.amountChange, locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
      )}
    </>
  );
}
