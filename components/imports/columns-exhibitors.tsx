import { useLocale, useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { type OwnField, ownLabel, ownName } from "@/lib/fields/types";
import { saveExhibitorColumnsAction } from "@/lib/imports/actions";
import { EXHIBITOR_FIELDS, type ExhibitorField, type ExhibitorsMapping, FIELD_GROUPS } from "@/lib/imports/schema";
import type { EditionChoice, FileHead } from "@/lib/imports/types";
import { ColumnRow } from "./column-row";
import { RuleFields } from "./rule-fields";
import { WritingFields } from "./writing-fields";

const GROUPS = [
  ["exhibitor", FIELD_GROUPS.exhibitor],
  ["contact", FIELD_GROUPS.contact],
  ["participation", FIELD_GROUPS.participation],
  ["interaction", FIELD_GROUPS.interaction],
  ["invoice", FIELD_GROUPS.invoice],
] as const satisfies readonly (readonly [keyof typeof FIELD_GROUPS, readonly ExhibitorField[]])[];

interface Props {
  readonly workspace: string;
  readonly id: string;
  /** Which of the import's files it is, and of how many. */
  readonly file: number;
  readonly files: number;
  readonly mapping: ExhibitorsMapping;
  readonly head: FileHead;
  readonly editions: readonly EditionChoice[];
  /** The organizer's own fields: a column may fill one of them. */
  readonly fields: readonly OwnField[];
}

/** Which column of a list says what, and how the list finds what is recorded. */
export function ExhibitorColumns({ workspace, id, file, files, mapping, head, editions, fields }: Props) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const own = fields.filter(({ archived }) => !archived);
  const fieldOf = (header: string) => EXHIBITOR_FIELDS.find((field) => mapping.columns[field] === header) ?? own.filter(({ id: field }) => mapping.own[field] === header).map(({ id: field }) => ownName(field))[0] ?? "";
  return (
    <ActionForm wide action={saveExhibitorColumnsAction.bind(null, workspace)} submit={t("edit.save")}>
      <HiddenField name="id" value={id} />
      <HiddenField name="file" value={String(file)} />
      {mapping.system !== null && <p>{t("edit.recognisedList", { tool: t(`edit.systems.${mapping.system}`) })}</p>}
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
              {GROUPS.map(([group, targets]) => ({ group: t(`edit.groups.${group}`), options: [...targets.map((field) => ({ value: field, label: t(`fields.${field}`) })), ...own.filter(({ noun }) => noun === `${group}s`).map((field) => ({ value: ownName(field.id), label: ownLabel(field, locale) }))] }))}
            </ColumnRow>
          ))}
        </tbody>
      </table>
      <p className="s13 ink2 max-w-[66ch]">{t("edit.interactionHint")} {t("edit.invoiceHint")}</p>
      <RuleFields rules={mapping.rules} several={files > 1} />
      <WritingFields mapping={mapping} editions={editions} />
    </ActionForm>
  );
}
