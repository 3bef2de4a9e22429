import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import type { OutboxRow } from "@/lib/campaigns/outbox/types";

export function OutboxTable({ path, rows }: { path: string; rows: readonly OutboxRow[] }) {
  const t = useTranslations("campaigns.outbox");
  const clock = new Intl.DateTimeFormat(useLocale() === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short" });
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("subject")}</th>
          <th>{t("to")}</th>
          <th>{t("received")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link className="plain who !whitespace-normal" href={`${path}/${row.id}`}>
                {row.subject}
              </Link>
            </td>
            <td data-h={t("to")} className="break-all">
              {row.to}
            </td>
            <td data-h={t("received")} className="ink2">
              {clock.format(row.receivedAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
