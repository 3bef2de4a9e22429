import { captiveWatch } from "@/lib/relationship-quality";
import type { Score } from "./types";

/** The three attachments of one exhibitor, as far as something is known of them. */
export interface Attachments {
  readonly AFF: Score;
  readonly CON: Score;
  readonly NOR: Score | null;
}

export interface CaptiveVerdict {
  readonly verdict: "attached" | "captive" | "habit" | "undecided";
  /** The line that the bars are held against. */
  readonly line: number;
}

/** The attachments among some scores; null while emotional or continuity attachment is unknown. */
export function attachmentsOf(scores: readonly Score[]): Attachments | null {
  const known = (key: Score["key"]) => scores.find((score) => score.key === key && score.evidenced) ?? null;
  const [AFF, CON, NOR] = [known("AFF"), known("CON"), known("NOR")];
  return AFF && CON ? { AFF, CON, NOR } : null;
}

/** Attached, captive, habit or undecided, by the heart's captive watch. */
export function captiveVerdict({ AFF, CON, NOR }: Attachments): CaptiveVerdict {
  const watch = captiveWatch({ AFF: AFF.reading, CON: CON.reading, NOR: NOR?.reading ?? null }).value;
  if (!watch) throw new Error("Both attachments are known here.");
  return { verdict: watch.verdict, line: watch.line };
}
