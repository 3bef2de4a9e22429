import { useTranslations } from "next-intl";

/** What a reader knows by a name of its own; what the rest is (notes of who looked at what, predictions) is told as such. */
const NAMED = [
  "contacts", "participations", "interactions", "promises", "special_requests", "complaints", "exchanges", "tasks", "invitations", "responses", "invoices", "exhibitor_files", "alarms",
  "evidence", "stage_overrides", "exhibitor_tags", "exhibitor_team_members", "exhibitor_links", "contact_ties", "record_changes",
] as const;

/** How many of each kind of record change hands. */
export function MovedList({ counts }: { counts: Readonly<Record<string, number>> }) {
  const t = useTranslations("duplicates.moved");
  const named = NAMED.flatMap((table) => (counts[table] ? [{ table, n: counts[table] }] : []));
  if (named.length === 0) return <p className="ink2">{t("nothing")}</p>;
  return (
    <dl className="facts">
      {named.map(({ table, n }) => (
        <div key={table}>
          <dt>{t(table)}</dt>
          <dd>{t("n", { n })}</dd>
        </div>
      ))}
    </dl>
  );
}
