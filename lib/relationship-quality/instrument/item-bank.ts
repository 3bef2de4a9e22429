import type { ItemConstruct } from "./constructs";
import { AGREE, CLOSENESS, GOALS, MOOD_AHEAD, PERCENT, TEXT, YES_NO, ZERO_TO_TEN } from "./scales";
import type { Scale } from "./scales";
import type { FormId, Item } from "./types";

/** One row of the bank, in the order: id, construct, English, Chinese, scale, forms; reversed and core items are listed below the table. */
type Row = readonly [id: string, construct: ItemConstruct, en: string, zh: string, scale: Scale, forms: readonly FormId[]];

/** The wording is our own. It still needs a cognitive pre-test and a back-translation before reliability is claimed for it. */
const ROWS: readonly Row[] = [
  ["TOG1", "TOG", "When a decision affects us, this organizer takes our interests into account.", "遇到会影响我们的决定时,这家组展商会考虑我们的利益。", AGREE, ["full", "core"]],
  ["TOG2", "TOG", "If something went wrong on our stand, the organizer would want to help, not just to protect itself.", "如果我们的展位出了问题,组展商会真心帮忙,而不只是自保。", AGREE, ["full"]],
  ["TOG3", "TOG", "The organizer would let us down if it could profit from doing so.", "只要有利可图,组展商会不惜损害我们。", AGREE, ["full"]],
  ["TOG4", "TOG", "The organizer wishes us a successful show, beyond our stand fee.", "除了展位费,组展商也真心希望我们参展成功。", AGREE, ["full"]],
  ["TOI1", "TOI", "The organizer does what it said it would do.", "组展商说到做到。", AGREE, ["full", "core", "post"]],
  ["TOI2", "TOI", "Figures the organizer gives us (visitors, buyers, floor plan) turn out to be true.", "组展商给我们的数据(观众、买家、展位图)事后证明是真实的。", AGREE, ["full", "core"]],
  ["TOI3", "TOI", "We have to check everything the organizer tells us.", "组展商说的话我们样样都得自己核实。", AGREE, ["full"]],
  ["TOI4", "TOI", "When the organizer cannot keep a promise, it tells us early and openly.", "组展商无法兑现承诺时,会及早坦诚告知。", AGREE, ["full"]],
  ["TOC1", "TOC", "The organizer has the skills to run a show that works for a company like ours.", "组展商有能力办好适合我们这类企业的展会。", AGREE, ["full", "core", "pre"]],
  ["TOC2", "TOC", "The organizer's team solves practical problems competently.", "组展商团队处理实际问题很专业。", AGREE, ["full", "onsite"]],
  ["TOC3", "TOC", "The organizer can bring the visitors we need.", "组展商有能力把我们需要的观众请来。", AGREE, ["full", "core"]],
  ["TST1", "TST", "Our contact person at the organizer knows the job well.", "我们的对口联系人业务熟练。", AGREE, ["full"]],
  ["TST2", "TST", "Our contact person keeps their word to us.", "我们的对口联系人对我们守信。", AGREE, ["full", "core"]],
  ["TST3", "TST", "Our contact person has the authority to get things done for us.", "我们的对口联系人有权限把事情办成。", AGREE, ["full"]],
  ["TST4", "TST", "I would rather not rely on our contact person in a difficult moment.", "遇到难事时,我宁愿不依靠这位联系人。", AGREE, ["full"]],
  ["SAT1", "SAT", "Overall, we were satisfied with this edition of the show.", "总体上,我们对本届展会满意。", AGREE, ["full", "core", "post"]],
  ["SAT2", "SAT", "What we got from this edition was worth what we expected.", "本届展会的收获达到了我们的预期。", AGREE, ["full", "post"]],
  ["SAT3", "SAT", "Our dealings with the organizer on this edition went well.", "本届展会中与组展商打交道很顺利。", AGREE, ["full", "post"]],
  ["SAC1", "SAC", "Taking all our years of dealing together, we are satisfied with this organizer.", "综合历年合作,我们对这家组展商满意。", AGREE, ["full", "core"]],
  ["SAC2", "SAC", "Looking back, working with this organizer was the right choice.", "回头看,与这家组展商合作是正确的选择。", AGREE, ["full", "core"]],
  ["SAC3", "SAC", "Over time this organizer has come close to what we would call ideal.", "长期来看,这家组展商接近我们心目中的理想。", AGREE, ["full"]],
  ["EMO0", "EMO0", "How do you feel about the coming show?", "您对即将到来的展会心情如何?", MOOD_AHEAD, ["pre"]],
  ["EMO1", "EMO", "Dealing with this organizer leaves us in a good mood.", "与这家组展商打交道让人心情愉快。", AGREE, ["full", "onsite"]],
  ["EMO2", "EMO", "At this show we felt welcome and respected.", "在这个展会上,我们感到受欢迎、受尊重。", AGREE, ["full", "core", "onsite"]],
  ["EMO3", "EMO", "At this show we often felt annoyed or ignored.", "在这个展会上,我们常感到恼火或被忽视。", AGREE, ["full", "onsite"]],
  ["EMO4", "EMO", "Something the organizer did this time was a pleasant surprise.", "这次组展商有让我们惊喜的举动。", AGREE, ["full", "post"]],
  ["AFF1", "AFF", "We like being part of this show and would miss it.", "我们喜欢参加这个展会,不参加会觉得可惜。", AGREE, ["full", "core"]],
  ["AFF2", "AFF", "We feel this is 'our' show.", "我们觉得这是“我们自己的”展会。", AGREE, ["full", "core"]],
  ["AFF3", "AFF", "We have little emotional connection to this organizer.", "我们对这家组展商没什么感情。", AGREE, ["full"]],
  ["AFF4", "AFF", "We are glad to tell others that we exhibit here.", "我们乐于告诉别人我们在这里参展。", AGREE, ["full"]],
  ["CON1", "CON", "Changing to another show would cost us a lot of time, money or contacts.", "改去别的展会会让我们付出很多时间、金钱或人脉。", AGREE, ["full", "core"]],
  ["CON2", "CON", "We could easily replace this show with another one.", "我们很容易用别的展会替代它。", AGREE, ["full"]],
  ["CON3", "CON", "Today we stay partly because there is no good alternative.", "目前我们留下,部分原因是没有更好的选择。", AGREE, ["full", "core"]],
  ["CON4", "CON", "We would lose position or benefits built up here if we stopped exhibiting.", "如果停止参展,我们会失去在这里积累的展位或优惠。", AGREE, ["full"]],
  ["NOR1", "NOR", "After what the organizer has done for us, leaving now would not feel right.", "组展商为我们做了这么多,现在离开于心不安。", AGREE, ["full", "core"]],
  ["NOR2", "NOR", "We feel we owe this organizer some loyalty.", "我们觉得对这家组展商应有一份情义。", AGREE, ["full"]],
  ["NOR3", "NOR", "Supporting this show is part of our duty to the industry.", "支持这个展会是我们对行业的一份责任。", AGREE, ["full"]],
  ["FRI1", "FRI", "With some of the organizer's people we talk about more than business.", "我们与组展商的一些人除了公事也聊别的。", AGREE, ["full"]],
  ["FRI2", "FRI", "Our contact at the organizer feels like a friend.", "组展商的联系人像朋友一样。", AGREE, ["full", "core"]],
  ["FRI3", "FRI", "Both sides do each other small favours without keeping score.", "双方会互相帮些小忙,不斤斤计较。", AGREE, ["full"]],
  ["FRI4", "FRI", "Knowing the organizer's people personally gives us better terms or service.", "与组展商的人熟识让我们得到更好的条件或服务。", AGREE, ["full"]],
  ["CLO1", "CLO", "How close is the relationship with this organizer today?", "目前贵公司与这家组展商的关系有多亲近?", CLOSENESS, ["full"]],
  ["CLO2", "CLO", "How close would you like it to be?", "您希望这种关系有多亲近?", CLOSENESS, ["full"]],
  ["COM1", "COM", "The organizer asks for our opinion and acts on it.", "组展商征求我们的意见并付诸行动。", AGREE, ["full"]],
  ["COM2", "COM", "We learn early of changes that matter to us.", "与我们有关的变动,我们能及早得知。", AGREE, ["full", "pre"]],
  ["COM3", "COM", "The organizer shares useful information with us that is not public.", "组展商会与我们分享有用的非公开信息。", AGREE, ["full"]],
  ["COM4", "COM", "We hear from this organizer only when payment is due.", "只有到付款时才会收到组展商的消息。", AGREE, ["full"]],
  ["VAL1", "VAL", "For what we pay, we get enough in return.", "就我们付出的费用而言,回报是值得的。", AGREE, ["full", "core", "post"]],
  ["VAL2", "VAL", "The effort of exhibiting here is in proportion to the result.", "在此参展的投入与效果相称。", AGREE, ["full", "post"]],
  ["VAL3", "VAL", "Other shows would give us more for the same money.", "同样的钱在别的展会能得到更多。", AGREE, ["full"]],
  ["IMG1", "IMG", "This organizer has a good name in our industry.", "这家组展商在业内口碑良好。", AGREE, ["full", "pre"]],
  ["IMG2", "IMG", "The organizer is large and stable enough to count on.", "组展商规模与稳定性足以信赖。", AGREE, ["full", "pre"]],
  ["IMG3", "IMG", "The organizer treats competing exhibitors even-handedly.", "组展商对相互竞争的参展商一视同仁。", AGREE, ["full", "pre"]],
  ["BEN1", "BEN", "Being a known exhibitor here means fewer worries for us.", "作为老参展商,我们在这里少了很多担心。", AGREE, ["full"]],
  ["BEN2", "BEN", "The organizer's staff know us by name.", "组展商的员工叫得出我们的名字。", AGREE, ["full"]],
  ["BEN3", "BEN", "We get treatment that other exhibitors do not get.", "我们得到其他参展商没有的待遇。", AGREE, ["full"]],
  ["JUS1", "JUS", "When we raised a problem, the outcome was fair.", "我们反映问题后,处理结果公平。", AGREE, ["full", "post"]],
  ["JUS2", "JUS", "The problem was dealt with quickly.", "问题处理得很快。", AGREE, ["full", "post"]],
  ["JUS3", "JUS", "We were treated with respect while it was being solved.", "处理过程中我们受到尊重。", AGREE, ["full", "post"]],
  ["LOY1", "LOY", "If we had to decide today, we would book the next edition.", "如果今天就要决定,我们会预订下一届。", AGREE, ["full", "core", "post"]],
  ["LOY2", "LOY", "We would choose this organizer first for a new show on our topic.", "同类新展会我们会首选这家组展商。", AGREE, ["full"]],
  ["LOY3", "LOY", "We are looking for another show to replace this one.", "我们正在寻找替代这个展会的其他展会。", AGREE, ["full"]],
  ["LOY4", "LOY", "We would come back even at a moderately higher price.", "即使价格适度上涨,我们仍会再来。", AGREE, ["full"]],
  ["SQR1", "SQR", "Build-up, utilities and deadlines were delivered exactly as agreed.", "搭建、水电与各项期限均按约定落实。", AGREE, ["full", "post", "onsite"]],
  ["SQP1", "SQP", "When we asked, we got an answer quickly.", "我们提出问题时,很快得到答复。", AGREE, ["full", "post", "onsite"]],
  ["SQA1", "SQA", "Staff knew the answers and gave us confidence.", "工作人员懂业务,让人放心。", AGREE, ["full", "post", "onsite"]],
  ["SQE1", "SQE", "Staff understood what our company in particular needed.", "工作人员了解我们公司的特殊需要。", AGREE, ["full", "post", "onsite"]],
  ["SQT1", "SQT", "Halls, signs and service points looked well kept.", "展馆、标识与服务点整洁有序。", AGREE, ["full", "post", "onsite"]],
  ["NPS", "NPS", "How likely are you to recommend exhibiting at this show to another company?", "您有多大可能向其他企业推荐参加本展会?", ZERO_TO_TEN, ["full", "core", "post"]],
  ["SOW", "SOW", "Of your exhibition budget for this topic, roughly what percentage goes to this organizer?", "在同类展会预算中,大约有百分之多少用于这家组展商?", PERCENT, ["full"]],
  ["OPEN", "OPEN", "What is the one thing the organizer should change first?", "组展商最应首先改进的一件事是什么?", TEXT, ["full", "core", "post", "onsite"]],
  ["EXPG", "GOALS", "Which goals do you have for this show (leads, brand, launch, partners, market view)?", "您参加本届展会的目标(获客、品牌、新品、伙伴、市场信息)是什么?", GOALS, ["pre"]],
  ["EXPP", "EXPECTED", "How well do you expect this edition to meet your goals?", "您预期本届展会能在多大程度上实现目标?", ZERO_TO_TEN, ["pre"]],
  ["PREW", "READINESS", "Is anything still open that worries you before build-up?", "布展前还有什么让您担心的未决事项吗?", TEXT, ["pre"]],
  ["PUL1", "PULSE", "How is the show going for you right now?", "目前展会进展如何?", ZERO_TO_TEN, ["onsite"]],
  ["PUL2", "PULSE", "Do you need help from us today?", "今天需要我们协助吗?", YES_NO, ["onsite"]],
  ["GOAL", "GOALS", "How far were your goals for this edition met?", "本届展会目标实现程度如何?", ZERO_TO_TEN, ["post"]],
];

