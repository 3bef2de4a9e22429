import type { Bilingual } from "../instrument/bilingual";
import { ALARM_ENTRIES } from "./alarms";
import { ANALYSIS_ENTRIES } from "./analysis";
import { ATTACHMENT } from "./attachment";
import type { GlossaryEntry } from "./entry";
import { EVIDENCE_ENTRIES } from "./evidence";
import { FRIENDSHIP } from "./friendship";
import { INDEX_ENTRIES } from "./indices";
import { LOYALTY } from "./loyalty";
import { SATISFACTION } from "./satisfaction";
import { STAGE_ENTRIES } from "./stages";
import { TRUST } from "./trust";

const ENTRIES = {
  ...SATISFACTION,
  ...TRUST,
  ...ATTACHMENT,
  ...FRIENDSHIP,
  ...LOYALTY,
  ...STAGE_ENTRIES,
  ...ALARM_ENTRIES,
  ...INDEX_ENTRIES,
  ...EVIDENCE_ENTRIES,
  ...ANALYSIS_ENTRIES,
} as const;

/** Name of a construct or a score that the glossary explains. */
export type GlossaryKey = keyof typeof ENTRIES;

/**
 * The text behind every number, by the name of the construct or score. The pages of docs/measurement are written from it.
 * @example
 * GLOSSARY.AFF?.title.zh // => "情感性归属感"
 */
export const GLOSSARY: Readonly<Record<string, GlossaryEntry>> = ENTRIES;

export interface GlossaryPage {
  /** Also the name of the page's file. */
  readonly id: string;
  readonly title: Bilingual;
  readonly keys: readonly string[];
}

/** The glossary page by page: one page a group. */
export const GLOSSARY_PAGES: readonly GlossaryPage[] = [
  { id: "satisfaction", title: { en: "Satisfaction", zh: "满意" }, keys: Object.keys(SATISFACTION) },
  { id: "trust", title: { en: "Trust", zh: "信任感" }, keys: Object.keys(TRUST) },
  { id: "attachment", title: { en: "Attachment", zh: "归属感" }, keys: Object.keys(ATTACHMENT) },
  { id: "friendship", title: { en: "Friendship, communication, emotion", zh: "友谊、沟通与情感" }, keys: Object.keys(FRIENDSHIP) },
  { id: "loyalty", title: { en: "Loyalty", zh: "忠诚" }, keys: Object.keys(LOYALTY) },
  { id: "stages", title: { en: "Stages", zh: "关系阶段" }, keys: Object.keys(STAGE_ENTRIES) },
  { id: "alarms", title: { en: "Alarms", zh: "预警" }, keys: Object.keys(ALARM_ENTRIES) },
  { id: "indices", title: { en: "Indices", zh: "指数" }, keys: Object.keys(INDEX_ENTRIES) },
  { id: "evidence", title: { en: "Evidence", zh: "证据" }, keys: Object.keys(EVIDENCE_ENTRIES) },
  { id: "reliability-and-paths", title: { en: "Reliability and paths", zh: "信度与路径" }, keys: ["alpha", "omega", "ave", "htmt", "itemRest", "pathModel", "hypotheses"] },
  { id: "prediction", title: { en: "Prediction", zh: "预测" }, keys: ["rebookingBacktest", "auc", "brier", "calibration"] },
];

/**
 * The entry behind a construct or a score, for the "why?" of a number.
 *
 * Formula: look-up by name. Missing rule: a name without an entry → null.
 * Source: each entry names its own. Range: an entry of GLOSSARY or null. Shapes: key = construct, score, stage or alarm family by name.
 * @example
 * explain("TOI")?.title.en // => "Integrity"
 * explain("weather") // => null
 */
export function explain(key: string): GlossaryEntry | null {
  return Object.hasOwn(GLOSSARY, key) ? (GLOSSARY[key] ?? null) : null;
}
