import { describe, expect, test } from "vitest";

import { complaintChange, complaintInput, complaintView, correctionInput, stepInput } from "@/lib/complaints/schema";
import { targetsInput } from "@/lib/complaints/targets/schema";
import { MESSAGES } from "@/lib/i18n/messages";
import { getItem } from "@/lib/relationship-quality";

const ID = "019a0000-0000-7000-8000-000000000001";
const typed = { exhibitorId: ID, text: "No power at opening", severity: "serious", channel: "call", contactId: "", editionId: "", raisedOn: "2026-03-01", answerDueOn: "", resolveDueOn: "" };
const corrected = { id: ID, firstAnsweredOn: "", resolution: "", resolvedOn: "", outcome: "unconfirmed", confirmedOn: "", outcomeFair: "", dealtQuickly: "", shownRespect: "", reason: "another stand" };

function problems(parsed: { success: boolean; error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } }) {
  return Object.fromEntries((parsed.error?.issues ?? []).map(({ path, message }) => [path.map(String).join("."), message]));
}

describe("what a form may say of a complaint", () => {
  test("empty targets are left to the organizer's own", () => {
    expect(complaintInput.parse(typed)).toMatchObject({ answerDueOn: null, resolveDueOn: null, channel: "call" });
  });

  test("targets after the day it was raised, the solution not before the answer", () => {
    expect(problems(complaintInput.safeParse({ ...typed, answerDueOn: "2026-03-01" }))).toEqual({ answerDueOn: "date_order" });
    expect(problems(complaintChange.safeParse({ ...typed, id: ID, answerDueOn: "2026-03-05", resolveDueOn: "2026-03-04" }))).toEqual({ resolveDueOn: "date_order" });
  });

  test("fairness is a whole number from 1 to 7", () => {
    const step = { id: ID, step: "settled", on: "", answeredOn: "", outcomeFair: "", dealtQuickly: "", shownRespect: "" };
    expect(stepInput.parse({ ...step, outcomeFair: "7" })).toMatchObject({ outcomeFair: 7, dealtQuickly: null });
    for (const [value, code] of [["0", "too_small"], ["8", "too_large"], ["3.5", "not_a_choice"], ["x", "not_a_number"]]) expect(problems(stepInput.safeParse({ ...step, shownRespect: value }))).toEqual({ shownRespect: code });
  });

  test("a correction says when it ended and when they were asked, and asks nobody about what is open", () => {
    expect(correctionInput.safeParse(corrected).success).toBe(true);
    expect(problems(correctionInput.safeParse({ ...corrected, resolution: "later" }))).toEqual({ resolvedOn: "required" });
    expect(problems(correctionInput.safeParse({ ...corrected, outcome: "settled" }))).toEqual({ resolution: "required", confirmedOn: "required" });
    expect(problems(correctionInput.safeParse({ ...corrected, reason: "" }))).toEqual({ reason: "required" });
  });

  test("an address without sense shows the open ones", () => {
    expect(["", "overdue", "nonsense"].map((view) => complaintView.parse(view))).toEqual(["open", "overdue", "open"]);
  });
});

test("targets are whole days, and nothing is solved before it is answered", () => {
  const fields = { "minor.answer": "5", "minor.resolve": "30", "serious.answer": "2", "serious.resolve": "14", "severe.answer": "1", "severe.resolve": "5" };
  expect(targetsInput.parse(fields)).toContainEqual({ severity: "serious", answerDays: 2, resolveDays: 14 });
  expect(problems(targetsInput.safeParse({ ...fields, "severe.resolve": "", "minor.answer": "1.5", "serious.answer": "0" }))).toEqual({ "severe.resolve": "required", "minor.answer": "not_a_number", "serious.answer": "too_small" });
  expect(problems(targetsInput.safeParse({ ...fields, "serious.resolve": "1" }))).toEqual({ "serious.resolve": "too_small" });
});

test("the questions on fairness are the instrument's own, in both languages", () => {
  const bare = (text: string) => text.replace(/[,，]/g, "，");
  for (const [name, id] of [["outcomeFair", "JUS1"], ["dealtQuickly", "JUS2"], ["shownRespect", "JUS3"]] as const) {
    expect(MESSAGES.en.complaints.justice[name]).toBe(getItem(id).wording.en);
    expect(bare(MESSAGES.zh.complaints.justice[name])).toBe(bare(getItem(id).wording.zh));
  }
});
