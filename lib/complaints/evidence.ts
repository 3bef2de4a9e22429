import { dayNumber } from "@/lib/format/days";
import { complaintValue, firstAnswerValue, problemSolvedValue } from "@/lib/relationship-quality";
import type { NewEvidence } from "@/lib/relationships/schema";
import type { Course } from "./types";

/**
 * What a complaint says of the relationship, as far as it is known: the time to the first answer and the end of the problem of
 * capability; the exhibitor's own word of integrity and of satisfaction with the show it was about. Each on the day it came.
 * A complaint by itself says nothing: exhibitors complain to those from whom they expect something.
 */
export function complaintEvidence(id: string, course: Course, showId: string | null): NewEvidence[] {
  const { raisedOn, answerDueOn, status, firstAnsweredOn, resolution, resolvedOn, outcome, confirmedOn } = course;
  if (status === "withdrawn") return [];
  const common = { weight: 1, source: "complaint" as const, sourceId: id, named: false, showId: null };
  const evidence: NewEvidence[] = [];
  if (firstAnsweredOn !== null) {
    const value = firstAnswerValue({ hours: daysBetween(raisedOn, firstAnsweredOn), targetHours: daysBetween(raisedOn, answerDueOn) });
    evidence.push({ ...common, construct: "TOC", channel: "first_answer", value, observedOn: firstAnsweredOn });
  }
  const solved = problemSolvedValue(resolution ?? "open");
  if (solved !== null && resolvedOn !== null) evidence.push({ ...common, construct: "TOC", channel: "problem_solved", value: solved, observedOn: resolvedOn });
  const confirmed = complaintValue(outcome);
  if (confirmed !== null && confirmedOn !== null) {
    evidence.push({ ...common, construct: "TOI", channel: "complaint", value: confirmed, observedOn: confirmedOn });
    // who was never at a show has no satisfaction with one
    if (showId !== null) evidence.push({ ...common, showId, construct: "SAT", channel: "complaint", value: confirmed, observedOn: confirmedOn });
  }
  return evidence;
}

/** What a step adds to what was said before. */
export function newlySaid(before: readonly NewEvidence[], after: readonly NewEvidence[]): NewEvidence[] {
  return after.filter(({ channel }) => !before.some((piece) => piece.channel === channel));
}

/** Whether two readings of a complaint say the same of the relationship. */
export function saysTheSame(before: readonly NewEvidence[], after: readonly NewEvidence[]): boolean {
  return before.length === after.length && before.every((piece, place) => same(piece, after[place]));
}

function same(one: NewEvidence, other: NewEvidence | undefined): boolean {
  return other !== undefined && one.channel === other.channel && one.construct === other.construct && one.showId === other.showId && one.value === other.value && one.observedOn.getTime() === other.observedOn.getTime();
}

/** Both in whole days, as the ledger keeps them: a target of one day is met on the next. */
function daysBetween(from: Date, to: Date): number {
  return dayNumber(to) - dayNumber(from);
}
