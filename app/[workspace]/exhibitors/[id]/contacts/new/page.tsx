import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ContactForm } from "@/components/contacts/contact-form";
import { Crumbs } from "@/components/ui/crumbs";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { loadOwnInputs } from "@/lib/fields/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("contacts"))("new") };
}

export default async function NewContactPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "create", "contacts");
  const exhibitor = await loadExhibitor(member, id);
  const t = await getTranslations("contacts");
  const common = await getTranslations("common");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: `/${workspace}/exhibitors/${id}`, label: exhibitor.name }]} />
      <h1 className="mb-5">{t("new")}</h1>
      <ContactForm workspace={workspace} exhibitorId={id} own={await loadOwnInputs(member, "contacts")} />
    </>
  );
}
