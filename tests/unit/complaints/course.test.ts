import { describe, expect, test } from "vitest";

import { afterStep, wrongDay } from "@/lib/complaints/course";
import { complaintEvidence, newlySaid, saysTheSame } from "@/lib/complaints/evidence";
import { type Course, standingOf } from "@/lib/complaints/types";
import { dueDays, STARTING_TARGETS } from "@/lib/organizers/complaint-targets/types";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const TODAY = day("2026-03-20");
const raised: Course = { raisedOn: day("2026-03-01"), answerDueOn: day("2026-03-03"), status: "open", firstAnsweredOn: null, resolution: null, resolvedOn: null, outcome: "unconfirmed", confirmedOn: null };
const nothing = { on: null, answeredOn: null, outcomeFair: null, dealtQuickly: null, shownRespect: null };
const said = (course: Course, showId: string | null = "show") => complaintEvidence("c", course, showId).map(({ construct, channel, value, showId: of }) => [construct, channel, value, of]);

describe("a complaint's course", () => {
  test("without a day each step happened today", () => {
    expect(afterStep(raised, { ...nothing, step: "answered" }, TODAY)).toMatchObject({ status: "open", firstAnsweredOn: TODAY });
    expect(afterStep(raised, { ...nothing, step: "first_contact" }, TODAY)).toMatchObject({ status: "closed", firstAnsweredOn: TODAY, resolution: "first_contact", resolvedOn: TODAY });
  });

  test("closed without a noted first answer, none is made up", () => {
    expect(afterStep(raised, { ...nothing, step: "later" }, TODAY).firstAnsweredOn).toBeNull();
    expect(afterStep(raised, { ...nothing, step: "later", answeredOn: day("2026-03-02") }, TODAY).firstAnsweredOn).toEqual(day("2026-03-02"));
  });

  test("nobody is asked about what is still open, and nothing is answered, closed or asked twice", () => {
    const closed = afterStep(raised, { ...nothing, step: "first_contact" }, TODAY);
    const asked = afterStep(closed, { ...nothing, step: "settled", outcomeFair: 6 }, TODAY);
    expect(asked).toMatchObject({ outcome: "settled", confirmedOn: TODAY, outcomeFair: 6 });
    expect(() => afterStep(raised, { ...nothing, step: "settled" }, TODAY)).toThrow(expect.objectContaining({ fields: { step: "not_a_choice" } }));
    expect(() => afterStep(closed, { ...nothing, step: "never" }, TODAY)).toThrow(expect.objectContaining({ code: "already_settled" }));
    expect(() => afterStep(asked, { ...nothing, step: "not_settled" }, TODAY)).toThrow(expect.objectContaining({ code: "already_settled" }));
    expect(() => afterStep({ ...raised, firstAnsweredOn: TODAY }, { ...nothing, step: "first_contact" }, TODAY)).toThrow(expect.objectContaining({ code: "already_answered" }));
    expect(() => afterStep({ ...raised, status: "withdrawn" }, { ...nothing, step: "answered" }, TODAY)).toThrow(expect.objectContaining({ code: "already_settled" }));
  });

  test("answers on fairness are kept only where they were asked", () => {
    expect(afterStep(raised, { ...nothing, step: "answered", dealtQuickly: 3 }, TODAY).dealtQuickly).toBeNull();
  });

  test("a day to come or before what it follows is refused at its field", () => {
    const refused = (step: Parameters<typeof afterStep>[1]) => () => afterStep(raised, step, TODAY);
    expect(refused({ ...nothing, step: "answered", on: day("2026-02-28") })).toThrow(expect.objectContaining({ fields: { on: "date_order" } }));
    expect(refused({ ...nothing, step: "answered", on: day("2026-03-21") })).toThrow(expect.objectContaining({ fields: { on: "date_in_future" } }));
    expect(refused({ ...nothing, step: "later", on: day("2026-03-05"), answeredOn: day("2026-03-06") })).toThrow(expect.objectContaining({ fields: { on: "date_order" } }));
    expect(refused({ ...nothing, step: "later", on: day("2026-03-05"), answeredOn: day("2026-02-06") })).toThrow(expect.objectContaining({ fields: { answeredOn: "date_order" } }));
    expect(wrongDay({ ...raised, resolvedOn: day("2026-03-10"), confirmedOn: day("2026-03-09") }, TODAY)).toEqual({ field: "confirmedOn", code: "date_order" });
  });

  test("in one word it stands where its last step left it", () => {
    expect([raised, { ...raised, firstAnsweredOn: TODAY }, { ...raised, resolution: "never" as const }, { ...raised, resolution: "later" as const, outcome: "settled" as const }, { ...raised, status: "withdrawn" as const }].map(standingOf)).toEqual([
      "unanswered", "answered", "never", "settled", "withdrawn",
    ]);
  });
});

