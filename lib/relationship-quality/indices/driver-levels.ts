import { InputError } from "../input-error";
import { type Measured, measured, tooLittle } from "../measured";
import { type Answer, answeredOn, type Scale, sameLength } from "./answers";
import { type MeanInterval, meanInterval } from "./mean-interval";

export type Level = 1 | 2 | 3 | 4 | 5;

export interface DriverLevel {
  readonly level: Level;
  readonly key: "core_product" | "support_processes" | "performance" | "interaction" | "emotion";
  readonly label: { readonly en: string; readonly zh: string };
  /** What takes satisfaction away at this level; complaints are coded with these keys. */
  readonly detractors: readonly { readonly key: string; readonly label: { readonly en: string; readonly zh: string } }[];
  /** Attributes (A…) and survey items that speak of this level. The assignment is our assumption. */
  readonly items: readonly string[];
}

/**
 * Five levels of what drives satisfaction, from the product itself up to the feeling. Source of levels and detractors' kinds: course deck 001 (Barnes);
 * the assignment of our attributes and the finer detractors are our assumption.
 */
export const DRIVER_LEVELS: readonly DriverLevel[] = [
  {
    level: 1,
    key: "core_product",
    label: { en: "Core product", zh: "基础产品" },
    detractors: [
      { key: "wrong_visitors", label: { en: "too few or unfitting visitors", zh: "观众太少或不匹配" } },
      { key: "poor_value", label: { en: "price above what it brings", zh: "价格高于回报" } },
    ],
    items: ["A01", "A02", "A03", "A07", "A14"],
  },
  {
    level: 2,
    key: "support_processes",
    label: { en: "Support and processes", zh: "流程支持" },
    detractors: [
      { key: "bureaucracy", label: { en: "bureaucracy", zh: "官僚手续" } },
      { key: "unclear_information", label: { en: "unclear manuals, deadlines, invoices", zh: "手册、期限、账单不清" } },
    ],
    items: ["A04", "A08", "A09", "A10", "A11", "A13", "SQT1"],
  },
  {
    level: 3,
    key: "performance",
    label: { en: "Performance as promised", zh: "运作表现" },
    detractors: [
      { key: "delay", label: { en: "delay", zh: "延迟" } },
      { key: "broken_promise", label: { en: "a promise not kept", zh: "不守诺言" } },
    ],
    items: ["A05", "A12", "SQR1", "SQP1"],
  },
  {
    level: 4,
    key: "interaction",
    label: { en: "Dealing with people", zh: "客户互动" },
    detractors: [
      { key: "rudeness", label: { en: "rudeness", zh: "粗鲁" } },
      { key: "not_known", label: { en: "not known, not listened to", zh: "不被认识、不被倾听" } },
    ],
    items: ["A06", "SQA1", "SQE1"],
  },
  {
    level: 5,
    key: "emotion",
    label: { en: "Feeling", zh: "情感" },
    detractors: [
      { key: "let_down", label: { en: "feeling let down", zh: "失落" } },
      { key: "ignored", label: { en: "feeling ignored", zh: "被忽视" } },
    ],
    items: ["EMO1", "EMO2", "EMO3", "EMO4"],
  },
];

export interface LevelScore {
  readonly level: Level;
  readonly key: DriverLevel["key"];
  /** 0–100 with its interval. */
  readonly score: Measured<MeanInterval>;
  readonly items: readonly string[];
  readonly weakest: string | null;
  readonly detractors: Readonly<Record<string, number>>;
}

/**
 * How satisfied exhibitors are on each of the five levels, and what took satisfaction away there.
 *
 * Formula: answers to 0–100, reversed items turned; a respondent's level score = mean over the level's items, given at least half of those asked (and at least min(k, 2));
 * level = mean over respondents with a t interval; weakest = item with the lowest mean; detractors = number of complaints coded so.
 * Source: course deck 001 (Barnes, five levels and their detractors); our assignment of items.
 * Shapes: columns by item id, equally long. Range: 0–100. Missing rule: null answers left out; a level with fewer than 2 scored respondents → score null with the count.
 * @example
 * const asked = { A01: [6, 7, 5], A02: [5, 6, null], EMO3: [2, 1, 1] }
 * driverLevels(asked).map((row) => row.score.n) // => [2, 0, 0, 0, 3]
 * driverLevels(asked)[0]?.score.value?.mean // => 83.33
 * driverLevels(asked)[4]?.score.value?.mean // => 94.44
 * driverLevels(asked, { complaints: ["delay", "delay", "rudeness"] })[2]?.detractors.delay // => 2
 */
