import type { Channel } from "../evidence/channels";
import type { Bilingual } from "../instrument/bilingual";

/** The five ways in which trust is formed. */
export const TRUST_PROCESSES = ["calculation", "prediction", "capability", "intention", "transfer"] as const;
export type TrustProcess = (typeof TRUST_PROCESSES)[number];

export interface TrustProcessRow {
  readonly label: Bilingual;
  /** What the exhibitor asks itself. */
  readonly question: Bilingual;
  readonly source: string;
}

/** The processes in words. Source: course decks 000 and 002; Doney & Cannon 1997, J. Marketing 61(2):35–51 (five processes). */
export const TRUST_PROCESS_ROWS: Readonly<Record<TrustProcess, TrustProcessRow>> = {
  calculation: {
    label: { en: "Calculation", zh: "计算过程" },
    question: { en: "What would the organizer lose by cheating us?", zh: "组展商若失信，会失去什么？" },
    source: "course deck 000; Doney & Cannon 1997",
  },
  prediction: {
    label: { en: "Prediction", zh: "预计过程" },
    question: { en: "Has it done what it said, again and again?", zh: "它是否一再说到做到？" },
    source: "course deck 000; Doney & Cannon 1997",
  },
  capability: {
    label: { en: "Capability", zh: "能力判断过程" },
    question: { en: "Is it able to do it?", zh: "它有能力做到吗？" },
    source: "course deck 000; Doney & Cannon 1997",
  },
  intention: {
    label: { en: "Intention", zh: "意图分析过程" },
    question: { en: "Does it mean well with us?", zh: "它对我们是善意的吗？" },
    source: "course deck 000; Doney & Cannon 1997",
  },
  transfer: {
    label: { en: "Transfer", zh: "转移过程" },
    question: { en: "Do people we trust vouch for it?", zh: "我们信任的人是否为它担保？" },
    source: "course deck 000; Doney & Cannon 1997",
  },
};

/** What makes trust grow, in the organisation and in the person. */
export const TRUST_FACTORS = [
  "reputation",
  "size",
  "specific_investment",
  "customising",
  "sharing_information",
  "length_of_relationship",
  "skill",
  "authority",
  "liking",
  "similarity",
  "contact_frequency",
  "time_with_person",
  "references",
] as const;
export type TrustFactor = (typeof TRUST_FACTORS)[number];

export interface TrustFactorRow {
  readonly of: "organizer" | "staff" | "third_party";
  readonly label: Bilingual;
  readonly processes: readonly TrustProcess[];
  readonly source: string;
}

const DECK = "course deck 000; process assigned by us where the deck does not say";

/** The influencing factors and the processes they feed. */
export const TRUST_FACTOR_ROWS: Readonly<Record<TrustFactor, TrustFactorRow>> = {
  reputation: { of: "organizer", label: { en: "Reputation", zh: "企业声誉" }, processes: ["calculation"], source: "course deck 000" },
  size: { of: "organizer", label: { en: "Size", zh: "企业规模" }, processes: ["calculation"], source: "course deck 000" },
  specific_investment: { of: "organizer", label: { en: "Investment in this relationship", zh: "专项投入" }, processes: ["calculation", "intention"], source: DECK },
  customising: { of: "organizer", label: { en: "Willingness to meet special requests", zh: "满足特殊要求的意愿" }, processes: ["intention"], source: DECK },
  sharing_information: { of: "organizer", label: { en: "Sharing confidential information", zh: "分享机密信息" }, processes: ["intention"], source: DECK },
  length_of_relationship: { of: "organizer", label: { en: "Length of the relationship", zh: "合作时间长短" }, processes: ["prediction"], source: "course deck 000" },
  skill: { of: "staff", label: { en: "Professional skill", zh: "专业技能" }, processes: ["capability"], source: DECK },
  authority: { of: "staff", label: { en: "Authority to decide", zh: "权力" }, processes: ["capability"], source: DECK },
  liking: { of: "staff", label: { en: "Friendliness", zh: "友善" }, processes: ["intention"], source: DECK },
  similarity: { of: "staff", label: { en: "Similarity", zh: "类似" }, processes: ["intention"], source: DECK },
  contact_frequency: { of: "staff", label: { en: "Frequency of contact", zh: "交往频率" }, processes: ["prediction"], source: DECK },
  time_with_person: { of: "staff", label: { en: "Time with this person", zh: "与该员工的合作时间" }, processes: ["prediction"], source: DECK },
  references: { of: "third_party", label: { en: "Other exhibitors and staff who vouch", zh: "其他客户与员工的口碑" }, processes: ["transfer"], source: "course deck 000" },
};

