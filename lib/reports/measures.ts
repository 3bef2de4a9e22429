/** The attitudes and results a report follows from edition to edition, in the order of every table. TRUST is the mean of its three parts. */
export const TRENDS = ["SAT", "SAC", "TRUST", "TOG", "TOI", "TOC", "AFF", "CON", "NOR"] as const;
export type Trend = (typeof TRENDS)[number];

/** Further measures on 0–100, one exhibitor a unit: what is asked once, for quality expected and experienced. */
export const QUALITIES = ["GOAL", "SERVICE", "EXPECTED", "IMG"] as const;
export type Quality = (typeof QUALITIES)[number];

export type Measure = Trend | Quality;

/** Answers that are read together, a respondent a row: the questions of each, in order. */
export const SINGLE_ITEMS = { NPS: ["NPS"], CSAT: ["SAT1"], ACSI: ["SAT1", "SAT2", "SAC3"], CLOSENESS: ["CLO1", "CLO2"] } as const;
