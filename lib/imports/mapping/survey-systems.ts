import { SURVEY_SYSTEMS, type SurveySystem } from "../schema";

interface Added {
  /** A file with all of these headers is the tool's; the first mark stands in the first column. */
  readonly marks: readonly RegExp[];
  /** What the tool writes beside the answers: never a question. */
  readonly beside: RegExp;
  readonly day: readonly RegExp[];
  readonly knownBy: readonly RegExp[];
  readonly dates?: "mdy";
}

const SYSTEMS: Readonly<Record<SurveySystem, Added>> = {
  surveymonkey: {
    marks: [/^(respondent ?id|答题者 ?id)$/i, /^(collector ?id|收集器 ?id)$/i],
    beside: /^(respondent ?id|collector ?id|(start|end) ?date|date (created|modified)|ip ?address|email ?address|first ?name|last ?name|custom ?data.*|答题者 ?id|收集器 ?id|开始日期|结束日期|ip ?地址|电子邮件地址|名字|姓氏)$/i,
    day: [/^(end ?date|date modified|结束日期)$/i, /^(start ?date|date created|开始日期)$/i],
    knownBy: [/^(respondent ?id|答题者 ?id)$/i],
    dates: "mdy",
  },
  wenjuanxing: {
    marks: [/^序号$/, /^提交答卷时间$/],
    beside: /^(序号|提交答卷时间|所用时间|来源|来源详情|来自ip|总分|用户id|昵称|自定义字段)$/i,
    day: [/^提交答卷时间$/],
    knownBy: [/^序号$/, /^提交答卷时间$/],
  },
  limesurvey: {
    marks: [/^(id|response id|答复 ?id)(\.|$)|^id\. /i, /^(submitdate|date submitted|提交日期)(\.|$)/i, /^(lastpage|last page|startlanguage|start language|最后一页|起始语言)(\.|$)/i],
    beside: /^(id|response id|答复 ?id|submitdate|date submitted|提交日期|lastpage|last page|最后一页|startlanguage|start language|起始语言|seed|startdate|date started|datestamp|date last action|ipaddr|ip address|refurl|referrer url|token|access code|(question|group)time.*|interviewtime|total time)(\.|$)/i,
    day: [/^(submitdate|date submitted|提交日期)(\.|$)/i],
    knownBy: [/^(id|response id|答复 ?id)(\.|$)/i, /^(submitdate|date submitted|提交日期)(\.|$)/i],
  },
  google_forms: {
    marks: [/^(timestamp|zeitstempel|时间戳记?|时间戳)$/i],
    beside: /^(timestamp|zeitstempel|时间戳记?|username|email address|用户名|电子邮件地址|score|得分)$/i,
    day: [/^(timestamp|zeitstempel|时间戳记?)$/i],
    knownBy: [/^(timestamp|zeitstempel|时间戳记?)$/i],
  },
};

export interface Recognised {
  readonly system: SurveySystem;
  readonly beside: ReadonlySet<string>;
  readonly day: string | undefined;
  readonly knownBy: readonly string[];
  readonly dates: "mdy" | undefined;
}

/** The tool that a header comes from and what it added; null for a file of another origin. */
export function recogniseSystem(headers: readonly string[]): Recognised | null {
  const system = SURVEY_SYSTEMS.find((one) => SYSTEMS[one].marks.every((mark, i) => (i === 0 ? mark.test(headers[0] ?? "") : headers.some((header) => mark.test(header)))));
  if (system === undefined) return null;
  const { beside, day, knownBy, dates } = SYSTEMS[system];
  const find = (mark: RegExp) => headers.find((header) => mark.test(header));
  return {
    system, dates,
    beside: new Set(headers.filter((header) => beside.test(header))),
    day: day.map(find).find((header) => header !== undefined),
    knownBy: knownBy.flatMap((mark) => find(mark) ?? []),
  };
}
