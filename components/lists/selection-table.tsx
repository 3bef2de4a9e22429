import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/fields";
import { filterText } from "@/lib/lists/filter-text";
import { archiveSelectionAction, renameSelectionAction } from "@/lib/lists/selections/actions";
import type { SelectionDetail } from "@/lib/lists/selections/types";
import type { ChoiceWords, ColumnInfo } from "@/lib/lists/types";

interface Props {
  readonly workspace: string;
  readonly selections: readonly SelectionDetail[];
  readonly columns: readonly ColumnInfo[];
  readonly words: ChoiceWords;
  readonly manages: boolean;
}

/** The selections: what each asks for, how many belong to it now, and the ways to use and change it. */
export function SelectionTable({ workspace, selections, columns, words, manages }: Props) {
  const t = useTranslations("selections");
  const lists = useTranslations("lists");
  const common = useTranslations("common");
  const locale = useLocale();
  const named = (set: "shows" | "editions", id: string) => words[set]?.find(({ value }) => value === id)?.label ?? id;
  const asked = ({ filters, state }: SelectionDetail) => [
    ...(state.search === null ? [] : [t("search", { text: state.search })]),
    ...(state.show === null ? [] : [named("shows", state.show)]),
    ...(state.edition === null ? [] : [named("editions", state.edition)]),
    ...filters.flatMap((filter) => {
      const column = columns.find(({ id }) => id === filter.column);
      return column ? [filterText(filter, column, words, lists, locale)] : [];
    }),
  ];
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.name")}</th>
          <th>{t("columns.filters")}</th>
          <th className="num">{t("columns.n")}</th>
          <th>{t("columns.by")}</th>
          <th>
            <span className="sr-only">{t("columns.use")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {selections.map((selection) => {
          const { id, name, n, broken, archived, memberName, query, version } = selection;
          return (
            <tr key={id}>
              <td>{archived || broken ? <span className="who">{name}</span> : <Link className="plain who" href={`/${workspace}/exhibitors?selection=${id}`}>{name}</Link>}</td>
              <td data-h={t("columns.filters")}>{broken ? <span className="risk">{t("broken")}</span> : asked(selection).join(" · ")}</td>
              <td data-h={t("columns.n")} className="num">
                {archived ? "–" : new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en-GB").format(n)}
              </td>
              <td data-h={t("columns.by")}>{memberName}</td>
              <td>
                <div className="flex flex-wrap items-center justify-end gap-3 s13">
                  {!archived && !broken && (
                    <>
                      <Link href={`/${workspace}?selection=${id}`} aria-label={t("overviewOf", { name })}>
                        {t("overview")}
                      </Link>
                      {manages && (
                        <Link href={`/${workspace}/exhibitors?${query}&panel=selection`} aria-label={t("editOf", { name })}>
                          {t("edit")}
                        </Link>
                      )}
                    </>
                  )}
                  {manages && (
                    <ActionForm action={archiveSelectionAction.bind(null, workspace)} submit={<span aria-label={t(archived ? "restoreOf" : "archiveOf", { name })}>{t(archived ? "restore" : "archive")}</span>} quiet>
                      <HiddenField name="id" value={id} />
                      <HiddenField name="archived" value={archived ? "no" : "yes"} />
                    </ActionForm>
                  )}
                </div>
                {manages && !archived && (
                  <details className="mt-1 s13">
                    <summary className="cursor-pointer text-accent">{t("rename")}</summary>
                    <div className="mt-2">
                      <ActionForm action={renameSelectionAction.bind(null, workspace)} submit={common("save")} quiet>
                        <HiddenField name="id" value={id} />
                        <HiddenField name="seenVersion" value={version} />
                        <TextField name="name" label={t("name")} initial={name} required />
                      </ActionForm>
                    </div>
                  </details>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
