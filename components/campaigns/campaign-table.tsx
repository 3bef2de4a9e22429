import { useTranslations } from "next-intl";
import Link from "next/link";

import { useFormTitle } from "@/components/surveys/forms/form-title";
import { Day } from "@/components/ui/day";
import type { CampaignRow } from "@/lib/campaigns/types";
import { today } from "@/lib/format/days";

export function CampaignTable({ path, campaigns, timeZone }: { path: string; campaigns: readonly CampaignRow[]; timeZone: string }) {
  const t = useTranslations("campaigns");
  const nameOf = useFormTitle();
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.title")}</th>
          <th>{t("columns.edition")}</th>
          <th>{t("columns.status")}</th>
          <th>{t("columns.opens")}</th>
          <th>{t("columns.closes")}</th>
          <th className="num">{t("columns.answered")}</th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((row) => (
          <tr key={row.id}>
            <td>
              <Link className="plain who !whitespace-normal" href={`${path}/${row.id}`}>
                {row.title}
              </Link>
              <span className="sub">{nameOf(row.form)}</span>
            </td>
            <td data-h={t("columns.edition")} className="ink2">
              {row.editionLabel}
            </td>
            <td data-h={t("columns.status")}>{t(`statuses.${row.status}`)}</td>
            <td data-h={t("columns.opens")} className="ink2">
              <Day date={today(timeZone, row.opensAt)} />
            </td>
            <td data-h={t("columns.closes")} className="ink2">
              <Day date={today(timeZone, row.closesAt)} />
            </td>
            <td data-h={t("columns.answered")} className="num">
              {row.invited === 0 ? "–" : t("ofInvited", { answered: row.answered, invited: row.invited })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
