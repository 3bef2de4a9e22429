import type { ValueType } from "./types";

type Row = readonly [id: string, valueType: string, en: string, zh: string];

const ROWS: readonly Row[] = [
  ["V01", "price", "Stand price and terms that are fair for what they bring", "展位价格与条件物有所值"],
  ["V02", "convenience", "Exhibiting here is easy: booking, paying, build-up", "在这里参展很方便:订展位、付款、布展"],
  ["V03", "choice", "Enough choice of stand types, places and packages", "展位类型、位置与套餐的选择充足"],
  ["V04", "employee", "The organizer's people are helpful and capable", "组展商的工作人员乐于助人且能干"],
  ["V05", "information", "Information that helps us decide and prepare", "有助于我们决策和准备的信息"],
  ["V06", "association", "Being seen at this show is good for our name", "在这个展会亮相有助于我们的名声"],
  ["V07", "functional", "The show does what we come for: visitors, leads, orders", "展会达到我们参展的目的:观众、客户线索、订单"],
  ["V08", "relationship", "The organizer makes dealing with it pleasant and personal", "与组展商打交道愉快、有人情味"],
  ["V09", "special customer", "We are recognised and treated as the company we are", "组展商认得我们,并按我们的特点对待我们"],
  ["V10", "community", "The show does something for our industry and its place", "展会对本行业和所在地有所贡献"],
  ["V11", "memory", "Moments at this show that we still talk about", "这个展会留下我们至今谈起的时刻"],
  ["V12", "experience", "The show itself is an experience worth the days", "展会本身就是值得花时间的体验"],
  ["V13", "surprise", "Good things that nobody had announced", "事先没有预告的惊喜"],
];

/**
 * Thirteen kinds of value an exhibitor may find in a show, rated for importance and performance on 1–10.
 *
 * Source: Barnes's kinds of customer value, in the course deck 001; our own wording.
 * @example
 * VALUE_TYPES.length // => 13
 */
export const VALUE_TYPES: readonly ValueType[] = ROWS.map(([id, valueType, en, zh]) => ({
  id,
  valueType,
  wording: { en, zh },
  importance: { min: 1, max: 10 },
  performance: { min: 1, max: 10, notApplicable: true },
}));
