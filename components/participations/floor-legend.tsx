import { useTranslations } from "next-intl";

import { StageChip } from "@/components/relationships/stage-chip";
import type { FloorStand } from "@/lib/participations/floor/types";
import { STAGES_OR_UNKNOWN } from "@/lib/relationships/types";

/** What the pips and colours mean, with how many stands each stage has. */
export function FloorLegend({ stands }: { stands: readonly FloorStand[] }) {
  const t = useTranslations("shows.floor");
  return (
    <p className="legend mb-4">
      {STAGES_OR_UNKNOWN.map((stage) => (
        <span key={stage}>
          <StageChip stage={stage} /> <b>{stands.filter(({ taken }) => taken?.stage === stage).length}</b>
        </span>
      ))}
      <span>
        <i className="block w-2.5 h-2.5 border border-dashed border-[var(--control)]" />
        {t("free")} <b>{stands.filter(({ taken }) => taken === null).length}</b>
      </span>
    </p>
  );
}
