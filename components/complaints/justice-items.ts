import type { Justice } from "@/lib/complaints/types";

/** The instrument's questions on fair treatment, in its order: the outcome, the speed, the manner. */
export const JUSTICE = ["outcomeFair", "dealtQuickly", "shownRespect"] as const satisfies readonly (keyof Justice)[];
