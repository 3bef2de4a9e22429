import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { minutesFor } from "@/components/surveys/door/minutes";
import { dayText } from "@/lib/format/day-text";
import type { FormRow } from "@/lib/surveys/forms/types";
import { languagesOf, questionsOf } from "@/lib/surveys/schema";
import { useFormTitle } from "./form-title";

export function FormTable({ workspace, forms }: { workspace: string; forms: readonly FormRow[] }) {
  const t = useTranslations("forms");
  const locale = useLocale();
  const titleOf = useFormTitle();
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.title")}</th>
          <th>{t("columns.version")}</th>
          <th>{t("columns.languages")}</th>
          <th className="num">{t("columns.questions")}</th>
          <th className="num">{t("columns.minutes")}</th>
          <th className="num">{t("columns.answers")}</th>
        </tr>
      </thead>
      <tbody>
        {forms.map((form) => {
          const definition = form.newest?.definition ?? form.draft?.definition;
          return (
            <tr key={form.id}>
              <td>
                <Link className="plain who" href={`/${workspace}/surveys/forms/${form.id}`}>
                  {titleOf(form)}
                </Link>
                <span className="ink3 s13"> · {t(`origin.${form.origin}`)}</span>
              </td>
              <td data-h={t("columns.version")} className="ink2">
                <Standing form={form} />
              </td>
              <td data-h={t("columns.languages")} className="ink2">
                {definition && languagesOf(definition).map((language) => t(`editor.${language}`)).join(" · ")}
              </td>
              <td data-h={t("columns.questions")} className="num">
                {definition ? questionsOf(definition).length : "–"}
              </td>
              <td data-h={t("columns.minutes")} className="num">
                {definition ? minutesFor(questionsOf(definition)) : "–"}
              </td>
              <td data-h={t("columns.answers")} className="num">
                {form.answers.toLocaleString(locale)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Standing({ form: { newest, draft } }: { form: FormRow }) {
  const t = useTranslations("forms");
  const locale = useLocale();
  return (
    <>
      {newest ? t("version", { version: newest.version, date: dayText(newest.publishedAt, locale) }) : t("unpublished")}
      {draft && newest && <span className="block s13 ink3">{t("draftOf", { version: draft.version })}</span>}
    </>
  );
}
