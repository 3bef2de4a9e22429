import { useTranslations } from "next-intl";
import Link from "next/link";

import { MeasureMark } from "@/components/measurement/measure-mark";
import { firstDirection } from "@/lib/lists/address";
import type { ColumnInfo, LoadedList } from "@/lib/lists/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { addressWith } from "./address";
import { PickAll } from "./pick-all";

/** The names of the columns; one that can be ordered by is the way to do so. */
export function ListHead({ member, list, picks }: { member: MemberSession; list: LoadedList; picks: boolean }) {
  const t = useTranslations("lists");
  return (
    <thead>
      <tr>
        {picks && (
          <th className="pick-cell">
            <PickAll label={t("rows.pickAll")} />
          </th>
        )}
        {list.columns.map(head)}
      </tr>
    </thead>
  );

  function head(column: ColumnInfo) {
    const [first] = list.state.sorts;
    const here = list.state.sorts.find((sort) => sort.column === column.id);
    const next = first?.column === column.id && list.state.sorts.length === 1 ? (first.direction === "asc" ? "desc" : "asc") : firstDirection(column);
    const measured = column.score ?? (column.kind === "stage" ? "stage" : null);
    return (
      <th key={column.id} className={column.kind === "number" || column.kind === "money" ? "num" : undefined} aria-sort={first?.column === column.id ? (first.direction === "asc" ? "ascending" : "descending") : undefined}>
        {column.sorts ? (
          <Link className={here ? "plain text-ink" : "plain"} prefetch={false} href={addressWith(list, { sorts: [{ column: column.id, direction: next }] })} title={t(here ? "sortedBy" : "sortBy", { column: column.label })}>
            {column.label}
            {here && <span aria-hidden="true"> {here.direction === "asc" ? "↑" : "↓"}</span>}
          </Link>
        ) : (
          column.label
        )}
        {measured && <MeasureMark workspace={member.workspace} construct={measured} of={column.label} />}
      </th>
    );
  }
}
