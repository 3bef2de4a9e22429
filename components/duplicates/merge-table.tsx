import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import type { MergeRow } from "@/lib/duplicates/types";
import { dayText } from "@/lib/format/day-text";
import { timeText } from "@/lib/format/time-text";

/** Merges, newest first, each the way to what it did and back. */
export function MergeTable({ workspace, merges, timeZone }: { workspace: string; merges: readonly MergeRow[]; timeZone: string }) {
  const t = useTranslations("duplicates.merges");
  const locale = useLocale();
  return (
    <table className="fold mt-4">
      <thead>
        <tr>
          <th>{t("what")}</th>
          <th>{t("when")}</th>
          <th>{t("who")}</th>
          <th>{t("state")}</th>
        </tr>
      </thead>
      <tbody>
        {merges.map(({ id, kind, exhibitorName, keptName, lostName, at, memberName, undoneAt, undoUntil }) => (
          <tr key={id}>
            <td>
              <Link prefetch={false} className="plain who !whitespace-normal break-words" href={`/${workspace}/duplicates/merges/${id}`}>
                {kind === "exhibitors" ? t("exhibitors", { lost: lostName, kept: keptName }) : t("contacts", { lost: lostName, kept: keptName, exhibitor: exhibitorName })}
              </Link>
            </td>
            <td data-h={t("when")}>{timeText(at, locale, timeZone)}</td>
            <td data-h={t("who")}>{memberName}</td>
            <td data-h={t("state")}>{undoneAt ? t("undone", { day: dayText(undoneAt, locale) }) : undoUntil ? t("until", { day: dayText(undoUntil, locale) }) : t("final")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
