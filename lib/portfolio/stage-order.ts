import { STAGES } from "@/lib/relationship-quality";
import type { StageOrUnknown } from "@/lib/relationships/types";

/** The five stages, without those that cannot be placed. */
export const FIVE_STAGES = STAGES;

/** The five stages as a reader goes through them; those who cannot be placed come last. */
export const STAGE_ORDER = ["discovery", "exploration", "expansion", "commitment", "dissolution", "not_enough_evidence"] as const satisfies readonly StageOrUnknown[];
