import { useTranslations } from "next-intl";

import type { ConstructFigures } from "@/lib/relationships/measurement/types";
import { BasisText } from "./basis-text";
import { MeasureLink } from "./measure-link";

/** What is normal on each construct; the groups that have a normal of their own are one click away. */
export function NormalsTable({ workspace, constructs }: { workspace: string; constructs: readonly ConstructFigures[] }) {
  const t = useTranslations("glossary.normals");
  const names = useTranslations("relationships.constructs");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("construct")}</th>
          <th className="num">{t("normal")}</th>
          <th className="num">{t("spread")}</th>
          <th className="num">{t("drift")}</th>
          <th className="md:!pl-6">{t("basis")}</th>
        </tr>
      </thead>
      <tbody>
        {constructs.map(({ construct, all, driftDays, perShow, groups }) => (
          <tr key={construct}>
            <td>
              <MeasureLink workspace={workspace} construct={construct}>
                <b>{names(construct)}</b>
              </MeasureLink>
              {groups.length > 0 && <Groups groups={groups} />}
            </td>
            <td data-h={t("normal")} className="num">
              {Math.round(all.mean)}
            </td>
            <td data-h={t("spread")} className="num">
              {Math.round(all.sd)}
            </td>
            <td data-h={t("drift")} className="num">
              {t("days", { n: driftDays })}
            </td>
            <td data-h={t("basis")} className="ink2 md:!pl-6">
              <BasisText own={all.basis !== "starting assumption"} exhibitors={all.exhibitors} perShow={perShow} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Groups({ groups }: { groups: ConstructFigures["groups"] }) {
  const t = useTranslations("glossary.normals");
  return (
    <details className="s12 ink2">
      <summary className="ink3 cursor-pointer">{t("groups", { n: groups.length })}</summary>
      <ul className="mt-1">
        {groups.map(({ show, segment, mean, sd, exhibitors }) => (
          <li key={`${show}/${segment}`} className="pair">
            <span>{show && segment ? t("showSegment", { show, segment }) : (show ?? segment)}</span>
            <span className="nowrap">
              <b>{Math.round(mean)}</b> ± {Math.round(sd)} <span className="ink3">· {t("exhibitors", { n: exhibitors })}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
