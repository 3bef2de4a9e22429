import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TemplateForm } from "@/components/tasks/templates/template-form";
import { ActionForm } from "@/components/ui/action-form";
import { Crumbs } from "@/components/ui/crumbs";
import { HiddenField } from "@/components/ui/fields";
import { Fold } from "@/components/ui/fold";
import { requireRight } from "@/lib/rights/require-right";
import { archiveTemplateAction } from "@/lib/tasks/templates/actions";
import { loadTemplate, usualCountry } from "@/lib/tasks/templates/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks.templates"))("edit") };
}

export default async function EditTemplatePage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "manage", "tasks");
  const template = await loadTemplate(member, id);
  const t = await getTranslations("tasks.templates");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/tasks/templates`, label: t("title") }]} />
      <h1 className="mb-5">{template.name}</h1>
      <TemplateForm workspace={workspace} template={template} country={usualCountry(member)} />
      <Fold title={t("archive")}>
        <ActionForm action={archiveTemplateAction.bind(null, workspace)} submit={t("archive")} quiet>
          <HiddenField name="id" value={id} />
        </ActionForm>
      </Fold>
    </>
  );
}
