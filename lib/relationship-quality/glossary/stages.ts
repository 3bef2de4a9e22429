import { entry } from "./entry";

export const STAGE_ENTRIES = {
  stage: entry(
    ["Stage of the relationship", "关系阶段"],
    ["Where exhibitor and show stand: discovery, exploration, expansion, commitment, dissolution. History alone never says commitment.", "参展商与展会所处的阶段：发现合作伙伴、考察、关系扩展、形成归属感、关系解体。只凭历史不会判为形成归属感。"],
    ["Rules on bookings, contacts, ties and disclosures, and on trust and emotional attachment with their probabilities; computed per show, shown with reasons.", "依据预订、往来、联系与信息分享的规则，以及信任与情感性归属感的概率；按展会计算，并附理由。"],
    ["Early stages overlap, so the runner-up is shown. A stage lasts at least 60 days, and going down takes two evaluations 30 days apart. Set by hand: who, why, until when.", "早期阶段相互重叠，故同时显示次可能阶段。每阶段至少 60 天，降级需相隔 30 天的两次评估。人工设定须注明谁、为何、到何时。"],
    "Dwyer, Schurr & Oh 1987, J. Marketing 51(2):11–27 (five phases [V]; descriptions are ours); Klimas et al. 2022 and Jap & Anderson 2003 (early stages overlap) [V]; all numbers [A]",
  ),
  discovery: entry(
    ["Discovery", "发现合作伙伴"],
    ["A lead: known to us, no talk yet in both directions, nothing booked.", "潜在客户：已知但尚无双向往来，未预订。"],
    ["On record as a lead, without two-way contact or booking.", "已登记为潜在客户，无双向往来、无预订。"],
    ["A fact on record.", "记录中的事实。"],
    "Dwyer, Schurr & Oh 1987 (their awareness [V]; description ours); rule [A]",
  ),
  exploration: entry(
    ["Exploration", "考察"],
    ["Both look and try; little is invested, and little is needed to end it.", "双方观察与试探；投入少，也容易结束。"],
    ["Any two-way contact, or a first edition booked or held.", "有任何双向往来，或已预订、参加首届。"],
    ["A fact on record.", "记录中的事实。"],
    "Dwyer, Schurr & Oh 1987 (phase [V]; description ours); course deck 002 (early fragility); rule [A]",
  ),
  expansion: entry(
    ["Expansion", "关系扩展"],
    ["Both gain more from each other and depend more on each other.", "双方从彼此获益更多，也更相互依赖。"],
    ["Two of the show's last three editions, and two signs: space or spend up a tenth, a second product or show, two personal ties, disclosures both ways, trust probably above 60.", "近三届参加两届，且具备两项：面积或金额增加一成、第二个产品或展会、两条人际联系、双向信息分享、信任很可能高于 60。"],
    ["Left when trust is probably below 52 or the conditions fail, at two evaluations 30 days apart.", "信任很可能低于 52 或条件不再满足，且相隔 30 天的两次评估均如此时离开。"],
    "Dwyer, Schurr & Oh 1987 (phase [V]; description ours); all numbers [A]",
  ),
  commitment: entry(
    ["Commitment", "形成归属感"],
    ["Both mean to go on, and both put something in.", "双方都打算持续，并都有投入。"],
    ["Three editions in a row or a contract over several years, emotional attachment and trust each probably above 65, and input of both sides on record.", "连续三届或多年合同，情感性归属感与信任均很可能高于 65，且双方投入有记录。"],
    ["Needs a named answer within 500 days: a prior alone promotes nobody. Left when attachment or trust is probably below 57, at two evaluations.", "须有 500 天内的实名答卷：仅凭先验不会晋升。归属感或信任很可能低于 57，且两次评估均如此时离开。"],
    "Dwyer, Schurr & Oh 1987 (phase [V]; description ours); course deck 000 (inputs of both sides, expectation to go on); all numbers [A]",
  ),
  dissolution: entry(
    ["Dissolution", "关系解体"],
    ["One side is leaving or has left.", "一方正在离开或已经离开。"],
    ["After at least one booking: cancelled, declined, no booking 60 days past the deadline without two-way contact, or a stated intent to leave.", "曾有预订之后：取消、婉拒、截止日后 60 天无预订且无双向往来，或表示要离开。"],
    ["Late stages can be told apart better than early ones. A new booking leads back to exploration, as reactivated.", "后期阶段比早期阶段更易辨认。新的预订会回到考察阶段，标为“重新激活”。"],
    "Klimas et al. 2022 (features fall sharply at the end) [V]; Burman et al. (dissolution in phases) [V]; course deck 002; rule [A]",
  ),
  promotionProbability: entry(
    ["Probability of the next stage", "晋升概率"],
    ["How likely it is that the conditions of the next stage hold.", "下一阶段条件成立的可能性。"],
    ["Probability that a score lies above its line, from value and standard error; facts count as 0 or 1.", "由评分与标准误计算其高于界线的概率；事实按 0 或 1 计。"],
    ["Conditions are multiplied as if independent, which they are not quite.", "各条件按独立相乘，实际并不完全独立。"],
    "normal probability of the evidence filter; line .7 [A]",
  ),
  change: entry(
    ["Change of a score", "评分变化"],
    ["Whether a score fell or rose between two dates: fell, probably fell, within the noise, probably rose, rose.", "两个日期之间评分是否变化：下降、很可能下降、噪声之内、很可能上升、上升。"],
    ["Probability of the difference given all evidence: .80 probably, .95 surely.", "依据全部证据计算差值的概率：.80 为很可能，.95 为确定。"],
    ["Silence is no change. Nothing is compared across two versions of the questionnaire.", "没有新证据不算变化。问卷版本不同不作比较。"],
    "posterior of the difference in the evidence filter; .80 and .95 [A]",
  ),
} as const;
