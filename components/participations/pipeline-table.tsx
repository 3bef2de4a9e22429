import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { Words } from "@/components/ui/words";
import { exactMoney } from "@/lib/format/money";
import type { Pipeline, PipelineRow } from "@/lib/participations/pipeline/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { StepCell } from "./step-cell";

interface Props {
  readonly member: MemberSession;
  readonly rows: readonly PipelineRow[];
  readonly next: Pipeline["next"];
  /** Whether the edition has begun: who came is known then. */
  readonly begun: boolean;
}

/** The exhibitors of an edition with their step, stand and contract, and what usually comes next. */
export async function PipelineTable({ member, rows, next, begun }: Props) {
  const [t, locale, format] = await Promise.all([getTranslations("participations"), getLocale(), getFormatter()]);
  const amount = t("columns.amount", { currency: member.currency });
  const keeper = may(member, "edit", "participations");
  return (
    <Words of={["participations"]}>
      <table className="fold">
        <thead>
          <tr>
            <th>{t("columns.exhibitor")}</th>
            <th>{t("columns.step")}</th>
            <th>{t("columns.stand")}</th>
            <th>{t("columns.package")}</th>
            <th className="num">{t("columns.area")}</th>
            <th className="num">{amount}</th>
            {keeper && <th>{t("columns.next")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const path = `/${member.workspace}/exhibitors/${row.exhibitorId}`;
            return (
              <tr key={row.id}>
                <td>
                  <Link className="plain who" href={path}>
                    {row.exhibitorName}
                  </Link>
                </td>
                <td data-h={t("columns.step")}>{t(`steps.${row.shown}`)}</td>
                <td data-h={t("columns.stand")}>{[row.hall, row.stand].filter((part) => part !== null).join(" · ") || "–"}</td>
                <td data-h={t("columns.package")}>{row.package?.name ?? "–"}</td>
                <td data-h={t("columns.area")} className="num">
                  {row.area === null ? "–" : format.number(row.area)}
                </td>
                <td data-h={amount} className="num">
                  {row.amount === null ? row.contract ? <span className="watch">{t("noRate")}</span> : "–" : format.number(row.amount)}
                  {row.contract && <span className="sub">{exactMoney(row.contract.amount, row.contract.currency, locale)}</span>}
                </td>
                {keeper && (
                  <td data-h={t("columns.next")}>
                    <StepCell workspace={member.workspace} row={row} next={next} begun={begun} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Words>
  );
}