export function driverLevels(
  columns: Readonly<Record<string, readonly Answer[]>>,
  options: { readonly scale?: Scale; readonly reversed?: readonly string[]; readonly complaints?: readonly string[]; readonly level?: number } = {},
): LevelScore[] {
  const scale = options.scale ?? [1, 7];
  const reversed = options.reversed ?? ["EMO3"];
  const rows = sameLength(columns);
  const known = new Set(DRIVER_LEVELS.flatMap((level) => level.items));
  for (const [column, answers] of Object.entries(columns)) {
    if (!known.has(column)) throw new InputError("unknown_item", `${column} belongs to no level.`, { column });
    answeredOn(answers, scale, column);
  }
  const codes = new Set(DRIVER_LEVELS.flatMap((level) => level.detractors.map((detractor) => detractor.key)));
  options.complaints?.forEach((code, row) => {
    if (!codes.has(code)) throw new InputError("unknown_item", `complaints, row ${row}: ${code} is no detractor.`, { column: "complaints", row });
  });
  return DRIVER_LEVELS.map(({ level, key, items, detractors }) => {
    const asked = items.filter((item) => Object.hasOwn(columns, item));
    const percent = asked.map((item) => (columns[item] ?? []).map((answer) => (answer === null ? null : toPercent(answer, scale, reversed.includes(item)))));
    const needed = Math.max(Math.ceil(asked.length / 2), Math.min(asked.length, 2));
    const scores = Array.from({ length: rows }, (_, row) => meanOf(percent.flatMap((column) => column[row] ?? []), needed));
    const means = asked.map((item, i) => ({ item, mean: meanOf((percent[i] ?? []).flatMap((value) => value ?? []), 1) }));
    const weakest = means.reduce<{ item: string | null; mean: number }>((low, { item, mean }) => (mean !== null && mean < low.mean ? { item, mean } : low), { item: null, mean: Infinity });
    return {
      level,
      key,
      score: asked.length === 0 ? tooLittle(0, "too_few_items", { needed: 1 }) : meanInterval(scores, { scale: [0, 100], ...(options.level === undefined ? {} : { level: options.level }) }),
      items: asked,
      weakest: weakest.item,
      detractors: Object.fromEntries(detractors.map((detractor) => [detractor.key, (options.complaints ?? []).filter((code) => code === detractor.key).length])),
    };
  });
}

/**
 * The level a complaint, an attribute or an item belongs to.
 *
 * Formula: look-up in DRIVER_LEVELS. Source: as `driverLevels`. Missing rule: an unknown key → null.
 * Range: 1–5 or null. Shapes: key = category, attribute or item id.
 * @example
 * levelOf("delay") // => 3
 * levelOf("A06") // => 4
 * levelOf("weather") // => null
 */
export function levelOf(key: string): Level | null {
  return DRIVER_LEVELS.find((level) => level.items.includes(key) || level.detractors.some((detractor) => detractor.key === key))?.level ?? null;
}

/**
 * The levels that are clearly weak: where to begin, lowest first, because the upper ones rest on the lower.
 *
 * Formula: levels whose interval lies wholly below the line. Source: the line (50) is our assumption; the order after course deck 001 (Barnes).
 * Range: levels 1–5. Missing rule: levels without a score are passed over; none scored → null.
 * Shapes: score, low and high in points of 0–100.
 * @example
 * weakLevels(driverLevels({ A01: [2, 1, 2, 1], A02: [1, 2, 2, 1], EMO2: [6, 7, 6, 7] })).value // => [1]
 */
export function weakLevels(scores: readonly LevelScore[], below = 50): Measured<readonly Level[]> {
  const scored = scores.flatMap((row) => (row.score.value ? [{ level: row.level, high: row.score.value.high }] : []));
  if (scored.length === 0) return tooLittle(0, "no_evidence");
  return measured(scored.filter((row) => row.high < below).map((row) => row.level), scored.length);
}

function toPercent(answer: number, [low, high]: Scale, turned: boolean): number {
  const share = (100 * (answer - low)) / (high - low);
  return turned ? 100 - share : share;
}

function meanOf(values: readonly number[], needed: number): number | null {
  return values.length < needed || values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
