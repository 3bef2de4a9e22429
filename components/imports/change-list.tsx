import { useTranslations } from "next-intl";

import type { ChangedField, Summary } from "@/lib/imports/types";

/** Field by field what an import changes in records that were there before. */
export function ChangeList({ title, summary, shown = 20 }: { title: string; summary: Summary; shown?: number }) {
  const t = useTranslations("imports");
  const first = summary.changes.slice(0, shown);
  if (first.length === 0) return null;
  const records = summary.updated.exhibitors + summary.updated.contacts + summary.updated.participations;
  const listed = new Set(first.map(({ row, name }) => `${row} ${name}`)).size;
  return (
    <section className="part">
      <h2 className="mb-2">{title}</h2>
      <ul className="rows">
        {first.map((change) => (
          <li key={`${change.row} ${change.name} ${change.field}`} className="break-words">
            <bdi>{t("preview.change", { row: change.row, name: change.name, field: fieldName(t, change.field), before: valueText(t, change, change.before), after: valueText(t, change, change.after) })}</bdi>
          </li>
        ))}
      </ul>
      {records > listed && <p className="s13 ink2 mt-2">{t("preview.moreChanges", { count: records - listed })}</p>}
    </section>
  );
}

type T = ReturnType<typeof useTranslations<"imports">>;

const FIELDS = ["name", "nameLocal", "externalKey", "segment", "country", "city", "website", "email", "phone", "role", "status", "hall", "stand", "area", "amount", "bookedOn", "archivedAt"] as const;

function fieldName(t: T, field: string): string {
  const known = FIELDS.find((one) => one === field);
  return known ? t(`fields.${known}`) : field;
}

function valueText(t: T, { field }: ChangedField, value: string | null): string {
  if (field === "archivedAt") return t(value === null ? "preview.no" : "preview.yes");
  return value ?? t("preview.empty");
}
