import { useTranslations } from "next-intl";

import type { CalibrationPage, MovedNormal } from "@/lib/relationships/measurement/types";

/** Which normals the newest calibration moved most. */
export function MovedPart({ moved: { since, total, largest } }: { moved: NonNullable<CalibrationPage["moved"]> }) {
  const t = useTranslations("glossary.moved");
  return (
    <section className="part">
      <h2 className="mb-3">{t("title", { total, since })}</h2>
      <table className="fold">
        <thead>
          <tr>
            <th>{t("what")}</th>
            <th className="num">{t("before")}</th>
            <th className="num">{t("after")}</th>
          </tr>
        </thead>
        <tbody>
          {largest.map((row) => (
            <MovedRow key={`${row.construct} ${row.channel?.key ?? ""} ${row.show ?? ""}/${row.segment ?? ""}`} row={row} />
          ))}
        </tbody>
      </table>
      {total > largest.length && <p className="s12 ink3 mt-2">{t("more", { n: total - largest.length })}</p>}
    </section>
  );
}

function MovedRow({ row: { construct, channel, show, segment, before, after } }: { row: MovedNormal }) {
  const t = useTranslations("glossary.moved");
  const names = useTranslations("relationships.constructs");
  const normals = useTranslations("glossary.normals");
  const group = show && segment ? normals("showSegment", { show, segment }) : (show ?? segment);
  const figure = ({ mean, spread }: MovedNormal["before"]) => t("figure", { mean: Math.round(mean), spread: Math.round(spread) });
  return (
    <tr>
      <td>{channel ? channel.title : group ? t("groupOf", { construct: names(construct), group }) : names(construct)}</td>
      <td data-h={t("before")} className="num ink2">
        {figure(before)}
      </td>
      <td data-h={t("after")} className="num">
        {figure(after)}
      </td>
    </tr>
  );
}
