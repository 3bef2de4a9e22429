import { getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import type { Watch } from "@/lib/results/watch/types";

const STEPS = ["invited", "delivered", "opened", "started", "finished"] as const;

/** How far the invited came: a bar a step, as wide as its share. These are counts of people, not estimates, so they have no interval. */
export async function Funnel({ watch }: { watch: Watch }) {
  const t = await getTranslations("results.watch.funnel");
  const { funnel } = watch;
  const share = (n: number) => `${funnel.invited === 0 ? 0 : Math.round((100 * n) / funnel.invited)} %`;
  return (
    <section className="part">
      <header>
        <h2>{t("title")}</h2>
      </header>
      <ChartFigure
        name="funnel"
        label={t("alt", { ...funnel })}
        caption={`${t("note")}${watch.fewAnonymous ? ` ${t("few")}` : ""}${watch.withoutLink > 0 ? ` ${t("withoutLink", { n: watch.withoutLink })}` : ""}`}
        chart={
          <ul className="grid gap-2.5 s13">
            {STEPS.map((step) => (
              <li key={step} className="grid grid-cols-[96px_minmax(0,1fr)_190px] max-md:grid-cols-[80px_minmax(0,1fr)] items-center gap-x-4">
                <span>{t(step)}</span>
                <span className="block h-4 bg-[var(--sunken)]">
                  <span className="block h-4 bg-[var(--chart-mute)]" style={{ width: share(funnel[step]).replace(" ", "") }} />
                </span>
                <span className="max-md:col-start-2">{t("text", { n: funnel[step], share: share(funnel[step]) })}</span>
              </li>
            ))}
          </ul>
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("step")}</th>
                <th className="num">{t("people")}</th>
                <th className="num">{t("share")}</th>
              </tr>
            </thead>
            <tbody>
              {STEPS.map((step) => (
                <tr key={step}>
                  <td>{t(step)}</td>
                  <td className="num">{funnel[step]}</td>
                  <td className="num">{share(funnel[step])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  );
}
