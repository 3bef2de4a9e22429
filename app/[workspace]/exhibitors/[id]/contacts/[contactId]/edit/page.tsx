import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ContactForm } from "@/components/contacts/contact-form";
import { Crumbs } from "@/components/ui/crumbs";
import { noteOpened } from "@/lib/audit/loaders";
import { loadContactToEdit } from "@/lib/contacts/loaders";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { loadOwnInputs } from "@/lib/fields/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contacts"))("edit") };
}

export default async function EditContactPage({ params }: { params: Promise<{ workspace: string; id: string; contactId: string }> }) {
  const { workspace, id, contactId } = await params;
  const member = await requireRight(workspace, "edit", "contacts");
  const exhibitor = await loadExhibitor(member, id);
  const contact = await loadContactToEdit(member, id, contactId);
  await noteOpened(member, "contacts", id);
  const t = await getTranslations("contacts");
  const privacy = await getTranslations("privacy.person");
  const common = await getTranslations("common");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: `/${workspace}/exhibitors/${id}`, label: exhibitor.name }]} />
      <h1 className="mb-5">{t("edit")}</h1>
      {may(member, "read", "privacy") && (
        <p className="mb-4">
          <Link href={`/${workspace}/exhibitors/${id}/contacts/${contactId}/privacy`}>{privacy("link")}</Link>
        </p>
      )}
      <ContactForm workspace={workspace} exhibitorId={id} contact={contact} own={await loadOwnInputs(member, "contacts", contact.own)} />
    </>
  );
}
