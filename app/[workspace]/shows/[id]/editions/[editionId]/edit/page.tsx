import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { EditionForm } from "@/components/shows/edition-form";
import { Crumbs } from "@/components/ui/crumbs";
import { requireRight } from "@/lib/rights/require-right";
import { loadEdition } from "@/lib/shows/editions/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shows.editions"))("edit") };
}

export default async function EditEditionPage({ params }: { params: Promise<{ workspace: string; id: string; editionId: string }> }) {
  const { workspace, id, editionId } = await params;
  const member = await requireRight(workspace, "edit", "shows");
  const edition = await loadEdition(member, editionId);
  if (edition.showId !== id) notFound();
  const t = await getTranslations("shows");
  const path = `/${workspace}/shows/${id}`;
  return (
    <>
      <Crumbs
        trail={[
          { href: `/${workspace}/shows`, label: t("title") },
          { href: path, label: edition.showName },
          { href: `${path}/editions/${editionId}`, label: edition.name },
        ]}
      />
      <h1 className="mb-5">{t("editions.edit")}</h1>
      <EditionForm workspace={workspace} showId={id} edition={edition} />
    </>
  );
}
