import { z } from "zod";

import { CHANNELS, FILTERED_CONSTRUCTS, STAGE_REASON_KEYS, STAGES, type StageReason } from "@/lib/relationship-quality";
import { SCORE_KEYS, type ScoreKey, type StageOrUnknown } from "./types";

/** What the database keeps as text or JSON, read back as the heart's own types. */
export const storedStage = z.enum([...STAGES, "not_enough_evidence"]);
export const storedConstruct = z.enum(FILTERED_CONSTRUCTS);
export const storedChannel = z.enum(CHANNELS);
const storedReasons = z.array(z.object({ key: z.enum(STAGE_REASON_KEYS), values: z.record(z.string(), z.union([z.number(), z.string()])) }));

export function stageOrUnknown(text: string): StageOrUnknown {
  return storedStage.parse(text);
}

export function stageReasons(json: unknown): readonly StageReason[] {
  return storedReasons.parse(json);
}

export function isScoreKey(value: unknown): value is ScoreKey {
  return SCORE_KEYS.some((key) => key === value);
}
