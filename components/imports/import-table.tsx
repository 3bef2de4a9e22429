import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import type { ImportListItem } from "@/lib/imports/types";

export function ImportTable({ path, imports }: { path: string; imports: readonly ImportListItem[] }) {
  const t = useTranslations("imports");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.file")}</th>
          <th>{t("columns.kind")}</th>
          <th className="num">{t("columns.rows")}</th>
          <th>{t("columns.state")}</th>
          <th>{t("columns.by")}</th>
          <th>{t("columns.on")}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((row) => (
          <tr key={row.id}>
            <td>
              <Link className="plain font-semibold break-words" href={`${path}/${row.id}`}>
                <bdi>{row.fileName}</bdi>
              </Link>
            </td>
            <td data-h={t("columns.kind")}>{t(`kinds.${row.kind}`)}</td>
            <td data-h={t("columns.rows")} className="num">
              {t("rowCount", { count: row.rowCount })}
            </td>
            <td data-h={t("columns.state")}>
              <span className={row.state === "previewed" || row.state === "partly" ? "flag watch" : "flag calm"}>{t(`states.${row.state}`)}</span>
            </td>
            <td data-h={t("columns.by")} className="ink2">
              {row.memberName}
            </td>
            <td data-h={t("columns.on")} className="ink2">
              <Day date={row.createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
