import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { NoteTemplateForm } from "@/components/interactions/templates/template-form";
import { Crumbs } from "@/components/ui/crumbs";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("interactions.templates"))("new") };
}

export default async function NewNoteTemplatePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  await requireRight(workspace, "manage", "interactions");
  const t = await getTranslations("interactions.templates");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/interactions/note-templates`, label: t("title") }]} />
      <h1 className="mb-5">{t("new")}</h1>
      <NoteTemplateForm workspace={workspace} />
    </>
  );
}
