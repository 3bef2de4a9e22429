import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { EditionForm } from "@/components/shows/edition-form";
import { Crumbs } from "@/components/ui/crumbs";
import { requireRight } from "@/lib/rights/require-right";
import { loadShow } from "@/lib/shows/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shows.editions"))("new") };
}

export default async function NewEditionPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "create", "shows");
  const show = await loadShow(member, id);
  const t = await getTranslations("shows");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/shows`, label: t("title") }, { href: `/${workspace}/shows/${id}`, label: show.name }]} />
      <h1 className="mb-5">{t("editions.new")}</h1>
      <EditionForm workspace={workspace} showId={id} />
    </>
  );
}