describe("what a complaint says", () => {
  test("by itself nothing; answered in time 100, a target's length too late 50", () => {
    expect(said(raised)).toEqual([]);
    expect(said({ ...raised, firstAnsweredOn: day("2026-03-01") })).toEqual([["TOC", "first_answer", 100, null]]);
    expect(said({ ...raised, firstAnsweredOn: day("2026-03-03") })).toEqual([["TOC", "first_answer", 100, null]]);
    expect(said({ ...raised, firstAnsweredOn: day("2026-03-05") })).toEqual([["TOC", "first_answer", 50, null]]);
  });

  test.each([["first_contact", 100], ["later", 60], ["never", 0]] as const)("ended %s it says %d of capability", (resolution, value) => {
    expect(said({ ...raised, status: "closed", resolution, resolvedOn: TODAY })).toEqual([["TOC", "problem_solved", value, null]]);
  });

  test("their own word speaks of integrity and of the show's satisfaction; without a show of integrity alone", () => {
    const closed: Course = { ...raised, status: "closed", resolution: "later", resolvedOn: TODAY };
    expect(said({ ...closed, outcome: "not_settled", confirmedOn: TODAY }).slice(1)).toEqual([["TOI", "complaint", 0, null], ["SAT", "complaint", 0, "show"]]);
    expect(said({ ...closed, outcome: "settled", confirmedOn: TODAY }, null).slice(1)).toEqual([["TOI", "complaint", 100, null]]);
  });

  test("withdrawn it says nothing any more", () => {
    expect(said({ ...raised, status: "withdrawn", firstAnsweredOn: TODAY, resolution: "never", resolvedOn: TODAY })).toEqual([]);
  });

  test("a step adds only what is new, and another target day says something else", () => {
    const answered = complaintEvidence("c", { ...raised, firstAnsweredOn: day("2026-03-05") }, null);
    const closed = complaintEvidence("c", { ...raised, firstAnsweredOn: day("2026-03-05"), status: "closed", resolution: "later", resolvedOn: TODAY }, null);
    expect(newlySaid(answered, closed).map(({ channel }) => channel)).toEqual(["problem_solved"]);
    expect(saysTheSame(answered, complaintEvidence("c", { ...raised, firstAnsweredOn: day("2026-03-05") }, "another show"))).toBe(true);
    expect(saysTheSame(answered, complaintEvidence("c", { ...raised, answerDueOn: day("2026-03-05"), firstAnsweredOn: day("2026-03-05") }, null))).toBe(false);
  });
});

test("the worse it is, the sooner it should be answered and solved", () => {
  const due = (severity: "minor" | "serious" | "severe") => dueDays(STARTING_TARGETS, severity, raised.raisedOn);
  expect(due("severe")).toEqual({ answerDueOn: day("2026-03-02"), resolveDueOn: day("2026-03-06") });
  expect(due("minor").answerDueOn > due("serious").answerDueOn && due("serious").resolveDueOn > due("severe").resolveDueOn).toBe(true);
});
