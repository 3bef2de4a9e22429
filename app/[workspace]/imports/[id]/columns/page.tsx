import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { AnswerColumns } from "@/components/imports/columns-answers";
import { ExhibitorColumns } from "@/components/imports/columns-exhibitors";
import { Crumbs } from "@/components/ui/crumbs";
import { loadEditionChoices, loadFileHead, loadImport } from "@/lib/imports/loaders";
import { loadOwnFields } from "@/lib/fields/loaders";
import { mayManage } from "@/lib/members/access";
import { requireMember } from "@/lib/tenant/require-member";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  await loadImport(await requireMember(workspace), id);
  return { title: (await getTranslations("imports.edit"))("title") };
}

export default async function ColumnsPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireMember(workspace);
  const row = await loadImport(member, id);
  if (!mayManage(member) || row.state !== "previewed") notFound();
  const [head, editions, fields] = await Promise.all([loadFileHead(member, id, 20), loadEditionChoices(member), loadOwnFields(member)]);
  const t = await getTranslations("imports");
  const path = `/${workspace}/imports`;
  return (
    <>
      <Crumbs
        trail={[
          { href: path, label: t("title") },
          { href: `${path}/${id}`, label: row.fileName },
        ]}
      />
      <h1>{t("edit.title")}</h1>
      <p className="lead ink2 mt-2 mb-6">{t("edit.lead")}</p>
      {row.mapping.kind === "exhibitors" ? (
        <ExhibitorColumns workspace={workspace} id={id} mapping={row.mapping} head={head} editions={editions} fields={fields} />
      ) : (
        <AnswerColumns workspace={workspace} id={id} mapping={row.mapping} head={head} editions={editions} />
      )}
    </>
  );
}
