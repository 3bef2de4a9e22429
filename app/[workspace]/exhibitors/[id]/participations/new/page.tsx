import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ParticipationForm } from "@/components/participations/participation-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { requireRecordKeeper } from "@/lib/members/require-role";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("participations"))("new") };
}

export default async function NewParticipationPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRecordKeeper(workspace);
  const exhibitor = await loadExhibitor(member, id);
  const editions = await loadEditionChoices(member);
  const t = await getTranslations("participations");
  const common = await getTranslations("common");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: `/${workspace}/exhibitors/${id}`, label: exhibitor.name }]} />
      <h1 className="mb-5">{t("new")}</h1>
      {editions.length === 0 ? (
        <Empty text={t("noEditions")} act={<Link href={`/${workspace}/shows`}>{common("nav.shows")}</Link>} />
      ) : (
        <ParticipationForm workspace={workspace} currency={member.currency} exhibitorId={id} editions={editions} />
      )}
    </>
  );
}
