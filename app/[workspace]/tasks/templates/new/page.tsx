import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TemplateForm } from "@/components/tasks/templates/template-form";
import { Crumbs } from "@/components/ui/crumbs";
import { requireRight } from "@/lib/rights/require-right";
import { usualCountry } from "@/lib/tasks/templates/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks.templates"))("new") };
}

export default async function NewTemplatePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "manage", "tasks");
  const t = await getTranslations("tasks.templates");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/tasks/templates`, label: t("title") }]} />
      <h1 className="mb-5">{t("new")}</h1>
      <TemplateForm workspace={workspace} country={usualCountry(member)} />
    </>
  );
}
