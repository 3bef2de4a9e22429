import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import type { OutboxRow } from "@/lib/campaigns/outbox/types";
import { timeText } from "@/lib/format/time-text";

export function OutboxTable({ path, rows, timeZone }: { path: string; rows: readonly OutboxRow[]; timeZone: string }) {
  const t = useTranslations("campaigns.outbox");
  const locale = useLocale();
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
              {timeText(row.receivedAt, locale, timeZone)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
