import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { closePointAction } from "@/lib/campaigns/points/actions";
import type { PointRow } from "@/lib/campaigns/points/types";

interface Props {
  readonly path: string;
  readonly workspace: string;
  readonly campaignId: string;
  readonly points: readonly PointRow[];
  readonly may: boolean;
}

/** Where a campaign's codes stand, what they lead to, and how many have answered there. */
export async function PointTable({ path, workspace, campaignId, points, may }: Props) {
  const t = await getTranslations("points");
  const place = ({ kind, hall, stand }: PointRow) =>
    kind === "edition" ? t("sheet.show") : kind === "hall" ? t("sheet.hall", { hall: hall ?? "" }) : hall === null ? t("sheet.stand", { stand: stand ?? "" }) : t("sheet.hallStand", { hall, stand: stand ?? "" });
  return (
    <table className="fold mt-4">
      <thead>
        <tr>
          <th>{t("columns.place")}</th>
          <th>{t("columns.address")}</th>
          <th className="num">{t("columns.visits")}</th>
          <th>{t("columns.codes")}</th>
          {may && <th>{t("columns.close")}</th>}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.id}>
            <td>
              <span className="who">{place(point)}</span>
              <span className="sub">
                {point.exhibitor && <Link href={`/${workspace}/exhibitors/${point.exhibitor.id}`}>{point.exhibitor.name}</Link>}
                {point.kiosk && ` ${t("isKiosk")}`}
                {point.closed && ` ${t("isClosed")}`}
              </span>
            </td>
            <td data-h={t("columns.address")} className="break-all">
              <a href={point.address}>{point.address.replace(/^https?:\/\//, "")}</a>
            </td>
            <td data-h={t("columns.visits")} className="num">
              {point.kiosk ? "–" : point.visits === null ? t("few") : t("count", { count: point.visits })}
            </td>
            <td data-h={t("columns.codes")}>
              <span className="flex flex-wrap gap-3">
                {(["svg", "png"] as const).map((as) => (
                  <a key={as} href={`${path}/${point.id}/code?as=${as}`} download={`survey-code.${as}`} aria-label={t("download", { place: place(point), as: as.toUpperCase() })}>
                    {as.toUpperCase()}
                  </a>
                ))}
              </span>
            </td>
            {may && (
              <td data-h={t("columns.close")}>
                {!point.closed && (
                  <ActionForm action={closePointAction.bind(null, workspace)} submit={t("close")} quiet>
                    <HiddenField name="campaignId" value={campaignId} />
                    <HiddenField name="id" value={point.id} />
                  </ActionForm>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
