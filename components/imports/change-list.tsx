import { useTranslations } from "next-intl";

import type { ImportFileInfo, Summary } from "@/lib/imports/types";
import { countUnlisted } from "./changed-records";
import { useFieldValue } from "./field-value";
import { usePlaceText } from "./place-text";

/** Field by field what an import changes in records that were there before. */
export function ChangeList({ title, summary, files, shown = 20 }: { title: string; summary: Summary; files: readonly ImportFileInfo[]; shown?: number }) {
  const t = useTranslations("imports");
  const valueText = useFieldValue();
  const placeText = usePlaceText(files);
  const first = summary.changes.slice(0, shown);
  if (first.length === 0) return null;
  const unlisted = countUnlisted(summary, first);
  return (
    <section className="part">
      <h2 className="mb-2">{title}</h2>
      <ul className="rows">
        {first.map((change) => (
          <li key={`${change.file} ${change.row} ${change.name} ${change.field}`} className="break-words">
            <bdi>{t("preview.change", { place: placeText(change), name: change.name, field: fieldName(t, change.field), before: valueText(change.field, change.before), after: valueText(change.field, change.after) })}</bdi>
          </li>
        ))}
      </ul>
      {unlisted > 0 && <p className="s13 ink2 mt-2">{t("preview.moreChanges", { count: unlisted })}</p>}
    </section>
  );
}

type T = ReturnType<typeof useTranslations<"imports">>;

const FIELDS = ["name", "nameLocal", "externalKey", "segment", "country", "city", "website", "email", "phone", "role", "status", "hall", "stand", "area", "amount", "bookedOn", "issuedOn", "dueOn", "invoiceAmount", "currency", "paidOn", "archivedAt"] as const;

function fieldName(t: T, field: string): string {
  const known = FIELDS.find((one) => one === field);
  return known ? t(`fields.${known}`) : field;
}
