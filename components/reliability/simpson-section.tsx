import { getLocale, getTranslations } from "next-intl/server";

import { MeasureLink } from "@/components/measurement/measure-link";
import { editionLabel } from "@/lib/format/edition-label";
import type { ReliabilityPage } from "@/lib/reliability/types";
import { coefficient } from "@/lib/reliability/words";

/** Where segment and total disagree: both are shown, and the warning comes first. */
export async function SimpsonSection({ workspace, simpson }: { workspace: string; simpson: ReliabilityPage["simpson"] }) {
  const [t, locale] = await Promise.all([getTranslations("reliability"), getLocale()]);
  const rows = simpson.flatMap(({ result, edition }) => result.pairs.map((pair) => ({ ...pair, edition })));
  const reversed = rows.filter(({ verdict }) => verdict === "reversed").length;
  const stop = locale === "zh" ? "；" : "; ";
  return (
    <section className="part">
      <header>
        <h2>{reversed > 0 ? t("simpson.titleReversed", { n: reversed }) : t("simpson.title")}</h2>
        <MeasureLink workspace={workspace} construct="simpsonCheck" />
      </header>
      {rows.length === 0 ? (
        <p className="ink2">{t("simpson.empty")}</p>
      ) : (
        <>
          <table className="fold">
            <thead>
              <tr>
                <th>{t("simpson.pair")}</th>
                <th>{t("simpson.edition")}</th>
                <th className="num">{t("simpson.all")}</th>
                <th className="num">{t("simpson.within")}</th>
                <th className="num">n</th>
                <th>{t("simpson.verdict")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ pair, n, pooled, within, verdict, segments, edition }) => (
                <tr key={`${pair} ${edition.id}`}>
                  <td>
                    {t(`simpson.pairs.${pair}`)}
                    {segments.length > 0 && (
                      <span className="sub">
                        {segments
                          .map(({ segment, n: size, correlation }) => (correlation === null ? t("simpson.few", { name: segment ?? t("simpson.noSegment"), n: size }) : t("simpson.value", { name: segment ?? t("simpson.noSegment"), r: coefficient(correlation), n: size })))
                          .join(stop)}
                      </span>
                    )}
                  </td>
                  <td data-h={t("simpson.edition")}>{editionLabel({ name: edition.name, show: { name: edition.showName, nameZh: edition.showNameZh } }, locale)}</td>
                  <td className="num" data-h={t("simpson.all")}>{pooled === null ? "–" : coefficient(pooled)}</td>
                  <td className="num" data-h={t("simpson.within")}>{within === null ? "–" : coefficient(within)}</td>
                  <td className="num" data-h="n">{n}</td>
                  <td className={verdict === "reversed" ? "watch" : verdict === "none" ? "ink3" : ""} data-h={t("simpson.verdict")}>{t(`simpson.verdicts.${verdict}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="s12 ink3 mt-2">{t("simpson.note")}</p>
        </>
      )}
    </section>
  );
}
