import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { UploadForm } from "@/components/imports/upload-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { type SearchParams, single } from "@/lib/format/address";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("new") };
}

export default async function NewImportPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "manage", "imports");
  const wish = await searchParams;
  const code = single(wish, "error");
  const t = await getTranslations("imports");
  const path = `/${member.workspace}/imports`;
  return (
    <>
      <Crumbs trail={[{ href: path, label: t("title") }]} />
      <h1 className="mb-2">{t("new")}</h1>
      <p className="lead ink2 mb-6">{t("lead")}</p>
      <Words of={["imports"]}>
        <UploadForm key={code} action={`${path}/upload`} kind={single(wish, "kind") === "answers" ? "answers" : "exhibitors"} failed={code === null ? null : { code, field: single(wish, "field") ?? "file" }} />
      </Words>
    </>
  );
}
