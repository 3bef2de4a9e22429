import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ParticipationForm } from "@/components/participations/participation-form";
import { StepForm } from "@/components/participations/step-form";
import { Way } from "@/components/participations/way";
import { Crumbs } from "@/components/ui/crumbs";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { loadOwnInputs } from "@/lib/fields/loaders";
import { loadParticipation } from "@/lib/participations/loaders";
import { loadMoves } from "@/lib/participations/pipeline/loaders";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";
import { loadFreeStands, loadPackages } from "@/lib/shows/floor/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("participations"))("edit") };
}

export default async function EditParticipationPage({ params }: { params: Promise<{ workspace: string; id: string; participationId: string }> }) {
  const { workspace, id, participationId } = await params;
  const member = await requireRight(workspace, "edit", "participations");
  const exhibitor = await loadExhibitor(member, id);
  const participation = await loadParticipation(member, id, participationId);
  const { editionId, standId } = participation;
  const [own, editions, stands, packages, moves] = await Promise.all([loadOwnInputs(member, "participations", participation.own), loadEditionChoices(member), loadFreeStands(member, editionId, standId), loadPackages(member, editionId), loadMoves(member, participationId)]);
  const t = await getTranslations("participations");
  const common = await getTranslations("common");
  const invoices = await getTranslations("invoices");
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: `/${workspace}/exhibitors/${id}`, label: exhibitor.name }]} />
      <h1 className="mb-5">{t("edit")}</h1>
      <ParticipationForm workspace={workspace} currency={member.currency} exhibitorId={id} editions={editions} participation={participation} stands={stands} packages={packages} own={own} />
      <section className="part max-w-[640px]" aria-labelledby="step">
        <h2 id="step">{t("moves.title", { step: t(`steps.${participation.step}`) })}</h2>
        <div className="mt-3">
          <StepForm workspace={workspace} participation={participation} />
        </div>
        <p className="mt-4">
          <Link href={`/${workspace}/invoices/new?participation=${participationId}`}>{invoices("new")}</Link>
        </p>
        <h3 className="mt-5 s13 ink2">{t("moves.way")}</h3>
        <Way workspace={workspace} moves={moves} />
      </section>
    </>
  );
}