interface ChannelTag {
  readonly processes: readonly TrustProcess[];
  readonly factors: readonly TrustFactor[];
}

/** Which process each channel of evidence speaks of. Our assumption, after the feature column of course deck 000. Surveys are tagged by their construct. */
export const CHANNEL_TAGS: Readonly<Record<Exclude<Channel, "survey">, ChannelTag>> = {
  pulse: { processes: [], factors: [] },
  promise: { processes: ["prediction"], factors: ["length_of_relationship"] },
  request: { processes: ["intention"], factors: ["customising"] },
  first_answer: { processes: ["capability"], factors: ["skill"] },
  problem_solved: { processes: ["capability"], factors: ["skill", "authority"] },
  complaint: { processes: ["prediction", "intention"], factors: [] },
  favours: { processes: ["intention"], factors: ["sharing_information"] },
  two_way: { processes: ["prediction"], factors: ["contact_frequency"] },
  disclosure: { processes: ["transfer"], factors: ["references", "sharing_information"] },
  sunk_benefits: { processes: ["calculation"], factors: ["specific_investment"] },
  mood: { processes: [], factors: ["liking"] },
  staff_note: { processes: [], factors: [] },
};

/** The process a survey construct or a coded note speaks of. */
export const CONSTRUCT_TAGS: Readonly<Record<string, ChannelTag>> = {
  TOG: { processes: ["intention"], factors: [] },
  TOI: { processes: ["prediction"], factors: [] },
  TOC: { processes: ["capability"], factors: ["skill"] },
  TST: { processes: ["transfer"], factors: ["skill", "authority"] },
  IMG: { processes: ["calculation"], factors: ["reputation", "size"] },
  FRI: { processes: ["intention"], factors: ["liking", "similarity"] },
  COM: { processes: ["intention"], factors: ["sharing_information"] },
};

export interface TrustTags {
  readonly processes: readonly TrustProcess[];
  readonly factors: readonly TrustFactor[];
}

/**
 * Which of the five trust-forming processes a piece of evidence speaks of, and which influencing factors.
 *
 * Formula: look-up by channel; survey answers and coded notes by their construct.
 * Source: course deck 000; Doney & Cannon 1997 (five processes); the assignment of channels is our assumption.
 * Missing rule: evidence that says nothing about trust has no tag (empty lists).
 * Range: 0–5 processes, any number of factors. Shapes: one piece of evidence: its channel and, for answers and coded notes, its construct.
 * @example
 * trustTags({ channel: "promise" }).processes // => ["prediction"]
 * trustTags({ channel: "survey", construct: "TOG" }).processes // => ["intention"]
 * trustTags({ channel: "survey", construct: "SAT" }).processes // => []
 */
export function trustTags(evidence: { readonly channel: Channel; readonly construct?: string }): TrustTags {
  const byConstruct = evidence.construct !== undefined && Object.hasOwn(CONSTRUCT_TAGS, evidence.construct) ? CONSTRUCT_TAGS[evidence.construct] : undefined;
  const none: TrustTags = { processes: [], factors: [] };
  if (evidence.channel === "survey" || evidence.channel === "staff_note") return byConstruct ?? none;
  return CHANNEL_TAGS[evidence.channel];
}

/**
 * How much evidence each process rests on, and which ones nothing speaks of yet.
 *
 * Formula: pieces counted by tag. Source: as `trustTags`. Range: counts ≥ 0. Missing rule: a process without evidence is listed as silent, not as bad.
 * Shapes: one entry a piece of evidence; counts of pieces.
 * @example
 * trustProcessCoverage([{ channel: "promise" }, { channel: "promise" }, { channel: "request" }]).counts.prediction // => 2
 * trustProcessCoverage([{ channel: "promise" }, { channel: "request" }]).silent // => ["calculation", "capability", "transfer"]
 */
export function trustProcessCoverage(
  evidence: readonly { readonly channel: Channel; readonly construct?: string }[],
): { readonly counts: Readonly<Record<TrustProcess, number>>; readonly silent: readonly TrustProcess[] } {
  const counts: Record<TrustProcess, number> = { calculation: 0, prediction: 0, capability: 0, intention: 0, transfer: 0 };
  for (const piece of evidence) for (const process of trustTags(piece).processes) counts[process] += 1;
  return { counts, silent: TRUST_PROCESSES.filter((process) => counts[process] === 0) };
}
