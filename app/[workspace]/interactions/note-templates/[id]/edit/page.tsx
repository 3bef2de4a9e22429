import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { NoteTemplateForm } from "@/components/interactions/templates/template-form";
import { Crumbs } from "@/components/ui/crumbs";
import { loadNoteTemplate } from "@/lib/interactions/templates/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("interactions.templates"))("edit") };
}

export default async function EditNoteTemplatePage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "manage", "interactions");
  const template = await loadNoteTemplate(member, id);
  const t = await getTranslations("interactions.templates");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/interactions/note-templates`, label: t("title") }]} />
      <h1 className="mb-5">{t("edit")}</h1>
      <NoteTemplateForm workspace={workspace} template={template} />
    </>
  );
}
