import { entry, SURVEYED } from "./entry";

export const LOYALTY = {
  LOY: entry(
    ["Loyalty intention", "忠诚意向"],
    ["What the exhibitor says it would do: book again, choose us first, not look elsewhere, accept a moderate price rise.", "参展商自述会怎么做：再次预订、首选我们、不找别家、接受适度涨价。"],
    ["Four agreement questions (one in the short form), one of them turned round.", "四道同意度题（短问卷一题），其中一题反向。"],
    SURVEYED,
    "course deck 004; our wording [A]",
  ),
  loyaltyType: entry(
    ["Kind of loyalty", "忠诚类型"],
    ["True: likes us and comes. Latent: likes us, does not come. Captive: comes because leaving costs too much. Habit: comes, without liking and without being held. None: neither.", "真正忠诚：喜欢且来；潜在忠诚：喜欢但不来；被困：因离开代价大而来；习惯：既不喜欢也不受困而来；无忠诚：两者皆无。"],
    ["Relative attitude (line 60) against behaviour (line 2/3); the ones who come without liking are divided by continuity attachment (line 60).", "相对态度（60 分线）对照行为（2/3 线）；不喜欢而来者再按持续性归属感（60 分线）区分。"],
    ["Borderline within one standard error of a line that matters; never a verdict from behaviour alone.", "距相关界线一个标准误以内为“临界”；绝不只凭行为下结论。"],
    "after Dick & Basu 1994, JAMS 22:99–113; split and lines [A]; UFI/Explori: more than a third low satisfaction, high loyalty [V], as a plausibility check",
  ),
  relativeAttitude: entry(
    ["Relative attitude", "相对态度"],
    ["How the exhibitor feels about the organizer compared with the alternatives.", "与其他选择相比，参展商对组展商的态度。"],
    ["Mean of emotional attachment, satisfaction over the years, and the comparison with other organizers. Without the comparison it is labelled reduced.", "情感性归属感、累积满意与同业比较三者的均值。缺少比较题时标注“简化”。"],
    ["Errors are added the cautious way unless their covariance is known.", "除非已知协方差，误差按保守方式相加。"],
    "after Dick & Basu 1994; composition [A]",
  ),
  repeatShare: entry(
    ["Repeat share", "重复参展率"],
    ["How regularly the exhibitor comes back. Behaviour only: coming back is not yet a relationship.", "参展商回来的规律程度。仅为行为：重复参展不等于有关系。"],
    ["(Editions taken + 1) / (editions it could have taken + 2). Declined and skipped editions count.", "（已参加届数 + 1）÷（可参加届数 + 2）。婉拒与缺席的届次计入。"],
    ["With few editions it stays near one half, on purpose.", "届数少时有意接近二分之一。"],
    "course deck 001 (repeat purchase is no relationship); smoothing [A]",
  ),
  SOW: entry(
    ["Share of wallet", "钱包份额"],
    ["Which part of the exhibitor's budget for this topic goes to this organizer.", "参展商同类展会预算中用于本组展商的比例。"],
    ["One question in percent, shown only where at least one rival show exists.", "一题，百分比；仅在存在竞争展会时显示。"],
    ["An estimate by one person. Hidden without rivals, because then it says nothing.", "一个人的估计。没有竞争者时隐藏，因为此时毫无意义。"],
    "course deck 001 (valid only with competition and frequent buying)",
  ),
  relationshipLevel: entry(
    ["Level of contact", "关系层次"],
    ["How both sides meet: intimately, face to face, at a distance, or not at all.", "双方如何往来：亲密、熟悉、疏远、隔离。"],
    ["Contacts of the last year: four meetings with something personal given both ways → intimate; one meeting → face to face; calls and mail only → distant; none → no contact.", "近一年往来：四次见面且双向有私人性给予为亲密；一次见面为熟悉；只有电话邮件为疏远；没有则为隔离。"],
    ["A fact about what was logged, not about feelings; the logging rate stands beside it.", "反映已记录的事实，而非感情；旁边显示记录率。"],
    "course deck 001 (four levels); numbers [A]",
  ),
  transactionRelationship: entry(
    ["Transaction or relationship", "交易–关系位置"],
    ["Whether the two deal with each other sale by sale or as partners.", "双方是一次次交易，还是如同伙伴。"],
    ["Mean of up to seven signs on record: duration, frequency, two-way talk, ties, disclosures, special requests, contracts over several years; at least three.", "最多七项记录的均值：时长、频率、双向交流、联系、信息分享、特殊要求、多年合同；至少三项。"],
    ["From records alone, and labelled so: it says how both deal, not how the exhibitor feels.", "仅来自记录并注明：说明如何往来，不说明感受。"],
    "course deck 001 (transaction–relationship continuum); signs and weights [A]",
  ),
} as const;
