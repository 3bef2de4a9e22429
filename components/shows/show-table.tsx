import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import type { ShowRow } from "@/lib/shows/types";

export function ShowTable({ workspace, shows }: { workspace: string; shows: readonly ShowRow[] }) {
  const t = useTranslations("shows.columns");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("name")}</th>
          <th>{t("topic")}</th>
          <th className="num">{t("editions")}</th>
          <th>{t("newest")}</th>
        </tr>
      </thead>
      <tbody>
        {shows.map((show) => (
          <tr key={show.id}>
            <td>
              <Link className="plain who" href={`/${workspace}/shows/${show.id}`}>
                {show.name}
              </Link>
              {show.nameZh && (
                <span className="sub" lang="zh-Hans">
                  {show.nameZh}
                </span>
              )}
            </td>
            <td data-h={t("topic")} className="ink2">
              {show.topic ?? "–"}
            </td>
            <td data-h={t("editions")} className="num">
              {show.editions}
            </td>
            <td data-h={t("newest")}>
              {show.newestEdition ? (
                <span>
                  <Link href={`/${workspace}/shows/${show.id}/editions/${show.newestEdition.id}`}>{show.newestEdition.name}</Link> <span className="ink3 s12">
                    <Day date={show.newestEdition.startsOn} />
                  </span>
                </span>
              ) : (
                "–"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
