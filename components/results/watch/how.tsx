import { getTranslations } from "next-intl/server";

import type { Watch } from "@/lib/results/watch/types";

/** Time to answer, language and device. */
export async function How({ watch }: { watch: Watch }) {
  const [t, words] = await Promise.all([getTranslations("results.watch.how"), getTranslations("results")]);
  const { time, languages, devices } = watch;
  const clock = (seconds: number) => t("minutes", { m: Math.floor(seconds / 60), s: Math.round(seconds % 60) });
  const language = (key: string) => (key === "en" || key === "zh" ? words(`languages.${key}`) : key);
  const device = (key: string) => (key === "phone" || key === "tablet" || key === "desktop" ? t(`device.${key}`) : t("device.unknown"));
  return (
    <section className="part col c6">
      <header>
        <h2>{t("title")}</h2>
      </header>
      <p>{time ? t("time", { median: clock(time.median), lower: clock(time.lower), upper: clock(time.upper), n: time.n }) : t("timeNone")}</p>
      <div className="mt-4 grid items-start gap-6 sm:grid-cols-2">
        <Shares title={t("languages")} rows={languages.map((row) => ({ ...row, label: language(row.key) }))} />
        <Shares title={t("devices")} rows={devices.map((row) => ({ ...row, label: device(row.key) }))} />
      </div>
      <p className="s12 ink3 mt-3">{t("named")}</p>
    </section>
  );

  function Shares({ title, rows }: { title: string; rows: readonly (Watch["languages"][number] & { readonly label: string })[] }) {
    return (
      <table>
        <thead>
          <tr>
            <th>{title}</th>
            <th className="num">n</th>
            <th className="num">%</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, n, label, share, low, high }) => (
            <tr key={key}>
              <td>{label}</td>
              <td className="num">{n}</td>
              <td className="num">
                <span>
                  {Math.round(share)}
                  <span className="sub">{words("range", { low: Math.round(low), high: Math.round(high) })}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
}
