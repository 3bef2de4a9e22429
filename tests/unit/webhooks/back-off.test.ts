import { describe, expect, it } from "vitest";

import { nextAttempt, WAITS } from "@/lib/webhooks/sending/back-off";

const NOW = new Date("2026-11-24T08:00:00Z");
const after = (attempts: number) => nextAttempt(attempts, NOW)?.toISOString();

describe("a delivery that failed", () => {
  it("waits 1, 5 and 30 minutes, 2, 6 and 24 hours, and then for somebody to send it again", () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(after)).toEqual([
      "2026-11-24T08:01:00.000Z", "2026-11-24T08:05:00.000Z", "2026-11-24T08:30:00.000Z", "2026-11-24T10:00:00.000Z", "2026-11-24T14:00:00.000Z", "2026-11-25T08:00:00.000Z", undefined,
    ]);
    expect(nextAttempt(99, NOW)).toBeNull();
  });

  it("waits longer each time", () => {
    expect(WAITS.toSorted((a, b) => a - b)).toEqual(WAITS);
    expect(new Set(WAITS).size).toBe(WAITS.length);
  });
});
