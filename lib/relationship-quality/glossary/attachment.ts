import { entry, TRACKED } from "./entry";

export const ATTACHMENT = {
  AFF: entry(
    ["Emotional attachment", "情感性归属感"],
    ["Whether the exhibitor likes being part of the show and would miss it. The only attachment in the relationship index.", "参展商是否喜欢成为展会一员、不参加会觉得可惜。关系质量指数中唯一的归属感。"],
    ["Four agreement questions (two in the short form); what the exhibitor tells us and whom it refers in a quarter. Kept per show.", "四道同意度题（短问卷两题）；每季度主动分享的信息与推荐。按展会分别记录。"],
    TRACKED,
    "course decks 000 and 002; Allen & Meyer 1990 [V]; Fullerton 2011 (affective strongest on advocacy) [V]; lines 60 and 65 [A]",
  ),
  CON: entry(
    ["Continuity attachment", "持续性归属感"],
    ["Whether leaving would cost too much, or there is nowhere else to go. Staying for this reason is not affection.", "离开的代价是否过大，或是否别无选择。因此留下并不等于有感情。"],
    ["Four agreement questions on alternatives and on what would be lost (two in the short form); contracts over several years, seniority points, placement. Kept per show.", "四道关于替代选择与损失的同意度题（短问卷两题）；多年合同、资历积分、展位优先。按展会分别记录。"],
    TRACKED,
    "course deck 000; Allen & Meyer 1990 (alphas .69–.84 across studies) [V]; Meyer, Allen & Gellatly 1990 (alternatives and sacrifice) [V]; Fullerton 2011 (continuance negative on advocacy) [V]",
  ),
  NOR: entry(
    ["Moral attachment", "道义性归属感"],
    ["Whether the exhibitor feels it owes the organizer or the industry some loyalty. Whether customers have it at all is an open question.", "参展商是否觉得对组展商或行业负有情义。顾客是否存在这种归属感尚无定论。"],
    ["Three agreement questions (one in the short form). Records never feed it. Kept per show.", "三道同意度题（短问卷一题）。行为记录不影响它。按展会分别记录。"],
    TRACKED,
    "course decks 000 and 002 (open question); Allen & Meyer 1990 [V]; Fullerton 2011 (normative supporting) [V]",
  ),
  captiveWatch: entry(
    ["Captive watch", "“被困”关注"],
    ["Whether an exhibitor that keeps coming is attached, captive (stays because leaving costs too much), or comes out of habit. The three attachments side by side, never summed.", "持续参展者是有归属感、被困（因离开代价大而留），还是出于习惯。三种归属感并列，从不相加。"],
    ["80 % ranges against the line at 60: emotional above → attached; below, and continuity above → captive; both below → habit.", "以 80 % 区间对照 60 分线：情感性高于线为归属；低于线而持续性高于线为被困；两者都低于线为习惯。"],
    ["Undecided while a bar that the verdict needs crosses the line. Usual with few answers.", "判断所需的区间跨过界线时为未定。答卷少时常见。"],
    "course decks 000 and 001 (genuine against locked-in); UFI/Explori: more than a third of exhibitors low satisfaction, high loyalty [V]; line [A]",
  ),
} as const;
