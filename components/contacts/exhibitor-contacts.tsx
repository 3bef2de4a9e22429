import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Empty } from "@/components/ui/empty";
import type { ContactDetail } from "@/lib/contacts/types";
import type { PageOf } from "@/lib/format/page";
import { mayKeepRecords } from "@/lib/members/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { ContactTable } from "./contact-table";

/** The first contacts of one exhibitor, for its page. */
export async function ExhibitorContacts({ member, exhibitorId, contacts: { rows, total } }: { member: MemberSession; exhibitorId: string; contacts: PageOf<ContactDetail> }) {
  const t = await getTranslations("contacts");
  const path = `/${member.workspace}/exhibitors/${exhibitorId}/contacts`;
  return (
    <>
      <header className="pair mb-1">
        <h2>{t("title")}</h2>
        <span className="flex gap-4 s13">
          {total > rows.length && <Link href={path}>{t("all", { count: total })}</Link>}
          {mayKeepRecords(member) && <Link href={`${path}/new`}>{t("new")}</Link>}
        </span>
      </header>
      {total === 0 ? <Empty text={t("empty")} /> : <ContactTable member={member} contacts={rows} />}
    </>
  );
}
