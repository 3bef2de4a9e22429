import { expect, test } from "vitest";

import { PIPELINE_STEPS, stepOf } from "@/lib/participations/pipeline/schema";

const day = new Date("2026-03-02T00:00:00Z");
const none = { appliedOn: null, noShowOn: null };

test("the step is read from the status and two days, and never says held of somebody who did not come", () => {
  expect(stepOf({ ...none, status: "offered" })).toBe("prospect");
  expect(stepOf({ ...none, status: "offered", appliedOn: day })).toBe("applied");
  expect(stepOf({ ...none, status: "booked", appliedOn: day })).toBe("contracted");
  expect(stepOf({ ...none, status: "booked", noShowOn: day })).toBe("no_show");
  expect(stepOf({ appliedOn: day, noShowOn: day, status: "held" })).toBe("attended");
  expect(stepOf({ appliedOn: day, noShowOn: day, status: "cancelled" })).toBe("cancelled");
  expect(stepOf({ ...none, status: "declined" })).toBe("declined");
});

test("every step can be reached by a status and these days", () => {
  const reached = (["offered", "booked", "held", "cancelled", "declined"] as const).flatMap((status) => [null, day].map((on) => stepOf({ status, appliedOn: on, noShowOn: on })));
  expect(new Set(reached)).toEqual(new Set(PIPELINE_STEPS));
});
