import { describe, expect, test } from "vitest";

import { outcomeOf, promiseEvidence, settle } from "@/lib/promises/settlement";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const dates = { madeOn: day("2026-03-01"), dueOn: day("2026-03-10") };

describe("settling a promise", () => {
  test("without a day, kept means on time", () => {
    expect(settle(dates, "kept", null, day("2026-04-01"))).toEqual({ status: "kept", settledOn: dates.dueOn });
    expect(settle(dates, "kept", null, day("2026-03-05"))).toEqual({ status: "kept", settledOn: day("2026-03-05") });
  });

  test("without a day, late and broken happened today", () => {
    expect(settle(dates, "late", null, day("2026-03-20"))).toEqual({ status: "kept", settledOn: day("2026-03-20") });
    expect(settle(dates, "broken", null, day("2026-03-20"))).toEqual({ status: "broken", settledOn: day("2026-03-20") });
  });

  test("a day to come or before the promise was made is refused at its field", () => {
    expect(() => settle(dates, "broken", day("2026-03-21"), day("2026-03-20"))).toThrow(expect.objectContaining({ fields: { settledOn: "date_in_future" } }));
    expect(() => settle(dates, "kept", day("2026-02-28"), day("2026-03-20"))).toThrow(expect.objectContaining({ fields: { settledOn: "date_order" } }));
  });

  test("kept after its due day reads as late", () => {
    expect(outcomeOf("kept", dates.dueOn, day("2026-03-11"))).toBe("late");
    expect(outcomeOf("kept", dates.dueOn, dates.dueOn)).toBe("kept");
    expect(outcomeOf("open", dates.dueOn, null)).toBe("open");
  });

  test("kept on time says 100 of integrity, fifteen days late 50, broken 0, withdrawn nothing", () => {
    const value = (status: "kept" | "broken" | "withdrawn", settledOn: string) => promiseEvidence("p", dates, { status, settledOn: day(settledOn) })[0]?.value;
    expect(value("kept", "2026-03-10")).toBe(100);
    expect(value("kept", "2026-03-25")).toBe(50);
    expect(value("broken", "2026-03-11")).toBe(0);
    expect(value("withdrawn", "2026-03-11")).toBeUndefined();
  });
});
