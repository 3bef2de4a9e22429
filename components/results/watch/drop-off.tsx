import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import type { DropOff as Row } from "@/lib/results/watch/types";

/** The last question of those who began and have not sent. */
export async function DropOff({ rows }: { rows: readonly Row[] }) {
  const [t, locale] = await Promise.all([getTranslations("results.watch.drop"), getLocale()]);
  const stopped = rows.filter((row) => row.stopped > 0);
  const most = Math.max(1, ...stopped.map((row) => row.stopped));
  const worst = stopped.toSorted((a, b) => b.stopped - a.stopped)[0];
  return (
    <section className="part col c6">
      <header>
        <h2>{worst ? t("finding", { place: worst.place }) : t("title")}</h2>
      </header>
      {stopped.length === 0 ? (
        <p className="ink2">{t("none")}</p>
      ) : (
        <ChartFigure
          name="drop-off"
          label={t("alt", { list: stopped.map(({ place, stopped: n }) => t("item", { place, n })).join(locale === "zh" ? "，" : ", ") })}
          caption={t("note")}
          chart={
            <ul className="grid gap-2 s13">
              {stopped.map((row) => (
                <li key={row.item} className="grid grid-cols-[minmax(0,1fr)_80px_28px] items-center gap-x-3">
                  <span>
                    <span className="ink3">{row.place}</span> {row.wording[locale]}
                  </span>
                  <span className="block h-2.5 bg-[var(--chart-mute)]" style={{ width: `${Math.round((100 * row.stopped) / most)}%` }} />
                  <span className="num">{row.stopped}</span>
                </li>
              ))}
            </ul>
          }
          table={
            <table>
              <thead>
                <tr>
                  <th>{t("question")}</th>
                  <th className="num">{t("title")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.item}>
                    <td>
                      {row.place} {row.wording[locale]}
                    </td>
                    <td className="num">{row.stopped}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
      )}
    </section>
  );
}
