import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";

import { SelectionLine } from "@/components/portfolio/selection-line";
import { MeasureLine } from "@/components/measurement/measure-line";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { Words } from "@/components/ui/words";
import { today } from "@/lib/format/days";
import { may } from "@/lib/rights/access";
import { mayWithRows } from "@/lib/lists/access";
import type { LoadedList } from "@/lib/lists/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { addressWith, carried } from "./address";
import { ArrangePanel } from "./arrange-panel";
import type { SaveCell } from "./cell-editor";
import { FilterChips } from "./filter-chips";
import { FilterPanel } from "./filter-panel";
import { GroupTable } from "./group-table";
import { KeepSelection } from "./keep-selection";
import { HiddenParams } from "./hidden-params";
import { ListHead } from "./list-head";
import { ListRows } from "./list-rows";
import { rowViews } from "./row-view";
import { SearchForm } from "./search-form";
import { TakeList } from "./take-list";
import { ViewForms, type ViewActions } from "./view-forms";
import { ViewNav } from "./view-nav";

interface Props {
  readonly member: MemberSession;
  readonly list: LoadedList;
  /** Which of the panels is open: filters, columns or keep. */
  readonly panel: string | null;
  /** A view that was just deleted, to be brought back. */
  readonly deleted: { readonly id: string; readonly name: string } | null;
  readonly acts: ReactNode;
  readonly empty: ReactNode;
  readonly note?: ReactNode;
  readonly saveCell: SaveCell;
  readonly viewActions: ViewActions;
}

/** A list: what narrows it, how it is looked at, its rows, and what can be done with them. All of its state is in the address. */
export async function ListPage({ member, list, panel, deleted, acts, empty, note, saveCell, viewActions }: Props) {
  const [t, rel, common, locale] = await Promise.all([getTranslations("lists"), getTranslations("relationships"), getTranslations("common"), getLocale()]);
  const keeps = may(member, "edit", "lists") && mayWithRows(member, "edit", list.noun);
  const { state, total, columns } = list;
  const changes = keeps && list.changes;
  const filtered = state.filters.length > 0 || state.search !== null || state.show !== null || state.edition !== null || state.selection !== null;
  const openPanel = (name: string) => addressWith(list, { page: state.page }, { panel: panel === name ? null : name });
  const selects = list.noun === "exhibitors" && may(member, "manage", "selections");
  const panels = [["filters", t("panels.filters")], ["columns", t("panels.columns")], ["keep", t("panels.keep")], ...(selects ? ([["selection", t("panels.selection")]] as const) : [])] as const;
  // where the heads are folded away, the ways to what stands behind a number go below
  const measured = columns.flatMap(({ kind, score, label }) => (score !== null ? [{ construct: score, name: label }] : kind === "stage" ? [{ construct: "stage", name: label }] : []));
  // the forms are client components: what they are given travels, so the rows are not
  const kept = { noun: list.noun, params: list.params, view: list.view };
  const changePath = `/${member.workspace}/lists/${list.noun}/change`;
  return (
    <>
      <div className="top">
        <h1>{t(`titles.${list.noun}`)}</h1>
        <div className="acts">{acts}</div>
      </div>
      <ViewNav list={list} />
      {deleted && (
        <Words of={["lists"]}>
          <ViewForms list={kept} actions={viewActions} deleted={deleted} what="restore" />
        </Words>
      )}
      {total === 0 && !filtered && panel === null ? (
        empty
      ) : (
        <>
          <SearchForm list={list} filtered={filtered} />
          <nav aria-label={t("panels.label")} className="mb-3 flex flex-wrap gap-x-5 gap-y-1 s13">
            {panels.map(([name, label]) => (
              <Link key={name} href={openPanel(name)} aria-expanded={panel === name} scroll={false} className={panel === name ? "font-semibold" : undefined}>
                {label}
              </Link>
            ))}
          </nav>
          <FilterChips list={list} />
          <SelectionLine filters={{ selection: state.selection, selected: list.selected }} today={today(member.timeZone)} />
          {panel === "filters" && <FilterPanel list={list} />}
          {panel === "columns" && <ArrangePanel list={list} />}
          {panel === "keep" && (
            <Words of={["lists"]}>
              <ViewForms list={kept} actions={viewActions} deleted={null} what="keep" />
            </Words>
          )}
          {panel === "selection" && selects && (
            <Words of={[]}>
              <KeepSelection workspace={member.workspace} list={list} />
            </Words>
          )}
          {list.groups && <GroupTable list={list} />}
          {total === 0 ? (
            <Empty text={t("nobody")} />
          ) : (
            <form method="get" action={changePath}>
              <HiddenParams params={carried(list)} except={["page", "saved"]} />
              <div className="scroll">
                <table className="fold wide named list">
                  <ListHead member={member} list={list} picks={changes} />
                  <ListRows
                    rows={rowViews(list, { t: rel, words: list.words, locale, workspace: member.workspace, keeps })}
                    heads={columns.map(({ label, kind, field }) => ({ label, figure: kind === "number" || kind === "money", field }))}
                    none={rel("score.none")}
                    editing={
                      changes
                        ? {
                            save: saveCell,
                            pick: t("rows.pick", { name: "{name}" }),
                            words: { edit: t("rows.edit", { column: "{column}", value: "{value}" }), empty: t("rows.empty"), noValue: t("change.noValue"), save: common("save"), cancel: common("cancel"), saved: t("rows.saved", { column: "{column}" }), undo: common("undo"), undone: t("rows.undone") },
                          }
                        : null
                    }
                  />
                </table>
              </div>
              {measured.length > 0 && <MeasureLine workspace={member.workspace} className="xl:hidden" of={measured} />}
              {note}
              {changes && (
                <p className="mt-3 flex flex-wrap gap-2">
                  <button className="btn">{t("change.chosen")}</button>
                  <button className="btn" name="all" value="yes">
                    {t("change.all", { n: total })}
                  </button>
                </p>
              )}
            </form>
          )}
          <Paging page={state.page} pageSize={50} total={total} href={(page) => addressWith(list, { page })} />
          {mayWithRows(member, "export", list.noun) && <TakeList list={list} />}
          <p className="s12 ink3 mt-2 not-phone">{t("rows.keys")}</p>
        </>
      )}
    </>
  );
}
