import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TieForm } from "@/components/people/ties/tie-form";
import { TiesTable } from "@/components/people/ties/ties-table";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { loadContactChoices } from "@/lib/contacts/loaders";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { loadMembers } from "@/lib/members/loaders";
import { mayRate } from "@/lib/people/ties/access";
import { loadTies } from "@/lib/people/ties/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.contactTies"))("title") };
}

export default async function TiesPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "contacts");
  const exhibitor = await loadExhibitor(member, id);
  const [ties, contacts, members, t, common] = await Promise.all([loadTies(member, id), loadContactChoices(member, id), loadMembers(member), getTranslations("people.contactTies"), getTranslations("common")]);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: `/${workspace}/exhibitors/${id}`, label: exhibitor.name }]} />
      <h1>{t("title")}</h1>
      <p className="ink2 mt-1 mb-5 max-w-[76ch]">{t("lead")}</p>
      {ties.length === 0 ? <Empty text={t("none")} /> : <TiesTable ties={ties} />}
      {may(member, "edit", "contacts") && contacts.length > 0 && (
        <section className="part">
          <h2 className="mb-3">{t("note")}</h2>
          <TieForm workspace={workspace} exhibitorId={id} contacts={contacts} members={members.filter((one) => mayRate(member, one.id))} me={member.memberId} />
        </section>
      )}
    </>
  );
}
