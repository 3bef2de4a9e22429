import type { Bilingual } from "../instrument/bilingual";
import type { StageOrUnknown } from "../stages/types";
import { InputError } from "../input-error";

export interface Code {
  readonly key: string;
  readonly label: Bilingual;
}

/**
 * Twenty elements of a relationship, to code open answers with. Source: course deck 001 (Barnes), which prints nineteen or twenty;
 * respect and loyalty, one line there, are coded apart.
 */
export const RELATIONSHIP_ELEMENTS: readonly Code[] = [
  { key: "trust", label: { en: "trust and ethics", zh: "信任与道德" } },
  { key: "responsibility", label: { en: "responsibility", zh: "责任感" } },
  { key: "reliability", label: { en: "reliability", zh: "可靠" } },
  { key: "friendliness", label: { en: "friendliness", zh: "友善" } },
  { key: "understanding", label: { en: "understanding", zh: "理解" } },
  { key: "shared_goals", label: { en: "shared goals", zh: "共同目标" } },
  { key: "reciprocity", label: { en: "reciprocity", zh: "互惠" } },
  { key: "respect", label: { en: "respect", zh: "尊重" } },
  { key: "loyalty", label: { en: "loyalty", zh: "忠诚" } },
  { key: "liking", label: { en: "liking", zh: "喜爱" } },
  { key: "dependence", label: { en: "dependence", zh: "依赖" } },
  { key: "knowing_background", label: { en: "knowing each other's background", zh: "了解背景" } },
  { key: "two_way_talk", label: { en: "two-way talk", zh: "双向交流" } },
  { key: "warmth", label: { en: "warmth", zh: "温暖" } },
  { key: "care", label: { en: "care", zh: "关心" } },
  { key: "knowledge", label: { en: "knowledge", zh: "知识" } },
  { key: "response", label: { en: "response", zh: "响应" } },
  { key: "promise_keeping", label: { en: "keeping promises", zh: "守诺" } },
  { key: "giving_back", label: { en: "giving back", zh: "回报" } },
  { key: "competence", label: { en: "competence", zh: "能力" } },
];

/** The new four P's: every issue and every praise carries one. Source: course deck 001 (Barnes). */
export const NEW_FOUR_P: readonly Code[] = [
  { key: "product", label: { en: "product", zh: "产品" } },
  { key: "process", label: { en: "process", zh: "流程" } },
  { key: "people", label: { en: "people", zh: "人" } },
  { key: "performance", label: { en: "performance", zh: "表现" } },
];

/** What a personal contact is for: each carries at most two. Source: course deck 002 (six functions of personal contact). */
export const CONTACT_FUNCTIONS = [
  { key: "social_contact", label: { en: "social contact", zh: "社交联系" } },
  { key: "confidence", label: { en: "building confidence", zh: "增强信心" } },
  { key: "benefits", label: { en: "making benefits visible", zh: "强化利益" } },
  { key: "problem_solving", label: { en: "solving problems", zh: "解决问题" } },
  { key: "customising", label: { en: "fitting to this exhibitor", zh: "定制化" } },
  { key: "on_behalf", label: { en: "taking care of things for it", zh: "代办" } },
] as const satisfies readonly Code[];
export type ContactFunction = (typeof CONTACT_FUNCTIONS)[number]["key"];

/** Which functions a stage needs most. Our assumption. */
export const FUNCTIONS_BY_STAGE: Readonly<Record<StageOrUnknown, readonly ContactFunction[]>> = {
  not_enough_evidence: ["social_contact"],
  discovery: ["social_contact", "confidence"],
  exploration: ["confidence", "benefits", "problem_solving"],
  expansion: ["benefits", "customising", "social_contact"],
  commitment: ["social_contact", "customising", "on_behalf"],
  dissolution: ["problem_solving", "confidence"],
};

/**
 * Which functions personal contact has served, and which one that matters at this stage is missing.
 *
 * Formula: contacts counted by function; gap = functions of FUNCTIONS_BY_STAGE never served.
 * Source: course deck 002 (six functions); what a stage needs is our assumption.
 * Shapes: up to two functions a contact. Missing rule: contacts without a tag count nowhere.
 * Range: functions of the six of course deck 002.
 * @example
 * contactCoverage([["confidence"], ["confidence", "social_contact"], []], "discovery").gap // => []
 * contactCoverage([["social_contact"]], "dissolution").gap // => ["problem_solving", "confidence"]
 */
export function contactCoverage(
  contacts: readonly (readonly ContactFunction[])[],
  stage: StageOrUnknown,
): { readonly counts: Readonly<Record<ContactFunction, number>>; readonly gap: readonly ContactFunction[] } {
  const counts: Record<ContactFunction, number> = { social_contact: 0, confidence: 0, benefits: 0, problem_solving: 0, customising: 0, on_behalf: 0 };
  contacts.forEach((functions, row) => {
    if (functions.length > 2) throw new InputError("wrong_shape", `contacts, row ${row}: at most two functions a contact.`, { column: "functions", row });
    for (const served of functions) {
      if (!Object.hasOwn(counts, served)) throw new InputError("bad_option", `contacts, row ${row}: unknown function ${String(served)}.`, { column: "functions", row });
      counts[served] += 1;
    }
  });
  return { counts, gap: FUNCTIONS_BY_STAGE[stage].filter((needed) => counts[needed] === 0) };
}
