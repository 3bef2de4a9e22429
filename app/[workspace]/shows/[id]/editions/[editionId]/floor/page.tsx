import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";

import { ChartFigure } from "@/components/charts/chart-figure";
import { FloorLegend } from "@/components/participations/floor-legend";
import { FloorPlan } from "@/components/participations/floor-plan";
import { FloorTable } from "@/components/participations/floor-table";
import { EditionHead } from "@/components/shows/edition-head";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Views } from "@/components/ui/views";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { loadFloor } from "@/lib/participations/floor/loaders";
import { STAGES_OR_UNKNOWN } from "@/lib/relationships/types";
import { requireRight } from "@/lib/rights/require-right";
import { loadEdition } from "@/lib/shows/editions/loaders";
import { editionPath } from "@/lib/shows/floor/place";

interface Props {
  readonly params: Promise<{ workspace: string; id: string; editionId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shows.pages"))("floor") };
}

/** One hall of an edition: its stands, coloured by the stage of who has them. */
export default async function FloorPage({ params, searchParams }: Props) {
  const { workspace, id, editionId } = await params;
  const member = await requireRight(workspace, "read", "shows");
  const edition = await loadEdition(member, editionId);
  if (edition.showId !== id) notFound();
  const wish = await searchParams;
  const [{ halls, hall, withoutStand }, t, stages, format] = await Promise.all([loadFloor(member, editionId, wish), getTranslations("shows.floor"), getTranslations("relationships.stages"), getFormatter()]);
  const place = { workspace, showId: id, editionId };
  const path = editionPath(place, "floor");
  const wished = single(wish, "stage");
  const shown = [...STAGES_OR_UNKNOWN, "free" as const].find((known) => known === wished) ?? null;
  const stands = hall?.stands ?? [];
  const matching = stands.filter(({ taken }) => shown === null || (taken?.stage ?? "free") === shown);
  const taken = stands.filter((stand) => stand.taken !== null);
  const area = (some: typeof stands) => format.number(some.reduce((sum, stand) => sum + (stand.area ?? 0), 0), { maximumFractionDigits: 0 });
  const said = hall && t("planText", { stands: stands.length, taken: taken.length, free: stands.length - taken.length, takenArea: area(taken), area: area(stands) });
  return (
    <>
      <EditionHead member={member} edition={edition} current="floor" />
      {hall === null || said === null ? (
        <Empty text={t("noHalls")} act={<Link href={editionPath(place, "setup")}>{t("toSetup")}</Link>} />
      ) : (
        <>
          {halls.length > 1 && (
            <div className="not-print">
              <Views label={t("halls")} views={halls.map((one) => ({ href: withParams(path, wish, { hall: one.id }), label: one.name, current: one.id === hall.id }))} />
            </div>
          )}
          <h2 className="mt-5">{hall.name}</h2>
          <p className="ink2">{said}</p>
          <div className="not-print">
            <FilterForm path={path} filtered={shown !== null}>
              <input type="hidden" name="hall" value={hall.id} />
              <FilterSelect name="stage" label={t("columns.stage")} value={shown} any={t("anyStage")} options={[...STAGES_OR_UNKNOWN.map((value) => ({ value, label: stages(value) })), { value: "free", label: t("free") }]} />
            </FilterForm>
          </div>
          {stands.length === 0 ? (
            <Empty text={t("noStands")} act={<Link href={editionPath(place, "stands")}>{t("toStands")}</Link>} />
          ) : matching.length === 0 ? (
            <Empty text={t("nothingFound")} />
          ) : (
            <ChartFigure
              name={`floor-${hall.name}`}
              label={null}
              chart={
                <>
                  <FloorLegend stands={stands} />
                  <FloorPlan workspace={workspace} stands={matching} />
                </>
              }
              table={<FloorTable workspace={workspace} stands={matching} />}
              caption={t("planNote", { n: withoutStand })}
            />
          )}
        </>
      )}
    </>
  );
}
