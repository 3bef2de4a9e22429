import { useTranslations } from "next-intl";

import { Pips, type Rung } from "@/components/charts/pips";
import type { StageOrUnknown } from "@/lib/relationships/types";

const RUNG: Readonly<Record<StageOrUnknown, Rung>> = { discovery: 1, exploration: 2, expansion: 3, commitment: 4, dissolution: "off", not_enough_evidence: "unknown" };
const COLOUR: Readonly<Record<StageOrUnknown, string>> = { discovery: "st1", exploration: "st2", expansion: "st3", commitment: "st4", dissolution: "st5", not_enough_evidence: "st0" };

/** How far up the ladder a stage is drawn. */
export function stageRung(stage: StageOrUnknown): Rung {
  return RUNG[stage];
}

/** The class that sets a stage's colour. */
export function stageColour(stage: StageOrUnknown): string {
  return COLOUR[stage];
}

/** A stage as pips and name; a move as chip → chip. */
export function StageChip({ stage, from }: { stage: StageOrUnknown; from?: StageOrUnknown | null }) {
  const t = useTranslations("relationships.stages");
  return (
    <span className="chip">
      {from && (
        <>
          <span className={`inline-flex ${COLOUR[from]}`} title={t(from)}>
            <Pips rung={RUNG[from]} />
            <span className="sr-only">{t(from)}</span>
          </span>
          <span className="ink3">→</span>
        </>
      )}
      <span className={`inline-flex ${COLOUR[stage]}`}>
        <Pips rung={RUNG[stage]} />
      </span>
      {t(stage)}
    </span>
  );
}
