import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import type { EditionRow } from "@/lib/shows/editions/types";

export function EditionTable({ path, editions }: { path: string; editions: readonly EditionRow[] }) {
  const t = useTranslations("shows.editions.columns");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("name")}</th>
          <th>{t("dates")}</th>
          <th>{t("bookingDeadline")}</th>
          <th>{t("venue")}</th>
          <th className="num">{t("exhibitors")}</th>
        </tr>
      </thead>
      <tbody>
        {editions.map((edition) => (
          <tr key={edition.id}>
            <td>
              <Link className="plain who" href={`${path}/${edition.id}`}>
                {edition.name}
              </Link>
            </td>
            <td data-h={t("dates")}>
              <span>
                <Day date={edition.startsOn} /> – <Day date={edition.endsOn} />
              </span>
            </td>
            <td data-h={t("bookingDeadline")}>{edition.bookingDeadline ? <Day date={edition.bookingDeadline} /> : "–"}</td>
            <td data-h={t("venue")} className="ink2">
              {edition.venue ?? "–"}
            </td>
            <td data-h={t("exhibitors")} className="num">
              {edition.participations}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
