import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";

import { StageChip } from "@/components/relationships/stage-chip";
import type { FloorStand } from "@/lib/participations/floor/types";

/** The same stands as a table. */
export function FloorTable({ workspace, stands }: { workspace: string; stands: readonly FloorStand[] }) {
  const t = useTranslations("shows.floor");
  const format = useFormatter();
  return (
    <table>
      <thead>
        <tr>
          <th>{t("fields.number")}</th>
          <th>{t("fields.kind")}</th>
          <th className="num">{t("columns.area")}</th>
          <th>{t("columns.takenBy")}</th>
          <th>{t("columns.stage")}</th>
        </tr>
      </thead>
      <tbody>
        {stands.map(({ id, number, kind, area, taken }) => (
          <tr key={id}>
            <td>{number}</td>
            <td>{kind === null ? "–" : t(`kinds.${kind}`)}</td>
            <td className="num">{area === null ? "–" : format.number(area)}</td>
            <td>{taken ? <Link href={`/${workspace}/exhibitors/${taken.exhibitorId}`}>{taken.name}</Link> : t("free")}</td>
            <td>{taken ? <StageChip stage={taken.stage} /> : "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
