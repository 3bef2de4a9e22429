import { useTranslations } from "next-intl";
import Link from "next/link";

import type { AudienceRow } from "@/lib/campaigns/audience/types";

/** Contacts whom a campaign would ask, or would not and why. */
export function AudienceTable({ workspace, rows }: { workspace: string; rows: readonly AudienceRow[] }) {
  const t = useTranslations("campaigns.audience");
  const common = useTranslations("common.languages");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.contact")}</th>
          <th>{t("columns.exhibitor")}</th>
          <th>{t("columns.reach")}</th>
          <th>{t("columns.language")}</th>
          <th>{t("columns.notAsked")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.contactId} ${row.exhibitorId}`}>
            <td>
              <Link className="plain who" href={`/${workspace}/exhibitors/${row.exhibitorId}/contacts/${row.contactId}/edit`}>
                {row.contactName}
              </Link>
            </td>
            <td data-h={t("columns.exhibitor")}>
              <span>
                <Link className="plain" href={`/${workspace}/exhibitors/${row.exhibitorId}`}>
                  {row.exhibitorName}
                </Link>
                <span className="sub">{[row.segment, row.stand].filter((part) => part !== null).join(" · ")}</span>
              </span>
            </td>
            <td data-h={t("columns.reach")} className="ink2">
              <span>
                {t(`reach.${row.reach}`)}
                {row.address !== null && <span className="sub break-all">{row.address}</span>}
              </span>
            </td>
            <td data-h={t("columns.language")} className="ink2">
              {common(row.language === "zh" ? "zh" : "en")}
            </td>
            <td data-h={t("columns.notAsked")}>{row.notAsked === null ? t("isAsked") : t(`notAsked.${row.notAsked}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
