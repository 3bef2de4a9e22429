import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import Link from "next/link";

import { EraseForm } from "@/components/privacy/erase-form";
import { Grounds } from "@/components/privacy/grounds";
import { KnownTable } from "@/components/privacy/known-table";
import { Crumbs } from "@/components/ui/crumbs";
import { loadContact } from "@/lib/contacts/loaders";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { isoDay, today } from "@/lib/format/days";
import { loadGrounds, loadPersonSummary } from "@/lib/privacy/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy"))("title") };
}

/** One person: what is kept of them, all of it as a file, and the way to erase it. */
export default async function PersonPrivacyPage({ params }: { params: Promise<{ workspace: string; id: string; contactId: string }> }) {
  const { workspace, id, contactId } = await params;
  const member = await requireRight(workspace, "read", "privacy");
  const [exhibitor, contact, summary] = await Promise.all([loadExhibitor(member, id), loadContact(member, id, contactId), loadPersonSummary(member, id, contactId)]);
  const manages = may(member, "manage", "privacy");
  const grounds = await loadGrounds(member, contactId);
  const [t, common, format] = [await getTranslations("privacy.person"), await getTranslations("common"), await getFormatter()];
  const home = `/${workspace}/exhibitors/${id}`;
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: home, label: exhibitor.name }]} />
      <h1 className="mb-5">{t("title", { name: contact.name })}</h1>
      <section className="part max-w-[640px]">
        <h2 className="mb-3">{t("known")}</h2>
        <KnownTable tables={summary.tables} />
        {may(member, "export", "privacy") && (
          <p className="mt-4">
            {t("take")}: <a href={`${home}/contacts/${contactId}/privacy/file`}>{t("html")}</a> · <a href={`${home}/contacts/${contactId}/privacy/file?format=json`}>{t("json")}</a>
          </p>
        )}
        {summary.files > 0 && (
          <p className="mt-3 ink2">
            {t("files", { files: summary.files })} <Link href={`${home}/files`}>{t("filesLink")}</Link>
          </p>
        )}
      </section>
      {summary.erasedAt !== null && <p>{t("erased", { day: format.dateTime(summary.erasedAt, { dateStyle: "long" }) })}</p>}
      {summary.erasedAt === null && <Grounds workspace={workspace} exhibitorId={id} contactId={contactId} grounds={grounds} day={manages ? isoDay(today(member.timeZone)) : null} />}
      {summary.erasedAt === null && manages && <EraseForm workspace={workspace} exhibitorId={id} contactId={contactId} />}
      <p className="mt-4">
        <Link href={`/${workspace}/privacy`}>{t("all")}</Link>
      </p>
    </>
  );
}
