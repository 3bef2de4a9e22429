import { useLocale, useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { saveExhibitorColumnsAction } from "@/lib/imports/actions";
import { type OwnField, ownLabel, ownName } from "@/lib/fields/types";
import { EXHIBITOR_FIELDS, type ExhibitorsMapping } from "@/lib/imports/schema";
import type { EditionChoice, FileHead } from "@/lib/imports/types";
import { ColumnRow } from "./column-row";
import { WritingFields } from "./writing-fields";

/** Which column of an exhibitor list says what. */
export function ExhibitorColumns({ workspace, id, mapping, head, editions, fields }: { workspace: string; id: string; mapping: ExhibitorsMapping; head: FileHead; editions: readonly EditionChoice[]; fields: readonly OwnField[] }) {
  const t = useTranslations("imports");
  const lists = useTranslations("lists.titles");
  const locale = useLocale();
  const own = fields.filter(({ archived }) => !archived).map((field) => ({ id: field.id, value: ownName(field.id), label: `${lists(field.noun)}: ${ownLabel(field, locale)}` }));
  const fieldOf = (header: string) => EXHIBITOR_FIELDS.find((field) => mapping.columns[field] === header) ?? own.find(({ id: field }) => mapping.own[field] === header)?.value ?? "";
  return (
    <ActionForm wide action={saveExhibitorColumnsAction.bind(null, workspace)} submit={t("edit.save")}>
      <HiddenField name="id" value={id} />
      <table className="fold">
        <thead>
          <tr>
            <th>{t("edit.column")}</th>
            <th>{t("edit.examples")}</th>
            <th>{t("edit.use")}</th>
          </tr>
        </thead>
        <tbody>
          {head.headers.map((header, i) => (
            <ColumnRow key={header} header={header} examples={head.rows.map((row) => row.cells[i] ?? "")} name={`use.${i}`} label={t("edit.use")} value={fieldOf(header)}>
              {[...EXHIBITOR_FIELDS.map((field) => ({ value: field, label: t(`fields.${field}`) })), ...own]}
            </ColumnRow>
          ))}
        </tbody>
      </table>
      <WritingFields mapping={mapping} editions={editions} />
    </ActionForm>
  );
}
