import { getLocale, getTranslations } from "next-intl/server";

import type { CampaignResults } from "@/lib/results/types";
import { FigureCell } from "./figure-cell";

/** The segments beside each other; what would give a small one away is withheld here, in every filter and in every file. */
export async function Segments({ results }: { results: CampaignResults }) {
  const [t, locale] = await Promise.all([getTranslations("results"), getLocale()]);
  const { bySegment } = results;
  if (bySegment.length === 0) return null;
  const columns = bySegment[0]?.figures ?? [];
  const all = bySegment.flatMap(({ segment, figures }) => figures.map((each) => ({ ...each, segment })));
  const marked = all.filter(({ difference }) => difference?.marked);
  const stop = locale === "zh" ? "；" : "; ";
  const item = ({ segment, name, difference }: (typeof all)[number]) => t("segments.item", { segment: segment ?? t("noSegment"), name: name[locale], word: t(`change.${difference?.word ?? "within_noise"}`) });
  return (
    <section className="part">
      <header>
        <h2>{marked.length > 0 && marked.length <= 3 ? t("segments.titleMarked", { list: marked.map(item).join(stop) }) : t("segments.title")}</h2>
      </header>
      {columns.length === 0 ? (
        <p className="ink2">{t("segments.none")}</p>
      ) : (
        <>
          <div className="scroll">
            <table className="fold">
              <thead>
                <tr>
                  <th>{t("segment")}</th>
                  {columns.map(({ key, name }) => (
                    <th key={key} className="num !whitespace-normal">
                      {name[locale]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {bySegment.map(({ segment, figures }) => (
                  <tr key={segment ?? ""}>
                    <td>
                      <b>{segment ?? t("noSegment")}</b>
                    </td>
                    {figures.map(({ key, name, figure, difference }) => (
                      <FigureCell key={key} figure={figure} t={t} head={name[locale]} bold={difference?.marked ?? false} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="s12 ink3 mt-2">{t("segments.note", { n: all.filter(({ difference }) => difference !== null).length })}</p>
        </>
      )}
    </section>
  );
}
