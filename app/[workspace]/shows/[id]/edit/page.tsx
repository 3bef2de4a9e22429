import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ShowForm } from "@/components/shows/show-form";
import { Crumbs } from "@/components/ui/crumbs";
import { requireRight } from "@/lib/rights/require-right";
import { loadShow } from "@/lib/shows/loaders";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shows"))("edit") };
}

export default async function EditShowPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "edit", "shows");
  const show = await loadShow(member, id);
  const t = await getTranslations("shows");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/shows`, label: t("title") }, { href: `/${workspace}/shows/${id}`, label: show.name }]} />
      <h1 className="mb-5">{t("edit")}</h1>
      <ShowForm workspace={workspace} show={show} />
    </>
  );
}
