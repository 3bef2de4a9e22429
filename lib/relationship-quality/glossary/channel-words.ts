import type { Channel } from "../evidence/channels";
import type { Bilingual } from "../instrument/bilingual";

/** What a channel is called and how its records become 0–100. */
export const CHANNEL_WORDS: Readonly<Record<Channel, { readonly title: Bilingual; readonly coding: Bilingual }>> = {
  survey: { title: { en: "Survey answer", zh: "问卷答案" }, coding: { en: "answers of one respondent on 0–100", zh: "一位作答者的答案换算为 0–100" } },
  pulse: { title: { en: "Pulse on site", zh: "现场即时评分" }, coding: { en: "answers of the day on 0–100", zh: "当天答案换算为 0–100" } },
  promise: { title: { en: "Promise settled", zh: "承诺结果" }, coding: { en: "on time 100; late 100 − 100·days/30, at least 0; broken 0", zh: "按时 100；延迟 100 − 100·天数/30，最低 0；未兑现 0" } },
  request: { title: { en: "Special request answered", zh: "特殊要求答复" }, coding: { en: "granted 100, partly 60, declined with reason 40, declined 0", zh: "满足 100，部分 60，附理由婉拒 40，拒绝 0" } },
  first_answer: { title: { en: "First answer against its target", zh: "首次答复时限" }, coding: { en: "within target 100; halved for every further target time", zh: "时限内 100；每超一倍时限减半" } },
  problem_solved: { title: { en: "Problem solved", zh: "问题解决" }, coding: { en: "at first contact 100, later 60, never 0", zh: "首次接触 100，稍后 60，未解决 0" } },
  complaint: { title: { en: "Complaint outcome confirmed by the exhibitor", zh: "参展商确认的投诉结果" }, coding: { en: "settled 100, not 0", zh: "已解决 100，未解决 0" } },
  favours: { title: { en: "Favours and information given in the quarter", zh: "本季度给予的帮助与信息" }, coding: { en: "100·c/(c + the organizer's median)", zh: "100·c/（c + 组展商中位数）" } },
  two_way: { title: { en: "Balance and frequency of contact in the quarter", zh: "本季度往来的均衡与频率" }, coding: { en: "mean of 100·min(in, out)/max(in, out) and 100·n/(n + own norm); no contact 0", zh: "100·min(入,出)/max(入,出) 与 100·n/（n + 自身常态）的均值；无往来 0" } },
  disclosure: { title: { en: "What the exhibitor disclosed or whom it referred in the quarter", zh: "本季度参展商的分享与推荐" }, coding: { en: "100·c/(c + 1)", zh: "100·c/（c + 1）" } },
  sunk_benefits: { title: { en: "Benefits that leaving would forfeit", zh: "离开将失去的利益" }, coding: { en: "by a table of the organizer's own", zh: "按组展商自己的对照表" } },
  mood: { title: { en: "Mood noted at a contact", zh: "往来中记录的情绪" }, coding: { en: "0, 25, 50, 75 or 100", zh: "0、25、50、75 或 100" } },
  staff_note: { title: { en: "Coded note of staff", zh: "员工编码备注" }, coding: { en: "0, 25, 50, 75 or 100 on the attitude tagged", zh: "对所标注态度记 0、25、50、75 或 100" } },
};
