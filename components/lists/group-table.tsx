import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { figure } from "@/lib/format/money";
import { cellText } from "@/lib/lists/cell-text";
import type { Filter, LoadedList } from "@/lib/lists/types";
import { addressWith } from "./address";

const MOST = 200;

/** What the rows come to by the values of one column, each the way to its rows; or all together. */
export function GroupTable({ list }: { list: LoadedList }) {
  const t = useTranslations("lists");
  const locale = useLocale();
  const { groups: found, state } = list;
  const by = list.all.find(({ id }) => id === state.group) ?? null;
  if (!found) return null;
  const sums = found.sums.flatMap((id) => list.all.find((column) => column.id === id) ?? []);
  const filterOf = (value: string | null): Filter | null => (by === null ? null : value === null ? { column: by.id, how: "empty", empty: true } : { column: by.id, how: "is", values: [by.kind === "yesno" ? (value === "true" ? "yes" : "no") : value] });
  return (
    <section className="panel" aria-label={by ? t("groups.title", { column: by.label }) : t("groups.titleAll")}>
      <h2>{by ? t("groups.title", { column: by.label }) : t("groups.titleAll")}</h2>
      <table className="fold mt-2 max-w-[720px]">
        <thead>
          <tr>
            {by && <th>{by.label}</th>}
            <th className="num">{t("groups.count")}</th>
            {sums.map(({ id, label }) => (
              <th key={id} className="num">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.groups.map((group) => {
            const filter = filterOf(group.value);
            const text = by ? cellText(by, group.shown, list.words, locale) || t("groups.none") : "";
            return (
              <tr key={group.value ?? "none"}>
                {by && filter && (
                  <td>
                    <Link prefetch={false} href={addressWith(list, { group: null, filters: [...state.filters.filter(({ column }) => column !== by.id), filter] })}>
                      {text}
                    </Link>
                  </td>
                )}
                <td className="num" data-h={t("groups.count")}>
                  {figure(group.count, locale)}
                </td>
                {group.sums.map((sum, index) => (
                  <td key={index} className="num" data-h={sums[index]?.label}>
                    {sum === null ? "–" : figure(sum, locale)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {found.groups.length >= MOST && <p className="s12 ink3 mt-2">{t("groups.most", { n: MOST })}</p>}
    </section>
  );
}
