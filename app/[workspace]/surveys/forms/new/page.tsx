import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { NewFormForm } from "@/components/surveys/forms/new-form-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { type SearchParams, single } from "@/lib/format/address";
import { requireRight } from "@/lib/rights/require-right";
import { loadFormNames, loadStarts } from "@/lib/surveys/forms/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forms.create"))("title") };
}

export default async function NewFormPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "manage", "forms");
  const t = await getTranslations("forms");
  const start = single(await searchParams, "start");
  const [copies, starts] = [await loadFormNames(member), loadStarts()];
  return (
    <>
      <Crumbs trail={[{ href: `/${member.workspace}/surveys/forms`, label: t("title") }]} />
      <h1 className="mb-4">{t("create.title")}</h1>
      <Words of={["forms"]}>
        <NewFormForm workspace={member.workspace} copies={copies} starts={starts} start={start} />
      </Words>
    </>
  );
}
