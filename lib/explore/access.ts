import { type Bearer, may } from "@/lib/rights/access";
import { mayRead } from "@/lib/rights/fields";
import { type BreakDown, breakDownsOf, type Measure, type MeasureId, MEASURES, type Unit } from "./types";

/** In what money is measured. */
const OF_MONEY: readonly Unit[] = ["money", "perArea"];

/** Whether a member may ask for a measure at all: what is said about staff is for managers, and money for those who read it. */
export function mayAsk(member: Bearer, id: MeasureId): boolean {
  const measure: Measure = MEASURES[id];
  return (may(member, "read", "staff") || measure.aboutStaff !== true) && (mayRead(member, "money") || !OF_MONEY.includes(measure.unit));
}

/** The break-downs of a measure that are open to a member: by who looks after an exhibitor for managers alone. */
export function openBreakDowns(member: Bearer, id: MeasureId): readonly BreakDown[] {
  return breakDownsOf(id).filter((by) => by !== "owner" || may(member, "read", "staff"));
}

/** Whether a measure stands for more than who is counted. Those by who looks after an exhibitor are decided on together, so no filter asks for one alone. */
export function isEstimated(id: MeasureId): boolean {
  const { kind }: Measure = MEASURES[id];
  return kind !== "sum" && kind !== "ratio";
}

/**
 * Whether exhibitors may be narrowed to a selection. Anybody who manages can make one of any exhibitors, even of a single one or of one member's, so it narrows
 * only what is counted from records that the reader can open one by one: no estimate, and nothing that exhibitors answered or were asked.
 */
export function mayFilterSelection(id: MeasureId): boolean {
  const { grain }: Measure = MEASURES[id];
  return !isEstimated(id) && grain !== "answer" && grain !== "invitation";
}

/** Whether exhibitors may be narrowed to those that one member looks after. */
export function mayFilterOwner(member: Bearer, id: MeasureId): boolean {
  return may(member, "read", "staff") && !isEstimated(id);
}
