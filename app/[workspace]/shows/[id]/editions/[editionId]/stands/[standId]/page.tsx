import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { RemoveButton } from "@/components/shows/floor/remove-button";
import { StandForm } from "@/components/shows/floor/stand-form";
import { Crumbs } from "@/components/ui/crumbs";
import { editionTitle } from "@/lib/format/edition-title";
import { requireRight } from "@/lib/rights/require-right";
import { loadEdition } from "@/lib/shows/editions/loaders";
import { loadHalls, loadStand } from "@/lib/shows/floor/loaders";
import { editionPath } from "@/lib/shows/floor/place";

interface Props {
  readonly params: Promise<{ workspace: string; id: string; editionId: string; standId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shows.floor"))("editStand") };
}

export default async function StandPage({ params }: Props) {
  const { workspace, id, editionId, standId } = await params;
  const member = await requireRight(workspace, "edit", "shows");
  const edition = await loadEdition(member, editionId);
  if (edition.showId !== id) notFound();
  const stand = await loadStand(member, editionId, standId);
  const halls = await loadHalls(member, editionId);
  const t = await getTranslations("shows");
  const place = { workspace, showId: id, editionId };
  return (
    <>
      <Crumbs
        trail={[
          { href: `/${workspace}/shows`, label: t("title") },
          { href: editionPath(place), label: editionTitle(edition.showName, edition.name) },
          { href: editionPath(place, "stands"), label: t("pages.stands") },
        ]}
      />
      <h1 className="mb-2">{t("floor.standTitle", { hall: stand.hallName, number: stand.number })}</h1>
      <p className="ink2 mb-5">{stand.takenBy === null ? t("floor.freeNow") : t("floor.takenNow", { name: stand.takenBy.name })}</p>
      <StandForm place={place} currency={member.currency} halls={halls} stand={stand} />
      <section className="part">
        <RemoveButton place={place} part="stand" id={stand.id} name={stand.number} />
      </section>
    </>
  );
}
