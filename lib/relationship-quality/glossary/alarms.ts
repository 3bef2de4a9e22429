import { entry } from "./entry";

export const ALARM_ENTRIES = {
  estrangement: entry(
    ["Estrangement", "疏远"],
    ["The two drift apart: they hear less from each other, or one side only talks.", "双方渐行渐远：联系变少，或只有一方在说。"],
    ["No word from them for twice their usual gap, a two-way ratio under .2, a contact person left, two pulses unanswered, delegates changing.", "对方沉默超过其惯常间隔两倍、双向比低于 .2、联系人离职、两次即时评分未答、代表更换。"],
    ["Each alarm names the records behind it. It counts only what was logged.", "每条预警都列出依据的记录。只计入已登记的内容。"],
    "course decks 001 (when talk stops, the relationship decays) and 002; all numbers [A]",
  ),
  deterioration: entry(
    ["Deterioration", "恶化"],
    ["Something goes wrong and stays wrong.", "出了问题且没有解决。"],
    ["A broken promise still open, service below the acceptable on one of their three most important attributes, a complaint past its target, trust probably fallen, space cut, late payment, a downgrade.", "未补救的失信、三项最重要属性之一低于可接受水平、投诉逾期、信任很可能下降、面积缩减、付款延迟、降级。"],
    ["Each alarm names the records behind it. An empty promise register is no evidence, neither good nor bad.", "每条预警都列出依据的记录。承诺登记为空不算证据，不好也不坏。"],
    "course deck 002; Burman et al. (dissolution in phases) [V]; all numbers [A]",
  ),
  external: entry(
    ["External challenge", "外部挑战"],
    ["Somebody else draws the exhibitor away.", "有别家在吸引参展商。"],
    ["A competitor mentioned, a rival show booked, the answer that others give more for the money, continuity attachment fallen.", "提到竞争者、预订竞争展会、认为别家更值、持续性归属感下降。"],
    ["Each alarm names the records behind it.", "每条预警都列出依据的记录。"],
    "course deck 002 (leaving when its benefit exceeds its cost); all numbers [A]",
  ),
  alarmLevel: entry(
    ["Watch and at risk", "关注与风险"],
    ["How serious the alarms are together.", "多条预警合起来有多严重。"],
    ["Two alarms of different kinds within 90 days: watch. With emotional attachment fallen: at risk.", "90 天内两种不同预警：关注；若情感性归属感也下降：有风险。"],
    ["A reason to call, not a prediction of loss.", "是打电话的理由，不是流失预测。"],
    "course deck 002; numbers [A]",
  ),
} as const;
