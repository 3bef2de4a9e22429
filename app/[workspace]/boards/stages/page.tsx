import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { Board } from "@/components/lists/boards/board";
import { columnViews } from "@/components/lists/boards/column-views";
import { MoveStage } from "@/components/lists/boards/move-stage";
import { Told } from "@/components/lists/boards/told";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Words } from "@/components/ui/words";
import { type SearchParams, single } from "@/lib/format/address";
import { moveStageAction, undoMoveAction } from "@/lib/lists/boards/actions";
import { loadStageColumns } from "@/lib/lists/boards/loaders";
import { boardQuery } from "@/lib/lists/boards/schema";
import { LONGEST_OVERRIDE } from "@/lib/relationships/overrides/schema";
import { storedStage } from "@/lib/relationships/stored";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lists.boards"))("stages") };
}

/** The exhibitors of a show by stage. A card that is moved is a stage set by hand: with a reason, until a day. */
export default async function StageBoardPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "stages");
  const [address, locale, t, stages, common] = await Promise.all([searchParams, getLocale(), getTranslations("lists.boards"), getTranslations("relationships.stages"), getTranslations("common")]);
  const { show, shows, columns, moved, moving } = await loadStageColumns(member, address);
  if (show === null) return <Empty text={t("noShow")} act={<Link href={`/${workspace}/shows`}>{common("nav.shows")}</Link>} />;
  const path = `/${workspace}/boards/stages`;
  const query = boardQuery({ ...address, show: show.id });
  const name = (each: typeof show) => (locale === "zh" ? (each.nameZh ?? each.name) : each.name);
  const label = (key: string) => stages(storedStage.parse(key));
  const manages = may(member, "manage", "stages");
  return (
    <>
      <div className="top">
        <h1>{t("stagesTitle", { show: name(show) })}</h1>
        <div className="acts">
          <Link className="btn" href={`/${workspace}/exhibitors?show=${show.id}&sort=stage`}>
            {t("table")}
          </Link>
        </div>
      </div>
      <FilterForm path={path} filtered={false}>
        <FilterSelect name="show" label={t("show")} value={show.id} any={t("show")} options={shows.map((each) => ({ value: each.id, label: name(each) }))} />
      </FilterForm>
      <Told moved={moved && { text: t("moved", { name: moved.name, column: label(moved.to) }), hidden: { id: moved.id, kind: moved.kind, back: query } }} problem={single(address, "problem")} undo={undoMoveAction.bind(null, workspace, "stages")} />
      {manages && moving && (
        <Words of={[]}>
          <MoveStage
            key={`${moving.exhibitorId} ${moving.stage}`}
            action={moveStageAction.bind(null, workspace)}
            hidden={{ exhibitorId: moving.exhibitorId, showId: show.id, stage: moving.stage, back: query }}
            cancel={`${path}?${query}`}
            words={{ title: t("dialog", { name: moving.name, stage: label(moving.stage) }), why: t("why"), whyHint: t("whyHint"), until: t("until"), untilHint: t("untilHint", { days: LONGEST_OVERRIDE }), submit: t("set"), cancel: t("cancel") }}
          />
        </Words>
      )}
      <Board
        columns={columnViews({ columns, label, takes: (key) => key !== "not_enough_evidence", workspace, currency: member.currency, locale, path, address: { ...address, show: show.id }, t, hidden: () => ({}) })}
        move={manages ? { kind: "ask", address: `${path}?${query}` } : null}
        words={{ move: t("move", { name: "{name}" }), moveWord: t("moveWord"), moveTo: t("moveTo", { column: "{column}" }), empty: t("empty"), pages: t("pages", { column: "{column}" }), earlier: t("earlier"), more: t("more") }}
      />
      <p className="s12 ink3 mt-2">
        {manages && t("drag")} {t("note")}
      </p>
    </>
  );
}
