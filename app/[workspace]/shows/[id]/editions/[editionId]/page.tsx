import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";

import { PipelineFigure } from "@/components/participations/pipeline-figure";
import { PipelineTable } from "@/components/participations/pipeline-table";
import { EditionFacts } from "@/components/shows/edition-facts";
import { EditionHead } from "@/components/shows/edition-head";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, withParams } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { editionTitle } from "@/lib/format/edition-title";
import { loadPipeline, shownStep } from "@/lib/participations/pipeline/loaders";
import { SHOWN_STEPS } from "@/lib/participations/pipeline/schema";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadEdition } from "@/lib/shows/editions/loaders";
import { loadKeyDates } from "@/lib/shows/floor/loaders";
import { editionPath } from "@/lib/shows/floor/place";

interface Props {
  readonly params: Promise<{ workspace: string; id: string; editionId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, editionId } = await params;
  const { showName, name } = await loadEdition(await requireRight(workspace, "read", "shows"), editionId);
  return { title: editionTitle(showName, name) };
}

export default async function EditionPage({ params, searchParams }: Props) {
  const { workspace, id, editionId } = await params;
  const member = await requireRight(workspace, "read", "shows");
  const edition = await loadEdition(member, editionId);
  if (edition.showId !== id) notFound();
  const wish = await searchParams;
  const [{ pipeline, list }, dates, t] = await Promise.all([loadPipeline(member, editionId, wish), loadKeyDates(member, editionId), getTranslations("participations")]);
  const path = editionPath({ workspace, showId: id, editionId });
  const step = shownStep(wish);
  const begun = edition.startsOn <= today(member.timeZone);
  const waiting = pipeline.steps.find((each) => each.step === "contracted")?.exhibitors ?? 0;
  const nobody = pipeline.steps.every(({ exhibitors }) => exhibitors === 0);
  return (
    <>
      <EditionHead member={member} edition={edition} current="" />
      <EditionFacts edition={edition} dates={dates} />
      {nobody ? (
        <Empty text={t("emptyEdition")} />
      ) : (
        <>
          <section className="part max-w-[820px]" aria-labelledby="pipeline">
            <h2 id="pipeline" className="mb-3">
              {t("pipeline.title")}
            </h2>
            <PipelineFigure currency={member.currency} pipeline={pipeline} href={(one) => withParams(path, wish, { step: one })} />
          </section>
          <section className="part" aria-labelledby="exhibitors">
            <h2 id="exhibitors">{t("atEdition")}</h2>
            {begun && waiting > 0 && may(member, "create", "participations") && (
              // tried, shown and undone like any change of many; who did not come is left out of it first
              <p className="mt-1 s13">
                <Link href={withParams(`/${workspace}/lists/participations/change`, {}, { all: "yes", edition: editionId, step: "contracted", field: "step", value: "attended", preview: "yes" })}>{t("allAttended", { n: waiting })}</Link>
              </p>
            )}
            <FilterForm path={path} filtered={step !== null}>
              <FilterSelect name="step" label={t("columns.step")} value={step} any={t("anyStep")} options={SHOWN_STEPS.map((value) => ({ value, label: t(`steps.${value}`) }))} />
            </FilterForm>
            {list.total === 0 ? <Empty text={t("nobodyAtStep")} /> : <PipelineTable member={member} rows={list.rows} next={pipeline.next} begun={begun} />}
            <Paging page={list.page} pageSize={list.pageSize} total={list.total} href={(to) => withParams(path, wish, { page: String(to) })} />
          </section>
        </>
      )}
    </>
  );
}
