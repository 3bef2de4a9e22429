export const BREAK_DOWNS = ["none", "show", "edition", "quarter", "segment", "country", "stage", "owner", "firstTimer", "band"] as const;
export type BreakDown = (typeof BREAK_DOWNS)[number];

export const CHARTS = ["bars", "line", "table"] as const;
export type Chart = (typeof CHARTS)[number];

/** What a figure counts in; pages write it in the reader's way. */
export type Unit = "count" | "money" | "area" | "perArea" | "percent" | "points" | "nps" | "mean";

/** What a row of facts is: decides which break-downs it knows. */
export type Grain = "exhibitor" | "participation" | "answer" | "invitation" | "record";

/**
 * How the facts become a figure. Counted figures (`sum`, `ratio`) are of everybody and have no interval; `share`, `score`, `scale` and `nps` stand
 * for more than who is counted, so they have one.
 */
export type Kind = "sum" | "ratio" | "share" | "score" | "scale" | "nps";

export interface Measure {
  readonly grain: Grain;
  readonly kind: Kind;
  readonly unit: Unit;
  /** For managers alone: what is said about members of staff. No break-down and no filter by member either. */
  readonly aboutStaff?: boolean;
  /** The page of the glossary that explains it, where there is one. */
  readonly glossary?: string;
  /** The question whose answers are read, with the ends of its scale. */
  readonly item?: string;
  readonly scale?: readonly [number, number];
}

const RECORDS = { grain: "record" } as const;
const STANDS = { grain: "participation" } as const;
const ANSWERS = { grain: "answer" } as const;

const OTHERS = {
  exhibitors: { grain: "exhibitor", kind: "sum", unit: "count" },
  committed: { grain: "exhibitor", kind: "share", unit: "percent", glossary: "commitment" },
  leaving: { grain: "exhibitor", kind: "share", unit: "percent", glossary: "dissolution" },
  stands: { ...STANDS, kind: "sum", unit: "count" },
  revenue: { ...STANDS, kind: "sum", unit: "money" },
  area: { ...STANDS, kind: "sum", unit: "area" },
  revenuePerStand: { ...STANDS, kind: "ratio", unit: "money" },
  yield: { ...STANDS, kind: "ratio", unit: "perArea" },
  retention: { ...STANDS, kind: "share", unit: "percent" },
  rebooking: { ...STANDS, kind: "share", unit: "percent" },
  nps: { ...ANSWERS, kind: "nps", unit: "nps", glossary: "NPS", item: "NPS", scale: [0, 10] },
  value: { ...ANSWERS, kind: "scale", unit: "mean", glossary: "VAL", item: "VAL1", scale: [1, 7] },
  intention: { ...ANSWERS, kind: "scale", unit: "mean", glossary: "LOY", item: "LOY1", scale: [1, 7] },
  responses: { ...ANSWERS, kind: "sum", unit: "count" },
  responseRate: { grain: "invitation", kind: "share", unit: "percent" },
  interactions: { ...RECORDS, kind: "sum", unit: "count" },
  interactionsPerExhibitor: { grain: "exhibitor", kind: "ratio", unit: "mean" },
  inbound: { ...RECORDS, kind: "share", unit: "percent" },
  promisesKept: { ...RECORDS, kind: "share", unit: "percent" },
  promisesOpen: { ...RECORDS, kind: "sum", unit: "count" },
  alarmsOpen: { ...RECORDS, kind: "sum", unit: "count" },
  requestsGranted: { ...RECORDS, kind: "share", unit: "percent" },
  complaints: { ...RECORDS, kind: "sum", unit: "count" },
  complaintsOpen: { ...RECORDS, kind: "sum", unit: "count" },
  complaintsAnswered: { ...RECORDS, kind: "share", unit: "percent" },
  complaintsSolved: { ...RECORDS, kind: "share", unit: "percent" },
  complaintsConfirmed: { ...RECORDS, kind: "share", unit: "percent" },
} as const satisfies Readonly<Record<string, Measure>>;

const SCORES = {
  SAT: { grain: "exhibitor", kind: "score", unit: "points", glossary: "SAT" },
  SAC: { grain: "exhibitor", kind: "score", unit: "points", glossary: "SAC" },
  TOG: { grain: "exhibitor", kind: "score", unit: "points", glossary: "TOG" },
  TOI: { grain: "exhibitor", kind: "score", unit: "points", glossary: "TOI" },
  TOC: { grain: "exhibitor", kind: "score", unit: "points", glossary: "TOC" },
  TST: { grain: "exhibitor", kind: "score", unit: "points", glossary: "TST", aboutStaff: true },
  AFF: { grain: "exhibitor", kind: "score", unit: "points", glossary: "AFF" },
  CON: { grain: "exhibitor", kind: "score", unit: "points", glossary: "CON" },
  NOR: { grain: "exhibitor", kind: "score", unit: "points", glossary: "NOR" },
  FRI: { grain: "exhibitor", kind: "score", unit: "points", glossary: "FRI", aboutStaff: true },
  COM: { grain: "exhibitor", kind: "score", unit: "points", glossary: "COM" },
  EMO: { grain: "exhibitor", kind: "score", unit: "points", glossary: "EMO" },
} as const satisfies Readonly<Record<string, Measure>>;

/** Every measure that can be asked for, by the name in the address. Its words are in messages/<language>/explore.json, its facts in facts.ts. */
export const MEASURES = { ...OTHERS, ...SCORES } as const;
export type MeasureId = keyof typeof MEASURES;
export type ScoreId = keyof typeof SCORES;

const EXHIBITORS_OWN: readonly BreakDown[] = ["none", "segment", "country", "stage", "owner", "firstTimer", "band"];
const BY_GRAIN: Readonly<Record<Grain, readonly BreakDown[]>> = {
  exhibitor: EXHIBITORS_OWN,
  record: [...EXHIBITORS_OWN, "quarter"],
  participation: BREAK_DOWNS,
  answer: BREAK_DOWNS,
  invitation: BREAK_DOWNS,
};

/** Measures of which some editions say nothing over time: a quarter would cut one edition's next bookings apart. */
export function breakDownsOf(id: MeasureId): readonly BreakDown[] {
  const measure: Measure = MEASURES[id];
  return BY_GRAIN[measure.grain].filter((by) => by !== "owner" || measure.aboutStaff !== true);
}

export function chartsOf(by: BreakDown): readonly Chart[] {
  return by === "quarter" || by === "edition" ? CHARTS : ["bars", "table"];
}

/** Why a row has no figure. */
export type Hidden = "too_few" | "complementary";

export interface ExploreRow {
  /** The id, code or text of the group; null where exhibitors have none. */
  readonly key: string | null;
  /** What stands behind it: exhibitors, stands, answers, records. */
  readonly n: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hidden: Hidden | null;
  /** Anonymous answers are left out of this row, because they could be told apart. */
  readonly namedOnly: boolean;
}

export interface Exploration {
  readonly day: Date;
  readonly rows: readonly ExploreRow[];
  readonly total: ExploreRow;
  /** Groups beyond those shown. */
  readonly more: number;
}
