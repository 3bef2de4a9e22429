import { useFormatter, useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { exactFigure } from "@/lib/format/money";
import { type EditionPlace, editionPath } from "@/lib/shows/floor/place";
import type { StandRow } from "@/lib/shows/floor/types";

interface Props {
  readonly place: EditionPlace;
  readonly currency: string;
  readonly stands: readonly StandRow[];
  readonly mayChange: boolean;
}

/** The stands of an edition with who has them. */
export function StandTable({ place, currency, stands, mayChange }: Props) {
  const t = useTranslations("shows.floor");
  const common = useTranslations("common");
  const locale = useLocale();
  const format = useFormatter();
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("fields.number")}</th>
          <th>{t("fields.hall")}</th>
          <th>{t("fields.kind")}</th>
          <th className="num">{t("columns.area")}</th>
          <th className="num">{t("fields.price", { currency })}</th>
          <th>{t("columns.takenBy")}</th>
          {mayChange && (
            <th>
              <span className="sr-only">{common("edit")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {stands.map((stand) => (
          <tr key={stand.id}>
            <td>
              <b>{stand.number}</b>
            </td>
            <td data-h={t("fields.hall")}>{stand.hallName}</td>
            <td data-h={t("fields.kind")}>{stand.kind === null ? "–" : t(`kinds.${stand.kind}`)}</td>
            <td data-h={t("columns.area")} className="num">
              {stand.area === null ? "–" : format.number(stand.area)}
            </td>
            <td data-h={t("fields.price", { currency })} className="num">
              {stand.price === null ? "–" : exactFigure(stand.price, locale)}
            </td>
            <td data-h={t("columns.takenBy")}>
              {stand.takenBy === null ? (
                <span className="ink2">{t("free")}</span>
              ) : (
                <Link className="plain who" href={`/${place.workspace}/exhibitors/${stand.takenBy.exhibitorId}`}>
                  {stand.takenBy.name}
                </Link>
              )}
            </td>
            {mayChange && (
              <td className="num">
                <Link className="s13" href={`${editionPath(place, "stands")}/${stand.id}`} aria-label={t("editOf", { name: stand.number })}>
                  {common("edit")}
                </Link>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
