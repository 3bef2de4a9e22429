import { entry, SURVEYED, TRACKED } from "./entry";

export const SATISFACTION = {
  SAT: entry(
    ["Satisfaction with this edition", "本届满意"],
    ["How content an exhibitor is with this one edition of the show. It feeds trust, and through trust lasting satisfaction.", "参展商对这一届展会的满意程度。它影响信任，并经由信任影响累积满意。"],
    ["Three agreement questions after the show (one in the short form), the pulse on site, and complaint outcomes that the exhibitor confirmed. Kept per show.", "展后三道同意度题（短问卷一题）、现场即时评分，以及经参展商确认的投诉结果。按展会分别记录。"],
    TRACKED,
    "course decks 000 and 002; Geyskens et al. 1999 (satisfaction, trust, commitment separable) [V]; drift and noise [A]",
  ),
  SAC: entry(
    ["Satisfaction over the years", "累积满意"],
    ["How content an exhibitor is with the organizer over all their years together.", "参展商综合历年合作对组展商的满意程度。"],
    ["Three agreement questions (two in the short form). Records never feed it directly.", "三道同意度题（短问卷两题）。行为记录不直接影响它。"],
    TRACKED,
    "course deck 000 (single satisfaction → trust → lasting satisfaction, a hypothesis tested on your own data); drift [A]",
  ),
  VAL: entry(
    ["Value for money and effort", "价值"],
    ["Whether what comes back is worth the money and the work.", "回报是否值得投入的费用与精力。"],
    ["Three agreement questions, one of them turned round (other shows would give more).", "三道同意度题，其中一题反向（别的展会更值）。"],
    SURVEYED,
    "course deck 001 (value – satisfaction – emotion); Liu, Xiang et al. 2020 (perceived value → loyalty) [V]",
  ),
  EXPECTED: entry(
    ["Expectation before the show", "展前预期"],
    ["How well the exhibitor thinks this edition will meet its goals.", "参展商预期本届展会实现目标的程度。"],
    ["One question 0–10 before the show.", "展前一题，0–10 分。"],
    SURVEYED,
    "course deck 003 (sources of expectation)",
  ),
  GOALS: entry(
    ["Goals, and how far they were met", "目标与实现程度"],
    ["What the exhibitor came for, and how much of it came true.", "参展商为何而来，以及实现了多少。"],
    ["Goals ticked before the show; one question 0–10 afterwards.", "展前勾选目标；展后一题，0–10 分。"],
    SURVEYED,
    "course deck 000 (adviser role: goals and review)",
  ),
  READINESS: entry(
    ["Open worries before build-up", "布展前的担忧"],
    ["What is still unsettled and may spoil the start.", "尚未解决、可能影响开局的事项。"],
    ["One open question before the show; shown as written, to those who can settle it.", "展前一道开放题；原文显示给能处理的人。"],
    ["Words, no score. Anonymous words are withheld under five respondents.", "文字，不计分。匿名文字少于 5 人时不显示。"],
    "our own question [A]",
  ),
  PULSE: entry(
    ["Pulse on site", "现场即时评分"],
    ["How the show is going right now, while something can still be done.", "展会此刻进行得如何，趁还来得及补救。"],
    ["At most three questions on the day: how it goes (0–10), welcome and respect, whether help is needed.", "当天最多三题：进展（0–10 分）、是否受欢迎与尊重、是否需要协助。"],
    ["One person at one moment: a hint for today. It moves the score of this edition and of emotion a little.", "一个人一时的感受：供当天参考。对本届满意与情感评分略有影响。"],
    "course deck 000 (emotion differs by stage); limit of three questions [A]",
  ),
  OPEN: entry(
    ["The one thing to change", "最应改进的一件事"],
    ["What the exhibitor would have the organizer change first.", "参展商最希望组展商首先改进的事。"],
    ["One open question, coded by twenty elements of a relationship and by product, process, people, performance.", "一道开放题，按二十项关系要素以及产品、流程、人、表现编码。"],
    ["Words and counts, no score. Anonymous words are withheld under five respondents.", "文字与计数，不计分。匿名文字少于 5 人时不显示。"],
    "course deck 001 (elements of a relationship, new four P's)",
  ),
  JUS: entry(
    ["Fair treatment of a complaint", "投诉处理的公平"],
    ["Whether outcome, speed and manner were fair once something had gone wrong.", "出了问题之后，结果、速度与态度是否公平。"],
    ["Three agreement questions after the show, to those who raised a problem.", "展后三道同意度题，询问反映过问题者。"],
    SURVEYED,
    "course deck 001 (recovery); our wording [A]",
  ),
} as const;
