import type { Bilingual } from "../instrument/bilingual";

/** What stands behind a number, in words for a manager: what it means, how it is measured, how sure it is, where it comes from. */
export interface GlossaryEntry {
  readonly title: Bilingual;
  readonly meaning: Bilingual;
  readonly measured: Bilingual;
  readonly certainty: Bilingual;
  /** With the label of its evidence, see SOURCE_LABELS. */
  readonly source: string;
}

/** How well a source is known to us. What is only remembered is not shown at all. */
export const SOURCE_LABELS: Readonly<Record<"V" | "R" | "A", Bilingual>> = {
  V: { en: "seen by us, for many works the abstract only", zh: "已查阅，其中不少仅为摘要" },
  R: { en: "recomputed in R", zh: "已用 R 复算" },
  A: { en: "our assumption, which your own data may correct", zh: "我们的假设，可由组展商自有数据修正" },
};

type Pair = readonly [en: string, zh: string];

export function entry(title: Pair, meaning: Pair, measured: Pair, certainty: Pair, source: string): GlossaryEntry {
  const both = ([en, zh]: Pair): Bilingual => ({ en, zh });
  return { title: both(title), meaning: both(meaning), measured: both(measured), certainty: both(certainty), source };
}

/** For scores that the evidence filter follows. */
export const TRACKED: Pair = [
  "Shown with its range: 80 % in lists, 95 % on analysis pages; with two respondents a year the 95 % range is about ±20 points. In silence the score returns to what is normal for its segment and the range widens; without own evidence for 500 days it is grey.",
  "附区间显示：列表用 80 %，分析页用 95 %；每年两份答卷时，95 % 区间约为 ±20 分。没有新证据时，评分回到所在细分的常态，区间变宽；500 天无直接证据则显示为灰色。",
];

/** For survey results that are not followed in between. */
export const SURVEYED: Pair = [
  "A mean of answers with a 95 % interval. Anonymous answers are shown from five respondents on; a single item has no reliability figure. Not followed between surveys.",
  "答卷均值，附 95 % 区间。匿名答卷满 5 人才显示；单题没有信度数值。两次调查之间不推算。",
];
