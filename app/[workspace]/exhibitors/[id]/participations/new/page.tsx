import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ParticipationForm } from "@/components/participations/participation-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { loadOwnInputs } from "@/lib/fields/loaders";
import { type SearchParams, single } from "@/lib/format/address";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";
import { loadFreeStands, loadPackages } from "@/lib/shows/floor/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("participations"))("new") };
}

export default async function NewParticipationPage({ params, searchParams }: { params: Promise<{ workspace: string; id: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "create", "participations");
  const exhibitor = await loadExhibitor(member, id);
  const editions = await loadEditionChoices(member);
  const wished = single(await searchParams, "edition");
  const edition = editions.find(({ id: known }) => known === wished);
  const [stands, packages] = edition ? await Promise.all([loadFreeStands(member, edition.id, null), loadPackages(member, edition.id)]) : [[], []];
  const t = await getTranslations("participations");
  const common = await getTranslations("common");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: `/${workspace}/exhibitors/${id}`, label: exhibitor.name }]} />
      <h1 className="mb-5">{t("new")}</h1>
      {editions.length === 0 ? (
        <Empty text={t("noEditions")} act={<Link href={`/${workspace}/shows`}>{common("nav.shows")}</Link>} />
      ) : (
        <ParticipationForm workspace={workspace} currency={member.currency} exhibitorId={id} editions={editions} editionId={edition?.id} stands={stands} packages={packages} own={await loadOwnInputs(member, "participations")} />
      )}
    </>
  );
}
