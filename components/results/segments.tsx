import { getLocale, getTranslations } from "next-intl/server";

import type { CampaignResults } from "@/lib/results/types";
import { FigureCell } from "./figure-cell";

/** The segments beside each other; what would give a small one away is withheld here, in every filter and in every file. */
export async function Segments({ results }: { results: CampaignResults }) {
  const [t, locale] = await Promise.all([getTranslations("results"), getLocale()]);
  const { bySegment } = results;
  if (bySegment.length === 0) return null;
  const measures = bySegment[0]?.figures ?? [];
  const all = bySegment.flatMap(({ segment, figures }) => figures.map((each) => ({ ...each, segment })));
  const marked = all.filter(({ difference }) => difference?.marked);
  const stop = locale === "zh" ? "；" : "; ";
  const item = ({ segment, name, difference }: (typeof all)[number]) => t("segments.item", { segment: segment ?? t("noSegment"), name: name[locale], word: t(`change.${difference?.word ?? "within_noise"}`) });
  return (
    <section className="part">
      <header>
        <h2>{marked.length > 0 && marked.length <= 3 ? t("segments.titleMarked", { list: marked.map(item).join(stop) }) : t("segments.title")}</h2>
      </header>
      {measures.length === 0 ? (
        <p className="ink2">{t("segments.none")}</p>
      ) : (
        <>
          <div className="scroll">
            <table className="fold">
              <thead>
                <tr>
                  <th>{t("measures.measure")}</th>
                  {bySegment.map(({ segment }) => (
                    <th key={segment} className="num !whitespace-normal">
                      {segment ?? t("noSegment")}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {measures.map(({ key, name }) => (
                  <tr key={key}>
                    <td>
                      <b className="font-medium">{name[locale]}</b>
                    </td>
                    {bySegment.map(({ segment, figures }) => {
                      const found = figures.find((each) => each.key === key);
                      return found && <FigureCell key={segment} figure={found.figure} t={t} head={segment ?? t("noSegment")} bold={found.difference?.marked ?? false} />;
                    })}
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
