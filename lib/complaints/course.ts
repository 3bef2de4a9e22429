import { AppError, type ErrorCode, fieldError } from "@/lib/errors";
import type { StepInput } from "./schema";
import type { Course, Justice } from "./types";

/** Where a complaint stands after a step; a step that cannot follow is refused. Without a day it happened today. */
export function afterStep(course: Course, { step, on, answeredOn, outcomeFair, dealtQuickly, shownRespect }: Omit<StepInput, "id">, today: Date): Course & Justice {
  const day = on ?? today;
  const next = follow(course, step, day, answeredOn);
  const problem = wrongDay(next, today);
  if (problem) throw fieldError(problem.field === "firstAnsweredOn" && answeredOn !== null ? "answeredOn" : "on", problem.code);
  const asked = next.outcome !== "unconfirmed";
  return { ...next, outcomeFair: asked ? outcomeFair : null, dealtQuickly: asked ? dealtQuickly : null, shownRespect: asked ? shownRespect : null };
}

function follow(course: Course, step: StepInput["step"], day: Date, answeredOn: Date | null): Course {
  if (course.status === "withdrawn") throw new AppError("already_settled");
  if (step === "settled" || step === "not_settled") {
    if (course.status === "open") throw fieldError("step", "not_a_choice");
    if (course.outcome !== "unconfirmed") throw new AppError("already_settled");
    return { ...course, outcome: step, confirmedOn: day };
  }
  if (course.status === "closed") throw new AppError("already_settled");
  if (step === "later" || step === "never") return { ...course, status: "closed", resolution: step, resolvedOn: day, firstAnsweredOn: course.firstAnsweredOn ?? answeredOn };
  if (course.firstAnsweredOn !== null) throw new AppError("already_answered");
  return step === "answered" ? { ...course, firstAnsweredOn: day } : { ...course, status: "closed", firstAnsweredOn: day, resolution: step, resolvedOn: day };
}

/** The first day of a course that cannot be, and why: none is still to come, and each follows what it needs. */
export function wrongDay({ raisedOn, firstAnsweredOn, resolvedOn, confirmedOn }: Course, today: Date): { readonly field: "firstAnsweredOn" | "resolvedOn" | "confirmedOn"; readonly code: ErrorCode } | null {
  let last = raisedOn;
  for (const [field, day] of [["firstAnsweredOn", firstAnsweredOn], ["resolvedOn", resolvedOn], ["confirmedOn", confirmedOn]] as const) {
    if (day === null) continue;
    if (day > today) return { field, code: "date_in_future" };
    if (day < last) return { field, code: "date_order" };
    last = day;
  }
  return null;
}
