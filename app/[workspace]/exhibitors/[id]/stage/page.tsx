import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";

import { OverrideList } from "@/components/relationships/override-list";
import { StageChip } from "@/components/relationships/stage-chip";
import { StageForm } from "@/components/relationships/stage-form";
import { StageReasons } from "@/components/relationships/stage-reasons";
import { Crumbs } from "@/components/ui/crumbs";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { loadStandingOrNone } from "@/lib/relationships/loaders";
import { setStageAction, takeBackStageAction } from "@/lib/relationships/overrides/actions";
import { loadOverrides } from "@/lib/relationships/overrides/loaders";
import { LONGEST_OVERRIDE, SETTABLE_STAGES } from "@/lib/relationships/overrides/schema";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const [{ name }, t] = await Promise.all([loadExhibitor(await requireRight(workspace, "read", "stages"), id), getTranslations("relationships.byHand")]);
  return { title: t("of", { name }) };
}

/** Where an exhibitor stands in each show by the rules, and the stages set by hand beside it. */
export default async function ExhibitorStagePage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "stages");
  const exhibitor = await loadExhibitor(member, id);
  const [standing, overrides, t, names, common, locale] = await Promise.all([
    loadStandingOrNone(member, id), loadOverrides(member, id), getTranslations("relationships.byHand"), getTranslations("relationships.stages"), getTranslations("common"), getLocale(),
  ]);
  const manages = may(member, "manage", "stages");
  const showName = (show: { readonly showName: string; readonly showNameZh: string | null }) => (locale === "zh" ? (show.showNameZh ?? show.showName) : show.showName);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: `/${workspace}/exhibitors/${id}`, label: exhibitor.name }]} />
      <h1>{t("title")}</h1>
      <section className="part !mt-5">
        <h2 className="mb-2">{t("byRules")}</h2>
        {standing.placements.length === 0 ? (
          <p className="ink2">{t("noShow")}</p>
        ) : (
          standing.placements.map((placement) => (
            <div key={placement.showId} className="mb-4">
              <p className="flex flex-wrap items-center gap-x-3">
                <b>{showName(placement)}</b> <StageChip stage={placement.stage} />
              </p>
              <StageReasons reasons={placement.reasons} editionNames={standing.editionNames} />
            </div>
          ))
        )}
      </section>
      <section className="part">
        <h2 className="mb-2">{t("list")}</h2>
        <OverrideList overrides={overrides} takeBack={manages ? takeBackStageAction.bind(null, workspace) : null} />
      </section>
      {manages && standing.placements.length > 0 && (
        <section className="part">
          <h2 className="mb-2">{t("set")}</h2>
          <StageForm
            action={setStageAction.bind(null, workspace)}
            exhibitorId={id}
            shows={standing.placements.map((placement) => ({ value: placement.showId, label: showName(placement) }))}
            stages={SETTABLE_STAGES.map((stage) => ({ value: stage, label: names(stage) }))}
            words={{ submit: t("submit"), show: t("show"), stage: t("stage"), why: t("why"), whyHint: t("whyHint"), until: t("until"), untilHint: t("untilHint", { days: LONGEST_OVERRIDE }) }}
          />
        </section>
      )}
    </>
  );
}
