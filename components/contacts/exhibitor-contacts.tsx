import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { OwnLine } from "@/components/fields/own-facts";
import { Day } from "@/components/ui/day";
import { Empty } from "@/components/ui/empty";
import { PanelHead } from "@/components/ui/panel-head";
import type { ContactDetail } from "@/lib/contacts/types";
import type { OwnFact, OwnValues } from "@/lib/fields/types";
import type { PageOf } from "@/lib/format/page";
import { isLocale } from "@/lib/i18n/locales";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";

interface Props {
  readonly member: MemberSession;
  readonly exhibitorId: string;
  readonly contacts: PageOf<ContactDetail>;
  readonly ownOf: (own: OwnValues) => readonly OwnFact[];
}

/** The first contacts of one exhibitor, for its page. */
export async function ExhibitorContacts({ member, exhibitorId, contacts: { rows, total }, ownOf }: Props) {
  const t = await getTranslations("contacts");
  const common = await getTranslations("common");
  const path = `/${member.workspace}/exhibitors/${exhibitorId}/contacts`;
  const keeper = may(member, "create", "contacts");
  return (
    <>
      <PanelHead title={t("title")} links={[total > rows.length && { href: path, label: t("all", { count: total }) }, keeper && { href: `${path}/new`, label: t("new") }]} />
      {total === 0 && <Empty text={t("empty")} />}
      <ul className="rows">
        {rows.map((contact) => (
          <li key={contact.id}>
            <p className="pair">
              <span>
                <b className={contact.leftOn ? "ink3" : undefined}>{contact.name}</b>{" "}
                <span className="s13 ink2">
                  {t(`roles.${contact.role}`)}
                  {isLocale(contact.locale) && ` · ${common(`languages.${contact.locale}`)}`}
                </span>
              </span>
              {keeper && !contact.erased && (
                <Link className="s13" href={`${path}/${contact.id}/edit`} aria-label={`${common("edit")}: ${contact.name}`}>
                  {common("edit")}
                </Link>
              )}
            </p>
            <p className="flex flex-wrap gap-x-4 s13">
              {contact.leftOn && (
                <span className="ink3">
                  {t("columns.leftOn")} <Day date={contact.leftOn} />
                </span>
              )}
              {contact.email && (
                <a className="break-all" href={`mailto:${contact.email}`}>
                  {contact.email}
                </a>
              )}
              {contact.phone && <a href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`}>{contact.phone}</a>}
            </p>
            <p className="s13 ink2 break-words">
              <OwnLine facts={ownOf(contact.own)} currency={member.currency} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
