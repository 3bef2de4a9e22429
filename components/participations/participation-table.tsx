import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";

import { OwnLine } from "@/components/fields/own-facts";
import { Day } from "@/components/ui/day";
import { editionTitle } from "@/lib/format/edition-title";
import type { OwnFact, OwnValues } from "@/lib/fields/types";
import type { ParticipationDetail } from "@/lib/participations/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";

interface Props {
  readonly member: MemberSession;
  readonly rows: readonly ParticipationDetail[];
  /** What stands first: the edition in an exhibitor's history, the exhibitor in an edition's list. */
  readonly titled: "edition" | "exhibitor";
  /** What the organizer's own fields say, in words. */
  readonly ownOf: (own: OwnValues) => readonly OwnFact[];
}

export function ParticipationTable({ member, rows, titled, ownOf }: Props) {
  const t = useTranslations("participations");
  const common = useTranslations("common");
  const format = useFormatter();
  const amount = t("columns.amount", { currency: member.currency });
  const path = (row: ParticipationDetail) => `/${member.workspace}/exhibitors/${row.exhibitorId}`;
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t(`columns.${titled}`)}</th>
          <th>{t("columns.status")}</th>
          <th>{t("columns.stand")}</th>
          <th className="num">{t("columns.area")}</th>
          <th className="num">{amount}</th>
          <th>{t("columns.bookedOn")}</th>
          <th>
            <span className="sr-only">{common("edit")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              {titled === "exhibitor" ? (
                <Link className="plain who" href={path(row)}>
                  {row.exhibitorName}
                </Link>
              ) : (
                <span className="who">{editionTitle(row.showName, row.editionName)}</span>
              )}
              {Object.keys(row.own).length > 0 && (
                <span className="sub">
                  <OwnLine facts={ownOf(row.own)} currency={member.currency} />
                </span>
              )}
            </td>
            <td data-h={t("columns.status")}>{row.step === "no_show" || row.step === "applied" ? t(`steps.${row.step}`) : t(`statuses.${row.status}`)}</td>
            <td data-h={t("columns.stand")}>{[row.hall, row.stand].filter((part) => part !== null).join(" · ") || "–"}</td>
            <td data-h={t("columns.area")} className="num">
              {row.area === null ? "–" : format.number(row.area)}
            </td>
            <td data-h={amount} className="num">
              {row.amount === null ? "–" : format.number(row.amount)}
            </td>
            <td data-h={t("columns.bookedOn")}>{row.bookedOn ? <Day date={row.bookedOn} /> : "–"}</td>
            <td className="num">
              {may(member, "edit", "participations") && (
                <Link className="s13" href={`${path(row)}/participations/${row.id}/edit`} aria-label={`${common("edit")}: ${titled === "exhibitor" ? row.exhibitorName : row.editionName}`}>
                  {common("edit")}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
