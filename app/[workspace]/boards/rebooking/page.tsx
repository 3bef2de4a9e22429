import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { Board } from "@/components/lists/boards/board";
import { columnViews } from "@/components/lists/boards/column-views";
import { Told } from "@/components/lists/boards/told";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { type SearchParams, single } from "@/lib/format/address";
import { moveStatusAction, undoMoveAction } from "@/lib/lists/boards/actions";
import { loadRebooking } from "@/lib/lists/boards/loaders";
import { boardQuery } from "@/lib/lists/boards/schema";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lists.boards"))("rebooking") };
}

/** Who books an edition again: cards by the status of their participation. */
export default async function RebookingPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "participations");
  const [address, locale, t, statuses] = await Promise.all([searchParams, getLocale(), getTranslations("lists.boards"), getTranslations("participations.statuses")]);
  const { edition, editions, columns, moved } = await loadRebooking(member, address, locale === "zh");
  if (edition === null) return <Empty text={t("noEdition")} act={<Link href={`/${workspace}/shows`}>{t("table")}</Link>} />;
  const path = `/${workspace}/boards/rebooking`;
  const back = boardQuery(address);
  const label = (key: string) => columns.flatMap((column) => (column.key === key ? [column.key === "not_yet" ? t("notYet") : statuses(column.key)] : []))[0] ?? key;
  return (
    <>
      <div className="top">
        <h1>{t("rebookingTitle", { edition: edition.name })}</h1>
        <div className="acts">
          <Link className="btn" href={`/${workspace}/lists/participations?edition=${edition.id}`}>
            {t("table")}
          </Link>
        </div>
      </div>
      <FilterForm path={path} filtered={false}>
        <FilterSelect name="edition" label={t("edition")} value={edition.id} any={t("edition")} options={editions.map(({ id, name }) => ({ value: id, label: name }))} />
      </FilterForm>
      <Told moved={moved && { text: t("moved", { name: moved.name, column: label(moved.to) }), hidden: { id: moved.id, kind: moved.kind, back } }} problem={single(address, "problem")} undo={undoMoveAction.bind(null, workspace, "rebooking")} />
      <Board
        columns={columnViews({ columns, label, takes: (key) => key !== "not_yet", workspace, currency: member.currency, locale, path, address, t, hidden: (card) => ({ editionId: edition.id, exhibitorId: card.exhibitorId, participationId: card.participationId ?? "", version: card.version ?? "", back }) })}
        move={may(member, "edit", "participations") ? { kind: "send", action: moveStatusAction.bind(null, workspace), field: "status" } : null}
        words={{ move: t("move", { name: "{name}" }), moveWord: t("moveWord"), moveTo: t("moveTo", { column: "{column}" }), empty: t("empty"), pages: t("pages", { column: "{column}" }), earlier: t("earlier"), more: t("more") }}
      />
      <p className="s12 ink3 mt-2">
        {may(member, "edit", "participations") && t("drag")} {t("noteRebooking")}
      </p>
    </>
  );
}