/** Items whose agreement is bad news: 7 counts as 1. */
const REVERSED: ReadonlySet<string> = new Set(["TOG3", "TOI3", "TST4", "EMO3", "AFF3", "CON2", "COM4", "VAL3", "LOY3"]);

/** The nineteen closed items of the core form; the open question makes it twenty. */
const CORE: ReadonlySet<string> = new Set(["TOG1", "TOI1", "TOI2", "TOC1", "TOC3", "TST2", "SAT1", "SAC1", "SAC2", "EMO2", "AFF1", "AFF2", "CON1", "CON3", "NOR1", "FRI2", "VAL1", "LOY1", "NPS"]);

/**
 * Every question of the instrument, in the bank's order: 77 entries in English and Simplified Chinese.
 *
 * Source: our own wording after the constructs of Doney & Cannon 1997, Allen & Meyer 1990, Price & Arnould 1999, Gwinner, Gremler & Bitner 1998,
 * Zeithaml, Berry & Parasuraman 1993 and Fornell et al. 1996.
 * @example
 * ITEM_BANK.length // => 77
 * ITEM_BANK.filter((item) => item.core).length // => 19
 */
export const ITEM_BANK: readonly Item[] = ROWS.map(([id, construct, en, zh, scale, forms]) => ({
  id,
  construct,
  wording: { en, zh },
  scale,
  reverse: REVERSED.has(id),
  core: CORE.has(id),
  forms,
}));
