import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import type { InteractionRow } from "@/lib/interactions/types";

export function InteractionTable({ workspace, interactions }: { workspace: string; interactions: readonly InteractionRow[] }) {
  const t = useTranslations("interactions");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.what")}</th>
          <th>{t("columns.exhibitor")}</th>
          <th>{t("columns.day")}</th>
          <th>{t("columns.mood")}</th>
          <th>{t("columns.by")}</th>
        </tr>
      </thead>
      <tbody>
        {interactions.map((row) => (
          <tr key={row.id}>
            <td className="max-w-[56ch]">
              <Link className="plain who" href={`/${workspace}/interactions/${row.id}`}>
                {t(`channels.${row.channel}`)}
              </Link>{" "}
              <span className="ink3 s13">{t(`directions.${row.direction}`)}</span>
              {row.note && <span className="line-clamp-2 ink2 s13">{row.note}</span>}
            </td>
            <td data-h={t("columns.exhibitor")}>
              <span>
                <Link href={`/${workspace}/exhibitors/${row.exhibitorId}`}>{row.exhibitorName}</Link>
                {row.contactName && <span className="sub">{row.contactName}</span>}
              </span>
            </td>
            <td data-h={t("columns.day")}>
              <Day date={row.occurredOn} />
            </td>
            <td data-h={t("columns.mood")} className={row.mood === null ? "ink3" : undefined}>
              {row.mood === null ? "–" : t(`moods.${row.mood}`)}
            </td>
            <td data-h={t("columns.by")} className="ink2">
              {row.memberName}
            </td>
          </tr>
          ))}
      </tbody>
    </table>
  );
}
