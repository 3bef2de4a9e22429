import type { Bilingual } from "../instrument/bilingual";

export interface AdviceWords {
  readonly action: Bilingual;
  /** What one would see if it worked. */
  readonly sign: Bilingual;
}

/** The words of the playbook, by the id of the row. */
export const ADVICE_MESSAGES: Readonly<Record<string, AdviceWords>> = {
  grant_request: {
    action: { en: "Ask for one special request and answer it this month; if the answer is no, give the reason.", zh: "主动询问一项特殊要求，本月内答复；若不能满足，说明理由。" },
    sign: { en: "A request granted or declined with a reason.", zh: "出现一条已满足或附理由婉拒的特殊要求。" },
  },
  share_unasked: {
    action: { en: "Pass on one useful thing before it is public, or help unasked.", zh: "在公开前分享一条有用信息，或主动帮一次忙。" },
    sign: { en: "More favours and disclosures to this exhibitor in the quarter.", zh: "本季度对该参展商的帮助与信息分享增加。" },
  },
  settle_promises: {
    action: { en: "Go through the open promises: settle each on time, or say early that it will be late.", zh: "逐条核对未结承诺：按时兑现，或尽早说明延迟。" },
    sign: { en: "Promises kept on time.", zh: "承诺按时兑现。" },
  },
  prove_figures: {
    action: { en: "Send the visitor and buyer figures with their source and how they were counted.", zh: "提供观众与买家数据，并注明来源与统计方法。" },
    sign: { en: "A higher answer on whether the organizer's figures turn out true.", zh: "“数据事后证明真实”一题得分上升。" },
  },
  answer_in_time: {
    action: { en: "Give a first answer to every question within its target time.", zh: "每个询问都在目标时间内首次答复。" },
    sign: { en: "First answers within target.", zh: "首次答复达到时限。" },
  },
  solve_at_first_contact: {
    action: { en: "Let the contact person decide small matters, so that problems end at the first contact.", zh: "授权联系人决定小事，让问题在首次接触时解决。" },
    sign: { en: "Problems solved at first contact.", zh: "问题首次接触即解决。" },
  },
  show_references: {
    action: { en: "Put them in touch with a comparable exhibitor who agreed to be asked.", zh: "介绍一家同意被咨询的同类参展商。" },
    sign: { en: "A higher answer on whether the organizer can bring the right visitors.", zh: "“有能力请来所需观众”一题得分上升。" },
  },
  equip_contact: {
    action: { en: "Train the contact person on this exhibitor's business and raise their authority limit.", zh: "让联系人熟悉该企业业务，并提高其权限。" },
    sign: { en: "A higher answer on whether the contact person can get things done.", zh: "“联系人能把事情办成”一题得分上升。" },
  },
  repair_weakest_level: {
    action: { en: "Repair the weakest of the five levels first, from the product upwards.", zh: "从基础产品往上，先修复五层中最弱的一层。" },
    sign: { en: "A better pulse on site at the next edition.", zh: "下一届现场即时评分提高。" },
  },
  confirm_outcome: {
    action: { en: "Close every complaint of this edition and have the exhibitor confirm the outcome.", zh: "了结本届所有投诉，并请参展商确认结果。" },
    sign: { en: "Complaints confirmed as settled by the exhibitor.", zh: "参展商确认投诉已解决。" },
  },
  review_years: {
    action: { en: "Before booking opens, visit with one page: what you said over the years, what we changed.", zh: "开放预订前登门，用一页纸说明：历年意见与我们的改进。" },
    sign: { en: "A higher answer on satisfaction over the years.", zh: "累积满意一题得分上升。" },
  },
  welcome_on_site: {
    action: { en: "Welcome them by name on the first morning, and let staff make one small gesture of their own.", zh: "开展首日上午叫得出名字地迎接，并由员工自发做一件小事。" },
    sign: { en: "A better mood noted at the next contacts.", zh: "之后往来中记录的情绪变好。" },
  },
  make_it_theirs: {
    action: { en: "Give them a say: a seat in the advisory group, a talk, a part in planning the hall.", zh: "让他们参与：顾问组席位、一次演讲、或参与展馆规划。" },
    sign: { en: "They tell us more themselves, and refer others.", zh: "对方主动分享信息、推荐他人。" },
  },
  call_by_name: {
    action: { en: "See to it that at least two people of ours know them by name.", zh: "确保我方至少两人叫得出他们的名字。" },
    sign: { en: "A higher answer on whether staff know them by name.", zh: "“员工叫得出名字”一题得分上升。" },
  },
  meet_in_person: {
    action: { en: "Meet once without a contract on the table.", zh: "安排一次不谈合同的见面。" },
    sign: { en: "More contact, begun by both sides.", zh: "往来增多，且双方都主动。" },
  },
  ask_and_report_back: {
    action: { en: "Ask for their opinion on one decision, and report back what was done with it.", zh: "就一项决定征求意见，并回告如何采纳。" },
    sign: { en: "Contact balanced between both sides.", zh: "双向往来更均衡。" },
  },
  first_question: {
    action: { en: "Find out one thing: ask what they would come for.", zh: "先了解一点：他们为什么会来。" },
    sign: { en: "A first contact in both directions.", zh: "出现第一次双向往来。" },
  },
  open_a_conversation: {
    action: { en: "Have somebody they know introduce you, and ask before you offer.", zh: "请他们认识的人引荐，先问再推介。" },
    sign: { en: "A first contact in both directions.", zh: "出现第一次双向往来。" },
  },
  small_sure_promises: {
    action: { en: "Promise little, write it down, keep it on the day; note also what brochures imply.", zh: "少承诺、写下来、按日兑现；宣传中的暗示承诺也要登记。" },
    sign: { en: "Promises kept on time in the first two editions.", zh: "前两届承诺按时兑现。" },
  },
  widen_ties: {
    action: { en: "Introduce a second colleague, and one of their specialists to one of ours.", zh: "再介绍一位同事，并让双方专业人员对接。" },
    sign: { en: "A second personal tie on record.", zh: "记录中出现第二条人际联系。" },
  },
  invest_together: {
    action: { en: "Plan the next editions together, and put in something of ours that would be lost too.", zh: "共同规划后续各届，我方也投入不可收回的资源。" },
    sign: { en: "Plans and information shared by them; referrals.", zh: "对方分享计划与信息，并推荐他人。" },
  },
  exit_interview: {
    action: { en: "Ask why, listen, and write it down; make no offer in the same talk.", zh: "询问原因、倾听并记录；同一次谈话不提优惠。" },
    sign: { en: "A talk on record, with its reason.", zh: "有一次谈话及其原因的记录。" },
  },
  onboard_first_timer: {
    action: { en: "Name one person for their first edition: a call before build-up, a visit on day one, a call after.", zh: "首次参展指定专人：布展前一通电话、首日一次到访、展后一次回访。" },
    sign: { en: "Their questions answered within target.", zh: "其询问均在时限内答复。" },
  },
  call_and_ask: {
    action: { en: "Let the person they know best call and ask a question; send no mailing.", zh: "由最熟悉的人打电话提一个问题，不要群发通知。" },
    sign: { en: "They answer, and contact in the quarter is two-way again.", zh: "对方回应，本季度恢复双向往来。" },
  },
  own_and_repair: {
    action: { en: "Say what went wrong, repair it, and ask whether it is settled for them.", zh: "承认问题、补救，并询问对方是否认为已解决。" },
    sign: { en: "The exhibitor confirms the outcome.", zh: "参展商确认处理结果。" },
  },
  review_goals_not_price: {
    action: { en: "Go through their goals and what this show brings for each; answer the rival with results, not with a discount.", zh: "逐项对照其参展目标与本展成效；用成果而非折扣回应竞争者。" },
    sign: { en: "A better answer on whether other shows give more for the money.", zh: "“别的展会更值”一题转好。" },
  },
  thank_and_ask_referral: {
    action: { en: "Thank them in person, and ask whether they would vouch for us.", zh: "当面致谢，并询问是否愿意为我们作推荐。" },
    sign: { en: "A referral on record.", zh: "记录中出现一次推荐。" },
  },
  remove_obstacle: {
    action: { en: "They like us and do not book: find the obstacle (date, budget, stand type) and take it away.", zh: "有好感却未预订：找出障碍（时间、预算、展位类型）并消除。" },
    sign: { en: "A booking.", zh: "出现预订。" },
  },
  earn_beyond_cost: {
    action: { en: "They stay because leaving costs too much: raise no barrier, give something they would miss.", zh: "因离开代价大而留下：不要再筑壁垒，给他们会舍不得的东西。" },
    sign: { en: "A higher answer on whether they would miss this show.", zh: "“不参加会觉得可惜”一题得分上升。" },
  },
  give_a_reason: {
    action: { en: "They come out of habit: agree on goals for the next edition and review them afterwards.", zh: "出于习惯而来：约定下一届目标，展后复盘。" },
    sign: { en: "A higher answer on whether this feels like their own show.", zh: "“我们自己的展会”一题得分上升。" },
  },
  ask_why_they_stay: {
    action: { en: "Ask the questions about alternatives and the cost of leaving.", zh: "补问关于替代选择与离开代价的题目。" },
    sign: { en: "An answer on continuity attachment.", zh: "得到持续性归属感的答案。" },
  },
  decide_whether_to_invest: {
    action: { en: "Weigh what both sides get and give, then choose: one real improvement, or let it rest.", zh: "权衡双方得失，再决定：做一项真正改进，或顺其自然。" },
    sign: { en: "A higher answer on satisfaction with the edition.", zh: "本届满意一题得分上升。" },
  },
  repay_credit: {
    action: { en: "Trust is higher than recorded service deserves: repair the service before the credit is spent.", zh: "信任高于实际服务：在信誉耗尽前先改进服务。" },
    sign: { en: "Problems solved, the sooner the better.", zh: "问题得到及时解决。" },
  },
  second_tie: {
    action: { en: "Trust rests on one person: have that person introduce a colleague.", zh: "信任集中在一人身上：请其引荐一位同事。" },
    sign: { en: "A second personal tie on record.", zh: "记录中出现第二条人际联系。" },
  },
  come_closer: {
    action: { en: "They would like more: ask what kind of contact is welcome.", zh: "对方希望更亲近：询问欢迎何种往来。" },
    sign: { en: "A smaller closeness gap.", zh: "亲和力缺口缩小。" },
  },
  give_room: {
    action: { en: "It is closer than they want: fewer calls, better ones.", zh: "亲近超出其意愿：少联系，但更有用。" },
    sign: { en: "A smaller closeness gap.", zh: "亲和力缺口缩小。" },
  },
  ask_named_answer: {
    action: { en: "Ask for a named answer to the short form; without one nothing is sure.", zh: "请其实名填写短问卷；没有答卷就无法确定。" },
    sign: { en: "A named answer.", zh: "得到一份实名答卷。" },
  },
};

