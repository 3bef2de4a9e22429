import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { archiveFieldAction, moveFieldAction } from "@/lib/fields/actions";
import { type OwnField, ownLabel } from "@/lib/fields/types";

/** The fields of a noun in their order, each with the ways to change it. */
export function FieldTable({ workspace, fields, manages }: { workspace: string; fields: readonly OwnField[]; manages: boolean }) {
  const t = useTranslations("fields");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.label")}</th>
          <th>{t("columns.kind")}</th>
          <th>{t("columns.required")}</th>
          <th>{t("columns.options")}</th>
          {manages && (
            <th>
              <span className="sr-only">{common("edit")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {fields.map((field, index) => {
          const name = ownLabel(field, locale);
          const other = locale === "zh" ? field.label : field.labelZh;
          return (
            <tr key={field.id}>
              <td>
                <span className="who">{name}</span>
                {other && other !== name && <span className="sub">{other}</span>}
              </td>
              <td data-h={t("columns.kind")}>{t(`kinds.${field.kind}`)}</td>
              <td data-h={t("columns.required")}>{field.required ? t("yes") : "–"}</td>
              <td data-h={t("columns.options")}>{field.options.filter(({ archived }) => !archived).map((option) => ownLabel(option, locale)).join(locale === "zh" ? "、" : ", ") || "–"}</td>
              {manages && (
                <td>
                  <div className="flex flex-wrap items-center justify-end gap-3 s13">
                    {!field.archived && index > 0 && <Act action={moveFieldAction.bind(null, workspace)} words="↑" label={t("up", { name })} values={{ id: field.id, way: "up" }} />}
                    {!field.archived && index < fields.length - 1 && <Act action={moveFieldAction.bind(null, workspace)} words="↓" label={t("down", { name })} values={{ id: field.id, way: "down" }} />}
                    <Link href={`/${workspace}/fields/${field.id}/edit`} aria-label={`${common("edit")}: ${name}`}>
                      {common("edit")}
                    </Link>
                    <Act action={archiveFieldAction.bind(null, workspace)} words={t(field.archived ? "restore" : "archive")} label={t(field.archived ? "restoreOf" : "archiveOf", { name })} values={{ id: field.id, archived: field.archived ? "no" : "yes" }} />
                  </div>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Act({ action, words, label, values }: { action: Parameters<typeof ActionForm>[0]["action"]; words: string; label: string; values: Readonly<Record<string, string>> }) {
  const submit = (
    <>
      <span aria-hidden="true">{words}</span>
      <span className="sr-only">{label}</span>
    </>
  );
  return (
    <ActionForm action={action} submit={submit} quiet>
      {Object.entries(values).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
    </ActionForm>
  );
}
