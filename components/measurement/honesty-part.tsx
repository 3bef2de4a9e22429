import { useFormatter, useTranslations } from "next-intl";

import type { CalibrationPage, Honesty } from "@/lib/relationships/measurement/types";

/** Whether the predicted ranges held: the finding as the heading, then construct by construct. */
export function HonestyPart({ honesty: { all, constructs } }: { honesty: CalibrationPage["honesty"] }) {
  const t = useTranslations("glossary.honesty");
  const said = all.figures;
  return (
    <section className="part">
      <h2>{said ? t(`title.${said.verdict}`, { share: Math.round(said.coverage), n: all.n }) : t("title.none")}</h2>
      <p className="ink2 mt-1 mb-4 max-w-[76ch]">{said ? t("lead") : t("none", { n: all.n })}</p>
      {said && (
        <>
          <table className="fold">
            <thead>
              <tr>
                <th>{t("construct")}</th>
                <th className="num">{t("answers")}</th>
                <th className="num">{t("coverage")}</th>
                <th className="num">{t("mean")}</th>
                <th className="num">{t("variance")}</th>
                <th className="md:!pl-6">{t("verdict")}</th>
              </tr>
            </thead>
            <tbody>
              {constructs.map((row) => (
                <HonestyRow key={row.construct} row={row} />
              ))}
            </tbody>
          </table>
          <p className="s12 ink3 mt-2 max-w-[76ch]">{t("note")}</p>
        </>
      )}
    </section>
  );
}

function HonestyRow({ row: { construct, n, figures } }: { row: Honesty }) {
  const t = useTranslations("glossary.honesty");
  const names = useTranslations("relationships.constructs");
  const format = useFormatter();
  const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "negative" } as const;
  return (
    <tr>
      <td>
        <b>{construct && names(construct)}</b>
      </td>
      <td data-h={t("answers")} className="num">
        {format.number(n)}
      </td>
      <td data-h={t("coverage")} className="num">
        {figures ? (
          <span>
            {Math.round(figures.coverage)} % <span className="ink3 s12">{t("between", { low: Math.floor(figures.low), high: Math.ceil(figures.high) })}</span>
          </span>
        ) : (
          "–"
        )}
      </td>
      <td data-h={t("mean")} className="num">
        {figures ? format.number(figures.mean, twoDecimals) : "–"}
      </td>
      <td data-h={t("variance")} className="num">
        {figures ? format.number(figures.variance, twoDecimals) : "–"}
      </td>
      <td data-h={t("verdict")} className="ink2 md:!pl-6">
        {figures ? [t(`verdicts.${figures.verdict}`), figures.leaning && t(`leanings.${figures.leaning}`)].filter((text) => text !== null).join("; ") : <span className="ink3">{t("thin")}</span>}
      </td>
    </tr>
  );
}
