import { z } from "zod";

import { ALARM_FAMILIES, ALARM_KEYS, ALARM_LIMITS, type AlarmLimits } from "@/lib/relationship-quality";
import { type SearchParams, single } from "@/lib/format/address";
import { choice, day, id, optionalId, optionalText, requiredText, seenVersion } from "@/lib/format/input";

export const ALARM_LEVELS = ["at_risk", "watch", "none"] as const;
export const ALARM_STATES = ["open", "done", "dismissed", "passed"] as const;

/** How a person ends an alarm: something was done about it, or it was set aside. */
export const DONE_OUTCOMES = ["solved", "eased", "unchanged", "leaving"] as const;
export const DISMISSED_OUTCOMES = ["not_needed", "mistaken"] as const;
export const ALARM_OUTCOMES = [...DONE_OUTCOMES, ...DISMISSED_OUTCOMES] as const;

/** Everything an organizer may set about its alarms. */
export interface AlarmSettings {
  readonly limits: AlarmLimits;
  /** Space smaller by this share (percent) than at the edition before is a cut. */
  readonly spaceCutPercent: number;
  /** Rules that raise nothing. */
  readonly off: readonly (typeof ALARM_KEYS)[number][];
  /** Days to act, by level. */
  readonly dueDays: { readonly at_risk: number; readonly watch: number; readonly none: number };
  /** The share of exhibitors (percent) whose new alarms come without suggested steps. */
  readonly heldOutPercent: number;
}

export const DEFAULT_SETTINGS: AlarmSettings = { limits: ALARM_LIMITS, spaceCutPercent: 10, off: [], dueDays: { at_risk: 5, watch: 14, none: 30 }, heldOutPercent: 0 };

/** The range within which each number means something. */
export const LIMIT_RANGES = {
  inboundGapFactor: { min: 1, max: 20, whole: false },
  minimumGaps: { min: 2, max: 20, whole: true },
  twoWayRatio: { min: 0, max: 1, whole: false },
  minimumContacts: { min: 2, max: 50, whole: true },
  twoWayDays: { min: 90, max: 1095, whole: true },
  pulsesUnanswered: { min: 1, max: 10, whole: true },
  betterElsewhere: { min: 1, max: 4, whole: true },
  watchDays: { min: 14, max: 365, whole: true },
  watchKinds: { min: 1, max: 5, whole: true },
} as const satisfies Record<keyof AlarmLimits, { min: number; max: number; whole: boolean }>;
export const LIMIT_NAMES = ["inboundGapFactor", "minimumGaps", "twoWayRatio", "minimumContacts", "twoWayDays", "pulsesUnanswered", "betterElsewhere", "watchDays", "watchKinds"] as const satisfies readonly (keyof AlarmLimits)[];

/** A number as a person types it, with comma or point for decimals. */
function typed({ min, max, whole }: { min: number; max: number; whole: boolean }) {
  return z
    .string("required")
    .trim()
    .min(1, "required")
    .transform((text, context) => {
      const value = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
      const code = Number.isNaN(value) || (whole && !Number.isInteger(value)) ? "not_a_number" : value < min ? "too_small" : value > max ? "too_large" : null;
      if (code === null) return value;
      context.addIssue({ code: "custom", message: code });
      return z.NEVER;
    });
}

const days = typed({ min: 1, max: 180, whole: true });
const limitFields = {
  inboundGapFactor: typed(LIMIT_RANGES.inboundGapFactor),
  minimumGaps: typed(LIMIT_RANGES.minimumGaps),
  twoWayRatio: typed(LIMIT_RANGES.twoWayRatio),
  minimumContacts: typed(LIMIT_RANGES.minimumContacts),
  twoWayDays: typed(LIMIT_RANGES.twoWayDays),
  pulsesUnanswered: typed(LIMIT_RANGES.pulsesUnanswered),
  betterElsewhere: typed(LIMIT_RANGES.betterElsewhere),
  watchDays: typed(LIMIT_RANGES.watchDays),
  watchKinds: typed(LIMIT_RANGES.watchKinds),
};

