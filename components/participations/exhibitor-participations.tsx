import { getFormatter, getTranslations } from "next-intl/server";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import { Empty } from "@/components/ui/empty";
import { PanelHead } from "@/components/ui/panel-head";
import { editionTitle } from "@/lib/format/edition-title";
import type { PageOf } from "@/lib/format/page";
import type { ParticipationDetail } from "@/lib/participations/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { ParticipationChart } from "./participation-chart";

interface Props {
  readonly member: MemberSession;
  readonly exhibitorId: string;
  readonly participations: PageOf<ParticipationDetail>;
}

/** The newest participations of one exhibitor, for its page. */
export async function ExhibitorParticipations({ member, exhibitorId, participations: { rows, total } }: Props) {
  const t = await getTranslations("participations");
  const common = await getTranslations("common");
  const format = await getFormatter();
  const path = `/${member.workspace}/exhibitors/${exhibitorId}/participations`;
  const keeper = may(member, "create", "participations");
  const place = ({ area, hall, stand }: ParticipationDetail) => [area !== null && `${format.number(area)} m²`, hall, stand].filter(Boolean).join(" · ");
  return (
    <>
      <PanelHead title={t("title")} links={[total > rows.length && { href: path, label: t("all", { count: total }) }, keeper && { href: `${path}/new`, label: t("new") }]} />
      {total === 0 && <Empty text={t("empty")} />}
      <ParticipationChart rows={rows} currency={member.currency} />
      <ul className="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <p className="pair">
              <span>
                <b>{editionTitle(row.showName, row.editionName)}</b> <span className="s13 ink2">{row.step === "no_show" || row.step === "applied" ? t(`steps.${row.step}`) : t(`statuses.${row.status}`)}</span>
              </span>
              <span className="nowrap">{row.amount !== null && format.number(row.amount, { style: "currency", currency: member.currency, maximumFractionDigits: 0 })}</span>
            </p>
            <p className="pair s13 ink2">
              <span>
                {place(row)}
                {row.bookedOn && (
                  <span className="ink3">
                    {place(row) !== "" && " · "}
                    {t("columns.bookedOn")} <Day date={row.bookedOn} />
                  </span>
                )}
              </span>
              {keeper && (
                <Link href={`${path}/${row.id}/edit`} aria-label={`${common("edit")}: ${editionTitle(row.showName, row.editionName)}`}>
                  {common("edit")}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
