import { useLocale, useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField, TextField } from "@/components/ui/fields";
import { saveAnswerColumnsAction } from "@/lib/imports/actions";
import { type AnswersMapping, COLUMN_USES, type ColumnUse } from "@/lib/imports/schema";
import type { EditionChoice, FileHead } from "@/lib/imports/types";
import { ColumnRow } from "./column-row";
import { ConstructFields } from "./construct-fields";
import { WritingFields } from "./writing-fields";

/** Scale and construct belong to a question; the style sheet follows the choice, without a script. */
const ONLY_QUESTIONS = "not-group-has-[option[value=question]:checked]:invisible max-md:not-group-has-[option[value=question]:checked]:!hidden";

/** Which columns are questions, on which scale, about what; who answered and when. */
export function AnswerColumns({ workspace, id, mapping, head, editions }: { workspace: string; id: string; mapping: AnswersMapping; head: FileHead; editions: readonly EditionChoice[] }) {
  const t = useTranslations("imports.edit");
  const languages = useTranslations("common.languages");
  const locale = useLocale();
  const { respondent, answeredOn } = mapping;
  return (
    <ActionForm wide action={saveAnswerColumnsAction.bind(null, workspace)} submit={t("save")}>
      <HiddenField name="id" value={id} />
      {mapping.system !== null && <p>{t("recognised", { tool: t(`systems.${mapping.system}`) })}</p>}
      <fieldset className="grid max-w-[640px] gap-4">
        <legend className="mb-3 font-semibold">{t("answers")}</legend>
        <TextField required name="title" label={t("formTitle")} initial={mapping.title} />
        <TextField name="rowName" label={t("rowName")} hint={t("rowNameHint")} initial={respondent?.by === "row" ? respondent.name : ""} />
        <TextField type="date" name="day" label={t("day")} hint={t("dayHint")} initial={answeredOn !== null && "day" in answeredOn ? answeredOn.day : ""} />
        <SelectField required name="language" label={t("language")} initial={mapping.language} options={[{ value: "en", label: languages("en") }, { value: "zh", label: languages("zh") }]} />
      </fieldset>
      <table className="fold">
        <thead>
          <tr>
            <th>{t("column")}</th>
            <th>{t("examples")}</th>
            <th>{t("use")}</th>
            <th>{t("construct")}</th>
            <th>{t("min")}</th>
            <th>{t("max")}</th>
            <th>{t("reverse")}</th>
            <th>{t("knownBy")}</th>
          </tr>
        </thead>
        <tbody>
          {head.headers.map((header, i) => {
            const question = mapping.questions.find(({ column }) => column === header);
            const named = (label: string) => `${label}: ${header}`;
            const examples = question?.wording ? question.wording[locale] : head.rows.map((row) => row.cells[i] ?? "");
            return (
              <ColumnRow
                key={header}
                header={header}
                examples={examples}
                name={`use.${i}`}
                label={t("use")}
                value={chosenUse(mapping, header)}
                more={
                  <>
                    <td data-h={t("construct")} className={ONLY_QUESTIONS}>
                      <input name={`construct.${i}`} aria-label={named(t("construct"))} className="input !w-44" defaultValue={mapping.constructs.filter(({ columns }) => columns.includes(header)).map(({ name }) => name).join("; ")} />
                    </td>
                    <td data-h={t("min")} className={ONLY_QUESTIONS}>
                      <input name={`min.${i}`} aria-label={named(t("min"))} inputMode="decimal" className="input !w-16" defaultValue={question?.scale?.min ?? ""} />
                    </td>
                    <td data-h={t("max")} className={ONLY_QUESTIONS}>
                      <input name={`max.${i}`} aria-label={named(t("max"))} inputMode="decimal" className="input !w-16" defaultValue={question?.scale?.max ?? ""} />
                    </td>
                    <td data-h={t("reverse")} className={ONLY_QUESTIONS}>
                      <input type="checkbox" name={`reverse.${i}`} aria-label={named(t("reverse"))} className="size-4 accent-accent" defaultChecked={question?.reverse ?? false} />
                    </td>
                    <td data-h={t("knownBy")}>
                      <input type="checkbox" name={`known.${i}`} aria-label={named(t("knownBy"))} className="size-4 accent-accent" defaultChecked={mapping.knownBy.includes(header)} />
                    </td>
                  </>
                }
              >
                {COLUMN_USES.filter((use) => use !== "ignore").map((use) => ({ value: use, label: t(`uses.${use}`) }))}
              </ColumnRow>
            );
          })}
        </tbody>
      </table>
      <p className="s12 ink3">
        {t("constructHint")} {t("reverseHint")} {t("knownByHint")}
      </p>
      <ConstructFields constructs={mapping.constructs} />
      <WritingFields mapping={mapping} editions={editions} />
    </ActionForm>
  );
}

function chosenUse({ questions, respondent, answeredOn, edition }: AnswersMapping, header: string): ColumnUse | "" {
  const question = questions.find(({ column }) => column === header);
  if (question) return question.scale === null ? "text" : "question";
  if (respondent !== null && respondent.by !== "row" && respondent.column === header) return respondent.by;
  if (answeredOn !== null && "column" in answeredOn && answeredOn.column === header) return "day";
  return edition !== null && "column" in edition && edition.column === header ? "edition" : "";
}
