import { ALARM_CUT_OFFS } from "../alarms/cut-offs";
import type { AlarmKey } from "../alarms/types";
import type { Bilingual } from "../instrument/bilingual";
import { CUT_OFFS } from "../stages/cut-offs";
import type { Stage } from "../stages/types";

const c = CUT_OFFS;
const a = ALARM_CUT_OFFS;
const percent = (share: number) => `${100 * share} %`;

/** The rules of the stages in words; every number is read from the table of cut-offs. */
export const STAGE_RULE_WORDS: Readonly<Record<Stage, { readonly enter: Bilingual; readonly leave: Bilingual }>> = {
  discovery: {
    enter: { en: "a lead: no two-way contact, no edition booked", zh: "潜在客户：无双向往来，未预订任何届次" },
    leave: { en: "a two-way contact", zh: "出现双向往来" },
  },
  exploration: {
    enter: { en: "any two-way contact, or a first edition booked or held", zh: "有任何双向往来，或已预订、参加首届" },
    leave: { en: "–", zh: "–" },
  },
  expansion: {
    enter: {
      en: `at least ${c.expansionEditions.value} of the show's last ${c.recentEditions.value} editions and at least ${c.expansionSigns.value} of: space or spend +${percent(c.growth.value)}, a second product or show, ${c.personalTies.value} or more personal ties, disclosure in both directions, P(TRUST > ${c.expansionTrust.value}) ≥ ${c.probability.value}`,
      zh: `近 ${c.recentEditions.value} 届参加至少 ${c.expansionEditions.value} 届，且至少具备 ${c.expansionSigns.value} 项：面积或金额 +${percent(c.growth.value)}、第二个产品或展会、${c.personalTies.value} 条以上人际联系、双向信息分享、P(TRUST > ${c.expansionTrust.value}) ≥ ${c.probability.value}`,
    },
    leave: {
      en: `to exploration when P(TRUST < ${c.expansionTrustLeave.value}) ≥ ${c.probability.value}, or the conditions fail, at two evaluations ${c.betweenEvaluations.value} days apart`,
      zh: `相隔 ${c.betweenEvaluations.value} 天的两次评估均为 P(TRUST < ${c.expansionTrustLeave.value}) ≥ ${c.probability.value} 或条件不再满足时，回到考察`,
    },
  },
  commitment: {
    enter: {
      en: `at least ${c.commitmentEditions.value} editions in a row or a contract over several years, P(AFF > ${c.commitmentAttachment.value}) ≥ ${c.probability.value}, P(TRUST > ${c.commitmentTrust.value}) ≥ ${c.probability.value}, and mutual input on record`,
      zh: `连续至少 ${c.commitmentEditions.value} 届或多年合同，P(AFF > ${c.commitmentAttachment.value}) ≥ ${c.probability.value}，P(TRUST > ${c.commitmentTrust.value}) ≥ ${c.probability.value}，且双方投入有记录`,
    },
    leave: {
      en: `to expansion when P(AFF < ${c.commitmentAttachmentLeave.value}) ≥ ${c.probability.value} or P(TRUST < ${c.commitmentTrustLeave.value}) ≥ ${c.probability.value}, at two evaluations ${c.betweenEvaluations.value} days apart`,
      zh: `相隔 ${c.betweenEvaluations.value} 天的两次评估均为 P(AFF < ${c.commitmentAttachmentLeave.value}) ≥ ${c.probability.value} 或 P(TRUST < ${c.commitmentTrustLeave.value}) ≥ ${c.probability.value} 时，回到关系扩展`,
    },
  },
  dissolution: {
    enter: {
      en: `at least one edition booked before, and: cancelled, declined, no booking by the deadline + ${c.afterDeadline.value} days without two-way contact, or a stated intent to leave`,
      zh: `曾有预订，且：取消、婉拒、截止日 + ${c.afterDeadline.value} 天仍未预订且无双向往来，或表示要离开`,
    },
    leave: { en: 'to exploration ("reactivated") on a new booking', zh: "新的预订使其回到考察（“重新激活”）" },
  },
};

/** The alarms in words. */
export const ALARM_WORDS: Readonly<Record<AlarmKey, Bilingual>> = {
  "alarm.inboundGap": { en: `nothing heard for more than ${a.inboundGapFactor.value} times their own usual gap`, zh: `超过其惯常间隔 ${a.inboundGapFactor.value} 倍未有来信` },
  "alarm.oneWayTalk": { en: `two-way ratio under ${a.twoWayRatio.value} within ${a.twoWayDays.value} days`, zh: `${a.twoWayDays.value} 天内双向比低于 ${a.twoWayRatio.value}` },
  "alarm.contactLeft": { en: "a contact person left", zh: "联系人离职" },
  "alarm.pulsesUnanswered": { en: `${a.pulsesUnanswered.value} pulses unanswered`, zh: `${a.pulsesUnanswered.value} 次即时评分未答` },
  "alarm.delegateTurnover": { en: "delegates change", zh: "代表更换" },
  "alarm.brokenPromise": { en: "a broken promise not made good", zh: "未补救的失信" },
  "alarm.belowAdequate": { en: "below the acceptable on one of their three most important attributes", zh: "三项最重要属性之一低于可接受水平" },
  "alarm.trustFell": { en: "trust probably fell", zh: "信任很可能下降" },
  "alarm.complaintOverdue": { en: "a complaint open past its target", zh: "投诉逾期未决" },
  "alarm.spaceCut": { en: "space cut", zh: "面积缩减" },
  "alarm.latePayment": { en: "late payment", zh: "付款延迟" },
  "alarm.downgrade": { en: "downgrade", zh: "降级" },
  "alarm.competitorMentioned": { en: "a competitor mentioned", zh: "提到竞争者" },
  "alarm.rivalShowBooked": { en: "a rival show booked", zh: "预订了竞争展会" },
  "alarm.betterElsewhere": { en: `others would give more for the money (${a.betterElsewhere.value} or less of 7, turned round)`, zh: `认为别家更值（反向后 ${a.betterElsewhere.value} 分及以下，满分 7）` },
  "alarm.continuityFell": { en: "continuity attachment fell", zh: "持续性归属感下降" },
};
