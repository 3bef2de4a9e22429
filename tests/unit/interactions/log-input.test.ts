import { describe, expect, test } from "vitest";

import { interactionFilter, logInput } from "@/lib/interactions/schema";
import { fieldErrors } from "../support/field-errors";

const plain = {
  exhibitorId: "01a200da-42b0-7163-a848-ec2c815be220",
  submissionKey: "5e8c7f52-3b8f-4d7e-9a7c-0d6d7f6d5b11",
  channel: "call",
  direction: "outbound",
  occurredOn: "2026-11-20",
  contactId: "",
  editionId: "",
  phase: "",
  mood: "",
  note: " told Mara the corner stand is free ",
  codedConstruct: "",
  codedValue: "",
  also: "",
  promiseText: "",
  promiseDue: "",
  requestText: "",
};

describe("a logged interaction", () => {
  test("empty choices are none, and the note loses the blanks around it", () => {
    const { interaction, promise, request } = logInput.parse(plain);
    expect(interaction).toMatchObject({ mood: null, codedConstruct: null, phase: null, contactId: null, note: "told Mara the corner stand is free" });
    expect([promise, request]).toEqual([null, null]);
  });

  test("mood 0 is a mood, not an absent one", () => {
    expect(logInput.parse({ ...plain, mood: "0" }).interaction.mood).toBe(0);
  });

  test("a coded note needs both its construct and its value", () => {
    expect(fieldErrors(logInput, { ...plain, codedConstruct: "TOI" })).toEqual({ codedValue: "required" });
    expect(fieldErrors(logInput, { ...plain, codedValue: "25" })).toEqual({ codedConstruct: "required" });
  });

  test("a promise that came with it needs its text and a day not before the interaction", () => {
    expect(fieldErrors(logInput, { ...plain, also: "promise" })).toEqual({ promiseText: "required", promiseDue: "required" });
    expect(fieldErrors(logInput, { ...plain, also: "promise", promiseText: "Corner stand", promiseDue: "2026-11-19" })).toEqual({ promiseDue: "date_order" });
    expect(logInput.parse({ ...plain, also: "promise", promiseText: "Corner stand", promiseDue: "2026-11-27" }).promise).toEqual({ text: "Corner stand", dueOn: new Date("2026-11-27T00:00:00Z") });
  });

  test("a request that came with it needs its text; what was typed for a promise is left out", () => {
    expect(fieldErrors(logInput, { ...plain, also: "request" })).toEqual({ requestText: "required" });
    expect(logInput.parse({ ...plain, also: "request", requestText: "Water", promiseText: "x" })).toMatchObject({ promise: null, request: { text: "Water" } });
  });

  test("a disclosure needs its text and who told whom; unsaid, it stays with us", () => {
    expect(fieldErrors(logInput, { ...plain, also: "disclosure" })).toEqual({ disclosureText: "required", disclosureDirection: "required" });
    expect(fieldErrors(logInput, { ...plain, also: "disclosure", disclosureText: "x".repeat(10_000), disclosureDirection: "both" })).toEqual({ disclosureText: "too_long", disclosureDirection: "not_a_choice" });
    expect(logInput.parse({ ...plain, also: "disclosure", disclosureText: "They move", disclosureDirection: "inbound" }).disclosure).toEqual({ text: "They move", direction: "inbound", confidentiality: "confidential" });
  });

  test("a task needs its title and a day not before the interaction", () => {
    expect(fieldErrors(logInput, { ...plain, also: "task" })).toEqual({ taskTitle: "required", taskDue: "required" });
    expect(fieldErrors(logInput, { ...plain, also: "task", taskTitle: "Send the plan", taskDue: "2026-11-19" })).toEqual({ taskDue: "date_order" });
    expect(logInput.parse({ ...plain, also: "task", taskTitle: "Send the plan", taskDue: "2026-11-20" })).toMatchObject({ promise: null, task: { title: "Send the plan", assignedMemberId: undefined } });
    const colleague = "01990000-0000-7000-8000-000000000001";
    expect(logInput.parse({ ...plain, also: "task", taskTitle: "Send the plan", taskDue: "2026-11-20", assignedMemberId: colleague }).task?.assignedMemberId).toBe(colleague);
  });

  test("what is off its scale or over-long is refused at its field", () => {
    expect(fieldErrors(logInput, { ...plain, mood: "5", channel: "fax", occurredOn: "2026-02-30", note: "x".repeat(5001), exhibitorId: "1" })).toEqual({
      mood: "not_a_choice",
      channel: "not_a_choice",
      occurredOn: "not_a_date",
      note: "too_long",
      exhibitorId: "not_an_id",
    });
  });

  test("a senseless filter in the address counts as none", () => {
    expect(interactionFilter.parse({ exhibitorId: "x", channel: "fax", direction: "up", memberId: null, from: "soon", to: "2026-11-20", text: null })).toEqual({
      exhibitorId: null, channel: null, direction: null, memberId: null, from: null, to: new Date("2026-11-20T00:00:00Z"), text: null,
    });
  });
});
