import { useTranslations } from "next-intl";
import Link from "next/link";

import { OwnLine } from "@/components/fields/own-facts";
import { Day } from "@/components/ui/day";
import type { ContactDetail } from "@/lib/contacts/types";
import type { OwnFact, OwnValues } from "@/lib/fields/types";
import { isLocale } from "@/lib/i18n/locales";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";

export function ContactTable({ member, contacts, ownOf }: { member: MemberSession; contacts: readonly ContactDetail[]; ownOf: (own: OwnValues) => readonly OwnFact[] }) {
  const t = useTranslations("contacts");
  const common = useTranslations("common");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.name")}</th>
          <th>{t("columns.role")}</th>
          <th>{t("columns.email")}</th>
          <th>{t("columns.phone")}</th>
          <th>{t("columns.locale")}</th>
          <th>
            <span className="sr-only">{common("edit")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => (
          <tr key={contact.id} className={contact.leftOn ? "ink3" : undefined}>
            <td>
              <span className="who">{contact.name}</span>
              {contact.leftOn && (
                <span className="sub">
                  {t("columns.leftOn")} <Day date={contact.leftOn} />
                </span>
              )}
              {Object.keys(contact.own).length > 0 && (
                <span className="sub">
                  <OwnLine facts={ownOf(contact.own)} currency={member.currency} />
                </span>
              )}
            </td>
            <td data-h={t("columns.role")}>{t(`roles.${contact.role}`)}</td>
            <td data-h={t("columns.email")}>{contact.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : "–"}</td>
            <td data-h={t("columns.phone")}>{contact.phone ? <a href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`}>{contact.phone}</a> : "–"}</td>
            <td data-h={t("columns.locale")}>{isLocale(contact.locale) ? common(`languages.${contact.locale}`) : "–"}</td>
            <td className="num">
              {may(member, "edit", "contacts") && !contact.erased && (
                <Link className="s13" href={`/${member.workspace}/exhibitors/${contact.exhibitorId}/contacts/${contact.id}/edit`} aria-label={`${common("edit")}: ${contact.name}`}>
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
