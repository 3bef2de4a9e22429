import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ParticipationForm } from "@/components/participations/participation-form";
import { Crumbs } from "@/components/ui/crumbs";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { requireRecordKeeper } from "@/lib/members/require-role";
import { loadParticipation } from "@/lib/participations/loaders";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("participations"))("edit") };
}

export default async function EditParticipationPage({ params }: { params: Promise<{ workspace: string; id: string; participationId: string }> }) {
  const { workspace, id, participationId } = await params;
  const member = await requireRecordKeeper(workspace);
  const exhibitor = await loadExhibitor(member, id);
  const participation = await loadParticipation(member, id, participationId);
  const editions = await loadEditionChoices(member);
  const t = await getTranslations("participations");
  const common = await getTranslations("common");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: `/${workspace}/exhibitors/${id}`, label: exhibitor.name }]} />
      <h1 className="mb-5">{t("edit")}</h1>
      <ParticipationForm workspace={workspace} currency={member.currency} exhibitorId={id} editions={editions} participation={participation} />
    </>
  );
}
