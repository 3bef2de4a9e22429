import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";

import { Pips } from "@/components/charts/pips";
import { stageColour, stageRung } from "@/components/relationships/stage-chip";
import type { FloorStand } from "@/lib/participations/floor/types";

/** The stands of a hall in the order of their numbers, each with the stage of whoever has it: as pips and name's edge, so that it is read without colour. */
export function FloorPlan({ workspace, stands }: { workspace: string; stands: readonly FloorStand[] }) {
  const t = useTranslations("shows.floor");
  const stages = useTranslations("relationships.stages");
  const format = useFormatter();
  return (
    <ul className="floor">
      {stands.map(({ id, number, area, taken }) => (
        <li key={id} className={taken ? stageColour(taken.stage) : "free"}>
          <span className="pair">
            <b>{number}</b>
            {taken && <Pips rung={stageRung(taken.stage)} />}
          </span>
          {taken ? (
            <Link className="plain who" href={`/${workspace}/exhibitors/${taken.exhibitorId}`} title={taken.name}>
              {taken.name}
              <span className="sr-only">, {stages(taken.stage)}</span>
            </Link>
          ) : (
            <span className="ink2">{t("free")}</span>
          )}
          <span className="s12 ink3">{area === null ? "–" : `${format.number(area)} m²`}</span>
        </li>
      ))}
    </ul>
  );
}
