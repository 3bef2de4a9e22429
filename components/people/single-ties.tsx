import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { MeasureLink } from "@/components/measurement/measure-link";
import { companyName } from "@/lib/format/company-name";
import { moneyFigure } from "@/lib/format/money";
import { signed } from "@/lib/format/signed";
import type { SingleTie } from "@/lib/people/types";
import type { MemberSession } from "@/lib/tenant/require-member";

/** Exhibitors that one person alone speaks with, most money first: who should be introduced to a second one. */
export async function SingleTies({ member, singles }: { member: MemberSession; singles: readonly SingleTie[] }) {
  const [t, locale] = await Promise.all([getTranslations("people.singles"), getLocale()]);
  const revenue = t("revenue", { currency: member.currency });
  return (
    <>
      <header>
        <h2>{t("title")}</h2>
      </header>
      {singles.length === 0 ? (
        <p className="ink2">{t("none")}</p>
      ) : (
        <table className="fold">
          <thead>
            <tr>
              <th>{t("exhibitor")}</th>
              <th>{t("person")}</th>
              <th className="num">{t("contacts")}</th>
              <th>
                <MeasureLink workspace={member.workspace} construct="trustTransfer">
                  {t("trust")}
                </MeasureLink>
              </th>
              <th className="num">{revenue}</th>
            </tr>
          </thead>
          <tbody>
            {singles.map((single) => (
              <tr key={single.exhibitorId}>
                <td>
                  <Link className="plain who !whitespace-normal" href={`/${member.workspace}/exhibitors/${single.exhibitorId}`}>
                    {companyName(single, locale).name}
                  </Link>
                </td>
                <td data-h={t("person")}>{single.memberName}</td>
                <td className="num" data-h={t("contacts")}>
                  {single.contacts}
                </td>
                <td data-h={t("trust")}>
                  {single.transfer ? (
                    <>
                      {t(single.transfer.leans ? "leans" : single.transfer.direction)}
                      <span className="sub">{t("difference", { difference: signed(single.transfer.difference), reach: Math.max(1, Math.round(single.transfer.reach)) })}</span>
                    </>
                  ) : (
                    <span className="ink3">{t("unknown")}</span>
                  )}
                </td>
                <td className="num" data-h={revenue}>
                  {moneyFigure(single.revenue, member.currency, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="s12 ink3 mt-2">{t("note")}</p>
    </>
  );
}
