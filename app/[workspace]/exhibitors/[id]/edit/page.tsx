import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ArchiveForm } from "@/components/exhibitors/archive-form";
import { ExhibitorForm } from "@/components/exhibitors/exhibitor-form";
import { Crumbs } from "@/components/ui/crumbs";
import { loadExhibitor, loadSegments } from "@/lib/exhibitors/loaders";
import { loadOwnInputs } from "@/lib/fields/loaders";
import { loadMembers } from "@/lib/members/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exhibitors.form"))("edit") };
}

export default async function EditExhibitorPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "edit", "exhibitors");
  const exhibitor = await loadExhibitor(member, id);
  const [segments, members, own, t, common] = await Promise.all([loadSegments(member), loadMembers(member), loadOwnInputs(member, "exhibitors", exhibitor.own), getTranslations("exhibitors.form"), getTranslations("common")]);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: `/${workspace}/exhibitors/${id}`, label: exhibitor.name }]} />
      <h1 className="mb-5">{t("edit")}</h1>
      <ExhibitorForm workspace={workspace} segments={segments} members={members} own={own} exhibitor={exhibitor} />
      <ArchiveForm workspace={workspace} exhibitor={exhibitor} />
    </>
  );
}
