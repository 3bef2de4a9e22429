import { entry, SURVEYED, TRACKED } from "./entry";

export const FRIENDSHIP = {
  FRI: entry(
    ["Commercial friendship", "商业友谊"],
    ["Whether people of both sides have become friends of a kind: useful to each other, sociable, giving without keeping score. A warning when it is useful only.", "双方人员是否成为某种朋友：互有助益、乐于交往、互惠不计较。若只剩功利则提示。"],
    ["Four agreement questions (one in the short form, so that the three facets need the full form); balance and frequency of contact in a quarter.", "四道同意度题（短问卷一题，三个方面需完整问卷）；每季度往来的均衡与频率。"],
    TRACKED,
    "course deck 000; Price & Arnould 1999 (friendship with satisfaction, loyalty, word of mouth) [V]; channels [A]",
  ),
  COM: entry(
    ["Communication", "沟通"],
    ["Whether both sides talk: the organizer asks, tells early, and hears back. When talk stops, the relationship decays.", "双方是否交流：组展商征询、及早告知、得到回应。交流停下来，关系就衰败。"],
    ["Four agreement questions, none of them in the short form; balance and frequency of contact in a quarter, a quarter without contact included.", "四道同意度题，短问卷不含；每季度往来的均衡与频率，无往来的季度也计入。"],
    TRACKED,
    "course deck 001; Jin, Weber & Bauer 2012 (communication a factor of relationship quality, 616 exhibitors) [V]; channels [A]",
  ),
  EMO: entry(
    ["Emotion", "消费情感"],
    ["The mood that dealing with the organizer and being at the show leaves behind. It passes quickly: old evidence fades within weeks.", "与组展商往来及身处展会所留下的心情。变化很快：旧证据数周内淡化。"],
    ["Four agreement questions (one in the short form), the pulse on site, and moods noted at contacts.", "四道同意度题（短问卷一题）、现场即时评分，以及往来中记录的情绪。"],
    TRACKED,
    "course deck 000 (emotion by stage, contagion); drift of 60 days [A]",
  ),
  EMO0: entry(
    ["Mood before the show", "展前心情"],
    ["How the exhibitor looks forward to the show, before anything has happened: a baseline of its own.", "一切发生之前，参展商对展会的期待：独立的基线。"],
    ["One question 0–10 before the show, never added to emotion.", "展前一题，0–10 分，不计入消费情感。"],
    SURVEYED,
    "course deck 000 (mood brought along is not the organizer's doing)",
  ),
  CLO: entry(
    ["Closeness and its gap", "亲近度与亲和力缺口"],
    ["How close the relationship is, and how close the exhibitor would like it to be. Negative: wants more. Positive: close enough, do not push.", "关系有多近，以及参展商希望多近。为负：希望更近；为正：已够近，不要打扰。"],
    ["Closeness today minus closeness wanted, each 0–10.", "当前亲近度减去期望亲近度，各 0–10 分。"],
    SURVEYED,
    "course deck 001 (closeness gap); acting from a gap of two [A]",
  ),
  BEN: entry(
    ["Benefits of being known", "关系利益"],
    ["What a long relationship itself brings: fewer worries, being known by name, special treatment.", "长期关系本身带来的好处：少担心、叫得出名字、特殊待遇。"],
    ["Three agreement questions, one for each benefit, read one by one.", "三道同意度题，每种利益一题，分别解读。"],
    SURVEYED,
    "Gwinner, Gremler & Bitner 1998; Hennig-Thurau 2002 (confidence and social benefits matter, special treatment doubtful) [V]",
  ),
  staffTie: entry(
    ["Personal tie", "人际联系"],
    ["How strong the tie between one member of staff and one exhibitor is, and what it lacks.", "一位员工与一家参展商之间的联系有多强，缺什么。"],
    ["Mean of what is known of frequency, liking, similarity, skill, authority and time together; at least three of the six.", "就已知的频率、友善、类似、技能、权限与合作时间取均值；六项中至少三项。"],
    ["A record and judgement of staff, no answer of the exhibitor; no interval.", "来自记录与员工判断，而非参展商答卷；无区间。"],
    "course deck 000 (sources of staff trust); weights [A]",
  ),
  trustTransfer: entry(
    ["Trust transfer", "信任转移"],
    ["Whether trust sits with the contact person or with the organizer, and so may pass from one to the other.", "信任在联系人还是在组展商一方，因而可能由谁转向谁。"],
    ["Trust in the person minus trust in the organizer; ahead when the 80 % range of the difference lies on one side of zero. Leaning on the person: ahead there, and more than half of all contact runs through them.", "对个人的信任减去对组展商的信任；差值的 80 % 区间完全在零的一侧时判为领先。依赖个人：个人领先且过半往来经由其一人。"],
    ["Errors are added the cautious way unless their covariance is known.", "除非已知协方差，误差按保守方式相加。"],
    "course deck 000; Doney & Cannon 1997 [V]; rules [A]",
  ),
  departureRisk: entry(
    ["Departure risk", "员工离开的风险"],
    ["How much money comes from exhibitors that know the organizer through one person. The remedy is a second tie.", "有多少收入来自仅通过某一人认识组展商的参展商。对策是建立第二条联系。"],
    ["Each exhibitor's money times this person's share of its ties; beside it the money of those who know nobody else.", "各参展商金额乘以此人在其联系中的份额；另列只认识此人的金额。"],
    ["Exposed, not lost: nobody knows how many would go.", "是暴露额，不是损失额：无人知道会走多少。"],
    "course deck 001 (knowledge leaves with staff; ties belong to the team); formula [A]",
  ),
} as const;
