import { getLocale, getTranslations } from "next-intl/server";

import { Progress } from "@/components/ui/progress";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { ERROR_CODES } from "@/lib/errors";
import { dayText } from "@/lib/format/day-text";
import type { ChangeDetail, ChangedRow, FieldInfo } from "@/lib/lists/changes/types";
import type { ChoiceWords } from "@/lib/lists/types";
import type { FormState } from "@/lib/tenant/form-state";
import { ConfirmChange } from "./confirm-change";
import { valueText } from "./value-text";

type Action = (state: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;

interface Props {
  readonly workspace: string;
  readonly change: ChangeDetail;
  readonly rows: readonly ChangedRow[];
  readonly field: Pick<FieldInfo, "label" | "title" | "choices"> | null;
  readonly words: ChoiceWords;
  /** For those who may change records. */
  readonly acts: { readonly cancel: Action; readonly undo: Action } | null;
}

/** One change of many: how far it is, what it did to each record, and the way back. */
export async function ChangePage({ workspace, change, rows, field, words, acts }: Props) {
  const [t, errors, locale] = await Promise.all([getTranslations("lists"), getTranslations("errors"), getLocale()]);
  const said = (value: string | null) => valueText(field, value, words, t("rows.empty"), locale);
  const problem = (code: string | null) => errors(ERROR_CODES.find((each) => each === code) ?? "unexpected");
  const { status, asked, looked, changed, refused, restored, kept } = change;
  const title = t("changes.sentence", { field: field ? (field.title ?? t(`fields.${field.label}`)) : change.field, list: t(`titles.${change.noun}`), value: change.value === null ? t("changes.emptied") : said(change.value) });
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/lists/changes`, label: t("changes.title") }]} />
      <h1>{title}</h1>
      <p className="s13 ink2 mt-1">
        {t("changes.by", { name: change.who, day: dayText(change.madeOn, locale) })} · {t(`changes.statuses.${status}`)}
      </p>
      {status === "running" && <Progress label={t("changes.progress", { looked, asked })} done={looked} total={asked} />}
      {status === "undoing" && <Progress label={t("changes.undoing", { restored, changed })} done={restored + kept} total={changed} />}
      {status !== "running" && <p className="mt-3">{t("changes.of", { changed, refused })}</p>}
      {status === "undone" && <p className="mt-1">{t("changes.undone", { restored, kept })}</p>}
      {acts && status === "running" && (
        <Words of={[]}>
          <div className="mt-3 grid gap-2">
            <p className="s13 ink2">{t("changes.cancelText")}</p>
            <ConfirmChange action={acts.cancel} submit={t("changes.cancel")} hidden={{ id: change.id }} quiet />
          </div>
        </Words>
      )}
      {acts && changed > 0 && (status === "done" || status === "cancelled") && (
        <Words of={[]}>
          <div className="mt-3 grid gap-2">
            <p className="s13 ink2">{t("changes.undoText")}</p>
            <ConfirmChange action={acts.undo} submit={t("changes.undo")} hidden={{ id: change.id }} quiet />
          </div>
        </Words>
      )}
      {rows.length > 0 && (
        <section className="part">
          <p className="s13 ink3 mb-1">{t("changes.firstRows", { n: rows.length })}</p>
          <table className="fold max-w-[920px]">
            <thead>
              <tr>
                <th>{t("changes.record")}</th>
                <th>{t("changes.before")}</th>
                <th>{t("changes.after")}</th>
                <th>{t("changes.outcome")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.recordId}>
                  <td>{row.name}</td>
                  <td data-h={t("changes.before")}>{said(row.before)}</td>
                  <td data-h={t("changes.after")}>{row.problem ? "–" : said(row.after)}</td>
                  <td data-h={t("changes.outcome")}>
                    {row.problem ? t("changes.refused", { problem: problem(row.problem) }) : row.undoProblem ? t("changes.left", { problem: problem(row.undoProblem) }) : t(row.undone ? "changes.back" : "changes.changed")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
