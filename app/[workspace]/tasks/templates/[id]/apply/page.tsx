import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { LayPreview } from "@/components/tasks/templates/lay-preview";
import { ActionForm } from "@/components/ui/action-form";
import { Crumbs } from "@/components/ui/crumbs";
import { HiddenField } from "@/components/ui/fields";
import { FilterSelect } from "@/components/ui/filter-form";
import { Words } from "@/components/ui/words";
import type { SearchParams } from "@/lib/format/address";
import { editionTitle } from "@/lib/format/edition-title";
import { loadMembers } from "@/lib/members/loaders";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";
import { layTemplateAction } from "@/lib/tasks/templates/actions";
import { loadLayPlan, loadTemplate } from "@/lib/tasks/templates/loaders";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks.templates"))("apply") };
}

export default async function ApplyTemplatePage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "create", "tasks");
  const template = await loadTemplate(member, id);
  const [t, editions, members, { editionId, ownerMemberId, plan }] = await Promise.all([getTranslations("tasks.templates"), loadEditionChoices(member), loadMembers(member), loadLayPlan(member, id, await searchParams)]);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/tasks/templates`, label: t("title") }]} />
      <h1>
        {t("apply")}: {template.name}
      </h1>
      <form method="get" className="my-4 flex flex-wrap items-end gap-3">
        <FilterSelect name="edition" label={t("edition")} value={editionId} any="–" options={editions.map(({ id: value, name, showName }) => ({ value, label: editionTitle(showName, name) }))} />
        <FilterSelect name="owner" label={t("owner")} value={ownerMemberId} any={t("everybody")} options={members.map(({ id: value, name }) => ({ value, label: name }))} />
        <button className="btn">{t("preview")}</button>
      </form>
      {plan && (
        <div className="grid gap-5">
          <LayPreview plan={plan} />
          {plan.made > 0 && editionId && (
            <Words of={["tasks"]}>
              <ActionForm action={layTemplateAction.bind(null, workspace)} submit={t("applySubmit", { count: plan.made })}>
                <HiddenField name="templateId" value={id} />
                <HiddenField name="editionId" value={editionId} />
                <HiddenField name="ownerMemberId" value={ownerMemberId ?? ""} />
                <HiddenField name="submissionKey" value={randomUUID()} />
              </ActionForm>
            </Words>
          )}
        </div>
      )}
    </>
  );
}