/** Sentences for the reasons of an advice; `{name}` is replaced by the value of that name. */
export const ADVICE_REASONS: Readonly<Record<string, Bilingual>> = {
  "advice.weak": { en: "{construct} is probably below {cutOff}: {value} (probability {probability}).", zh: "{construct} 很可能低于 {cutOff}：{value}（概率 {probability}）。" },
  "advice.stage": { en: "The relationship is in this stage: {stage}.", zh: "关系处于此阶段：{stage}。" },
  "advice.alarm": { en: "An alarm of this kind is open: {family}.", zh: "存在此类预警：{family}。" },
  "advice.loyalty": { en: "The kind of loyalty: {type}.", zh: "忠诚类型：{type}。" },
  "advice.firstEdition": { en: "This is its first edition.", zh: "这是其首次参展。" },
  "advice.borrowedCredit": { en: "Trust is probably above {cutOff} while recorded service stands at {service}.", zh: "信任很可能高于 {cutOff}，而服务记录仅为 {service}。" },
  "advice.leansOnPerson": { en: "Trust is ahead at the contact person, and most contact runs through them.", zh: "对联系人的信任更高，且多数往来经由其一人。" },
  "advice.closenessGap": { en: "Closeness today minus closeness wanted is {gap}.", zh: "当前亲近度减去期望亲近度为 {gap}。" },
  "advice.notMeasured": { en: "No own evidence on {constructs} within {days} days.", zh: "{days} 天内没有关于 {constructs} 的直接证据。" },
};
