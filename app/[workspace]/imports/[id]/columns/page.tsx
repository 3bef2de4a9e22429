import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { AnswerColumns } from "@/components/imports/columns-answers";
import { ExhibitorColumns } from "@/components/imports/columns-exhibitors";
import { fileTitle } from "@/components/imports/place-text";
import { Crumbs } from "@/components/ui/crumbs";
import { type SearchParams, single } from "@/lib/format/address";
import { loadOwnFields } from "@/lib/fields/loaders";
import { loadEditionChoices, loadFileHead, loadImport } from "@/lib/imports/loaders";
import { filePlace } from "@/lib/imports/schema";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { workspace, id } = await params;
  await loadImport(await requireRight(workspace, "manage", "imports"), id);
  return { title: (await getTranslations("imports.edit"))("title") };
}

export default async function ColumnsPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "manage", "imports");
  const row = await loadImport(member, id);
  const place = filePlace.parse(single(await searchParams, "file"));
  const file = row.files[place];
  if (!may(member, "manage", "imports") || row.state !== "previewed" || file === undefined) notFound();
  const [head, editions, fields] = await Promise.all([loadFileHead(member, id, 20, place), loadEditionChoices(member), loadOwnFields(member)]);
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
      <h1 className="break-words">{row.files.length === 1 ? t("edit.title") : t("preview.columnsOf", { file: fileTitle(file) })}</h1>
      <p className="lead ink2 mt-2 mb-6">{t("edit.lead")}</p>
      {file.mapping.kind === "exhibitors" ? (
        <ExhibitorColumns workspace={workspace} id={id} file={place} files={row.files.length} mapping={file.mapping} head={head} editions={editions} fields={fields} />
      ) : (
        <AnswerColumns workspace={workspace} id={id} mapping={file.mapping} head={head} editions={editions} />
      )}
    </>
  );
}
