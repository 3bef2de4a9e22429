/**
 * The attitudes that are followed over time by the evidence filter, in the order every table and picture uses.
 *
 * TOG, TOI, TOC: trust in the organizer's goodwill, integrity, capability · TST: trust in its staff · SAT: satisfaction with this edition ·
 * SAC: satisfaction over the years · EMO: emotion while dealing with it · AFF, CON, NOR: emotional, continuity and moral attachment ·
 * FRI: commercial friendship · COM: communication.
 */
export const FILTERED_CONSTRUCTS = ["TOG", "TOI", "TOC", "TST", "SAT", "SAC", "EMO", "AFF", "CON", "NOR", "FRI", "COM"] as const;

/** An attitude followed by the filter. */
export type Construct = (typeof FILTERED_CONSTRUCTS)[number];

/** Kept per exhibitor and show, because their items say "this show"; the others are kept per exhibitor. */
export const SHOW_CONSTRUCTS = ["SAT", "AFF", "CON", "NOR"] as const satisfies readonly Construct[];

/** The three of which trust in the organizer is the mean. Staff trust stands apart. */
export const TRUST_CONSTRUCTS = ["TOG", "TOI", "TOC"] as const satisfies readonly Construct[];

/** Asked in surveys and shown as survey results, never followed by the filter. */
export const SURVEY_CONSTRUCTS = ["EMO0", "CLO", "VAL", "IMG", "BEN", "JUS", "LOY", "SQR", "SQP", "SQA", "SQE", "SQT", "NPS", "SOW", "OPEN", "GOALS", "EXPECTED", "READINESS", "PULSE"] as const;

/** Whatever an item may be about. */
export type ItemConstruct = Construct | (typeof SURVEY_CONSTRUCTS)[number];

const FILTERED: ReadonlySet<string> = new Set(FILTERED_CONSTRUCTS);
const OF_A_SHOW: ReadonlySet<string> = new Set(SHOW_CONSTRUCTS);

/**
 * Whether a construct is followed over time.
 * Formula: look-up in data. Source: measurement.md (d). Range: true or false. Missing rule: an unknown name is false. Shapes: name of a construct.
 * @example
 * isFiltered("AFF") // => true
 * isFiltered("LOY") // => false
 */
export function isFiltered(construct: string): construct is Construct {
  return FILTERED.has(construct);
}

/**
 * Whether a construct is kept per exhibitor and show (true) or per exhibitor (false).
 * Formula: look-up in data. Source: measurement.md (d). Range: true or false. Missing rule: none. Shapes: name of a construct.
 * @example
 * isOfAShow("SAT") // => true
 * isOfAShow("TOI") // => false
 */
export function isOfAShow(construct: Construct): boolean {
  return OF_A_SHOW.has(construct);
}
