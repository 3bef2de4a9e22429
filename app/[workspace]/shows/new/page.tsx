import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ShowForm } from "@/components/shows/show-form";
import { Crumbs } from "@/components/ui/crumbs";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shows"))("new") };
}

export default async function NewShowPage({ params }: { params: Promise<{ workspace: string }> }) {
  const member = await requireRight((await params).workspace, "create", "shows");
  const t = await getTranslations("shows");
  return (
    <>
      <Crumbs trail={[{ href: `/${member.workspace}/shows`, label: t("title") }]} />
      <h1 className="mb-5">{t("new")}</h1>
      <ShowForm workspace={member.workspace} />
    </>
  );
}
