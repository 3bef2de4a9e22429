import { useTranslations } from "next-intl";

import type { ScoreMove } from "@/lib/relationships/schema";
import { ChangePanel } from "./change-panel";

interface Props {
  readonly moves: readonly ScoreMove[];
  readonly causes: Readonly<Partial<Record<string, string>>>;
  readonly shows?: Readonly<Partial<Record<string, string>>>;
}

/** What the evidence of one record did to the scores on its own day. Nothing where it has none that counts. */
export function RecordEffect({ moves, causes, shows }: Props) {
  const t = useTranslations("relationships.recorded");
  if (moves.length === 0) return null;
  const change = { exhibitorId: "", moves, stageBefore: "not_enough_evidence", stageAfter: "not_enough_evidence", waitsForQuarter: false } as const;
  return <ChangePanel change={change} labels={{ title: t("thatDay"), underTitle: true, causes, shows }} />;
}
