import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { dayText } from "@/lib/format/day-text";
import type { ChangeDetail, FieldInfo } from "@/lib/lists/changes/types";
import type { ChoiceWords } from "@/lib/lists/types";
import { valueText } from "./value-text";

interface Props {
  readonly workspace: string;
  readonly changes: readonly (ChangeDetail & { readonly info: Pick<FieldInfo, "label" | "title" | "choices"> | null })[];
  readonly words: ChoiceWords;
}

/** The changes of many records, newest first, each the way to what it did and back. */
export function ChangeTable({ workspace, changes, words }: Props) {
  const t = useTranslations("lists");
  const locale = useLocale();
  return (
    <table className="fold mt-4">
      <thead>
        <tr>
          <th>{t("changes.what")}</th>
          <th>{t("changes.when")}</th>
          <th>{t("changes.who")}</th>
          <th>{t("changes.rows")}</th>
          <th>{t("changes.state")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.id}>
            <td>
              <Link prefetch={false} className="plain who !whitespace-normal" href={`/${workspace}/lists/changes/${change.id}`}>
                {t("changes.sentence", { field: change.info ? (change.info.title ?? t(`fields.${change.info.label}`)) : change.field, list: t(`titles.${change.noun}`), value: change.value === null ? t("changes.emptied") : valueText(change.info, change.value, words, t("rows.empty"), locale) })}
              </Link>
            </td>
            <td data-h={t("changes.when")}>{dayText(change.madeOn, locale)}</td>
            <td data-h={t("changes.who")}>{change.who}</td>
            <td data-h={t("changes.rows")}>{t("changes.of", { changed: change.changed, refused: change.refused })}</td>
            <td data-h={t("changes.state")}>{t(`changes.statuses.${change.status}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
