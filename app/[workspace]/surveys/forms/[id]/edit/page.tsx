import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { FormEditor } from "@/components/surveys/forms/form-editor";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { requireRight } from "@/lib/rights/require-right";
import { loadDraft, loadPalette } from "@/lib/surveys/forms/loaders";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

async function draftOf({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "manage", "forms");
  return { member, id, draft: await loadDraft(member, id) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { draft } = await draftOf(props);
  return { title: draft?.title ?? (await getTranslations("forms"))("title") };
}

export default async function EditFormPage(props: Props) {
  const { member, id, draft } = await draftOf(props);
  const path = `/${member.workspace}/surveys/forms`;
  if (!draft) redirect(`${path}/${id}`);
  const t = await getTranslations("forms");
  return (
    <>
      <Crumbs
        trail={[
          { href: path, label: t("title") },
          { href: `${path}/${id}`, label: draft.title },
        ]}
      />
      <h1 className="mb-4">{t("editor.title", { title: draft.title, version: draft.version })}</h1>
      <Words of={["forms"]}>
        {/* an editor that was open before somebody saved begins anew with what is stored when its page is loaded again */}
        <FormEditor key={`${draft.versionId}:${draft.revision}`} workspace={member.workspace} timeZone={member.timeZone} draft={draft} palette={await loadPalette()} />
      </Words>
    </>
  );
}