/** The rules as the form sends them: a number a field, and `on.<reason>` for each rule that is kept. */
export const rulesInput = z
  .object({
    ...limitFields,
    spaceCutPercent: typed({ min: 1, max: 90, whole: true }),
    dueAtRisk: days,
    dueWatch: days,
    dueNone: days,
    heldOutPercent: typed({ min: 0, max: 50, whole: true }),
    note: optionalText(500),
    act: z.enum(["preview", "save"]).catch("preview"),
    seenVersion: z.coerce.number().int().min(0).catch(-1),
    ...Object.fromEntries(ALARM_KEYS.map((key) => [`on.${key}`, z.string().optional()])),
  })
  .transform((fields): { settings: AlarmSettings; note: string | null; act: "preview" | "save"; seenVersion: number } => {
    const kept: Readonly<Record<string, unknown>> = fields;
    return {
      settings: {
        limits: {
          inboundGapFactor: fields.inboundGapFactor,
          minimumGaps: fields.minimumGaps,
          twoWayRatio: fields.twoWayRatio,
          minimumContacts: fields.minimumContacts,
          twoWayDays: fields.twoWayDays,
          pulsesUnanswered: fields.pulsesUnanswered,
          betterElsewhere: fields.betterElsewhere,
          watchDays: fields.watchDays,
          watchKinds: fields.watchKinds,
        },
        spaceCutPercent: fields.spaceCutPercent,
        off: ALARM_KEYS.filter((key) => kept[`on.${key}`] === undefined),
        dueDays: { at_risk: fields.dueAtRisk, watch: fields.dueWatch, none: fields.dueNone },
        heldOutPercent: fields.heldOutPercent,
      },
      note: fields.note,
      act: fields.act,
      seenVersion: fields.seenVersion,
    };
  });

/** The settings as the database keeps them. */
export const storedSettings = z.object({
  limits: z.object({
    inboundGapFactor: z.number(),
    minimumGaps: z.number(),
    twoWayRatio: z.number(),
    minimumContacts: z.number(),
    twoWayDays: z.number(),
    pulsesUnanswered: z.number(),
    betterElsewhere: z.number(),
    watchDays: z.number(),
    watchKinds: z.number(),
  }),
  spaceCutPercent: z.number(),
  off: z.array(z.enum(ALARM_KEYS)),
  dueDays: z.object({ at_risk: z.number(), watch: z.number(), none: z.number() }),
  heldOutPercent: z.number(),
});

/** What the list of alarms is narrowed to, beside the portfolio's own filters. */
export interface AlarmFilters {
  readonly family: (typeof ALARM_FAMILIES)[number] | null;
  readonly level: (typeof ALARM_LEVELS)[number] | null;
  readonly state: (typeof ALARM_STATES)[number];
  readonly sort: "due" | "money" | "newest";
  /** Whose alarms: of a member, or `mine`, by the alarm's owner. */
  readonly keeper: string | null;
}

export function alarmFilters(params: SearchParams): AlarmFilters {
  return {
    family: z.enum(ALARM_FAMILIES).nullable().catch(null).parse(single(params, "family")),
    level: z.enum(ALARM_LEVELS).nullable().catch(null).parse(single(params, "level")),
    state: z.enum(ALARM_STATES).catch("open").parse(single(params, "state")),
    sort: z.enum(["due", "money", "newest"]).catch("due").parse(single(params, "sort")),
    keeper: z.uuid().nullable().catch(null).parse(single(params, "keeper")),
  };
}

/** An end: the outcome says whether something was done or the alarm is set aside. */
export const closeInput = z.object({ id, seenVersion, outcome: choice(ALARM_OUTCOMES), note: optionalText(1000) });
export type CloseInput = z.output<typeof closeInput>;

export const careInput = z.object({ id, seenVersion, ownerId: optionalId, dueOn: day, note: optionalText(1000) });
export type CareInput = z.output<typeof careInput>;

export const stepInput = z.object({ alarmId: id, id, done: z.enum(["yes", "no"]) });
export type StepInput = z.output<typeof stepInput>;

export const reopenInput = z.object({ id, seenVersion });

/** The steps of a playbook as text, a line each; a line that is a play's own words keeps the play. */
export const playbookInput = z.object({ family: choice(ALARM_FAMILIES), steps: requiredText(4000), seenVersion });
