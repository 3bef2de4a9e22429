import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ContactTable } from "@/components/contacts/contact-table";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { type SearchParams, withParams } from "@/lib/format/address";
import { loadOwnFacts } from "@/lib/fields/loaders";
import { noteOpened } from "@/lib/audit/loaders";
import { loadContacts } from "@/lib/contacts/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contacts"))("title") };
}

export default async function ContactsPage({ params, searchParams }: { params: Promise<{ workspace: string; id: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "contacts");
  const exhibitor = await loadExhibitor(member, id);
  const wish = await searchParams;
  const [{ rows, total, page, pageSize }] = await Promise.all([loadContacts(member, id, wish), noteOpened(member, "contacts", id)]);
  const t = await getTranslations("contacts");
  const common = await getTranslations("common");
  const path = `/${workspace}/exhibitors/${id}`;
  const create = may(member, "create", "contacts") && (
    <Link className="btn main" href={`${path}/contacts/new`}>
      {t("new")}
    </Link>
  );
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: path, label: exhibitor.name }]} />
      <div className="top mb-3">
        <h1>{t("title")}</h1>
        <div className="acts">{create}</div>
      </div>
      {total === 0 ? <Empty text={t("empty")} act={create} /> : <ContactTable member={member} contacts={rows} ownOf={await loadOwnFacts(member, "contacts")} />}
      <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(`${path}/contacts`, wish, { page: String(to) })} />
    </>
  );
}
