import { entry } from "./entry";

export const EVIDENCE_ENTRIES = {
  pomp: entry(
    ["From answers to 0–100", "从答案到 0–100 分"],
    ["Every answer is carried over to one common scale: the lowest possible answer is 0, the highest 100, so that questions on different scales can be compared and averaged.", "所有答案换算到同一尺度：最低的答案为 0，最高的为 100，不同量表的题目因此可以比较与平均。"],
    ["(answer − lowest) ÷ (highest − lowest) × 100; turned questions are turned back first; the score is the mean of the questions that were answered. On 1–7 an answer of 5 is 67.", "（答案 − 最低）÷（最高 − 最低）× 100；反向题先转正；评分为已答各题的均值。1–7 分量表上答 5 为 67 分。"],
    ["A person counts who answered at least half of the construct's questions, and two of them wherever two or more were asked; anyone else gives no score, never a 0. A mean over people stands beside its 95 % interval.", "至少答了该构念一半的题目、且题数不少于两题时至少答两题者才计分；否则不计分，绝不按 0 计。多人的均值附 95 % 区间。"],
    "standard formula (percent of maximum possible); missing-data rule [A]; agreement with R [R]",
  ),
  evidenceFilter: entry(
    ["How a score is kept current", "评分如何保持更新"],
    ["A score is an estimate of an attitude that drifts slowly and is read through many noisy channels: answers, promises, requests, complaints, contacts.", "评分是对缓慢变化的态度的估计，通过多种有噪声的渠道读取：答卷、承诺、要求、投诉、往来。"],
    ["Each piece of evidence moves it by its surprise, weighted by how noisy its channel is and how sure the score was. Rebooking and money never feed it.", "每条证据按其意外程度推动评分，并按渠道噪声与原有把握加权。续订与金额从不影响评分。"],
    ["In a simulation with known truth its 95 % intervals held the truth in about 95 % of cases, 94 % in a rougher world; when the same person answers every year, somewhat less.", "在真值已知的模拟中，95 % 区间约有 95 % 包含真值，较粗糙的情形为 94 %；每年同一人作答时略低。"],
    "our own simulation, see the page on it; figures of the channels [A]",
  ),
  confidence: entry(
    ["Confidence", "把握程度"],
    ["How much more is known about this exhibitor than about anyone in its segment: 0 nothing, 1 everything.", "对该参展商的了解比对同细分任何一家多多少：0 为毫无，1 为完全。"],
    ["1 − (standard error)² / (spread between exhibitors)².", "1 −（标准误）² ÷（参展商间离散）²。"],
    ["With one, two, three respondents .40, .54, .62 on the day of the survey; .22, .30, .34 a year later.", "一、二、三份答卷时，调查当日为 .40、.54、.62；一年后为 .22、.30、.34。"],
    "evidence filter, checked against batch conditioning; drift and noise [A]",
  ),
  prior: entry(
    ["What is normal for the segment", "细分常态"],
    ["Where a score stands before anything is known, and where it returns to in silence.", "尚无证据时评分所在之处，也是没有新证据时回归之处。"],
    ["Mean and spread of the segment's latest answers; small segments lean on the whole show.", "该细分最近答卷的均值与离散；小细分向整个展会靠拢。"],
    ["Fewer than ten exhibitors with evidence: the show's. None: 60 and 15, marked as starting assumption.", "有证据的参展商少于 10 家时用展会值；都没有时为 60 与 15，并标明是起始假设。"],
    "empirical Bayes (DerSimonian–Laird); starting values [A]",
  ),
  contributions: entry(
    ["Why this number", "为什么是这个分数"],
    ["Which pieces of evidence pushed the score up or down, and by how much. They sum exactly to the score.", "哪些证据推高或拉低了评分，各多少。合计恰等于评分。"],
    ["Exact share of each piece in the estimate. An older piece may push against its own direction: it taught what is normal for that channel.", "每条证据在估计中的精确份额。较旧的证据可能反向推动：它说明了该渠道的常态。"],
    ["Exact for the score as it is; the score itself has its range.", "对当前评分是精确的；评分本身有其区间。"],
    "evidence filter, checked against batch conditioning",
  ),
  response: entry(
    ["Who answered", "作答情况"],
    ["How many of those asked answered, by segment, and what the silent ones could change.", "受邀者中多少人作答、各细分如何，以及未答者可能带来的改变。"],
    ["Response rate with interval; mean weighted to the segments asked; worst case if all silent ones thought the worst, or the best; rebooking of those who answered and those who did not.", "回收率及区间；按受邀细分加权的均值；未答者全取最差或最好时的界限；作答者与未答者的续订率。"],
    ["The worst case is wide on purpose: it assumes nothing.", "最坏情形有意很宽：它不作任何假设。"],
    "standard formulas; B2B relationship surveys 32 % (Satmetrix 2015), 3–26 % (CustomerGauge 2025) for comparison [V]",
  ),
  minimumRespondents: entry(
    ["Smallest numbers shown", "最少显示人数"],
    ["From how many people on a figure is shown: it protects those who answered, and keeps us from reading noise.", "满多少人才显示数值：既保护作答者，也避免解读噪声。"],
    ["Means from 5, anything about one member of staff from 7, reliability from 30, path models from 60 exhibitors. A hidden group cannot be worked out by subtracting the others either.", "均值满 5 人，涉及单个员工满 7 人，信度满 30 人，路径模型满 60 家。隐藏的组也无法由其他数相减得出。"],
    ["Stops exact recovery; it cannot hide that five people who all gave the highest answer did so.", "可阻止精确还原；无法掩盖五人全打最高分的事实。"],
    "our rule [A]",
  ),
  carelessAnswers: entry(
    ["Careless answers", "随意作答"],
    ["One column ticked all the way down, answers under two seconds an item, or agreement with a sentence and its opposite.", "整列同一答案、每题不足两秒，或同时同意正反两句。"],
    ["Flagged by rule; left out only by a rule set before, and the count is shown.", "按规则标记；仅按事先规则剔除，并显示数量。"],
    ["A flag is a hint: some people do think the same about everything.", "标记只是提示：确有人对一切看法相同。"],
    "our rules [A]",
  ),
  simpsonCheck: entry(
    ["Within segments and overall", "细分内与总体"],
    ["Whether a finding turns round inside the segments.", "结论在各细分内是否反转。"],
    ["Association overall beside the association within segments; a warning when they point in opposite directions.", "总体相关与细分内相关并列；方向相反时警示。"],
    ["Both are shown; neither is the truth by itself.", "两者都显示；单独任何一个都不是全部真相。"],
    "standard; the rule to warn [A]",
  ),
} as const;
