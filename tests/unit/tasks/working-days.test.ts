import { describe, expect, test } from "vitest";

import { isoDay } from "@/lib/format/days";
import { holidayOn, workingDay } from "@/lib/tasks/working-days";
import { planTasks } from "@/lib/tasks/templates/plan";
import { readSteps, writeSteps } from "@/lib/tasks/templates/steps";

const on = (text: string): Date => new Date(`${text}T00:00:00Z`);
const moved = (day: string, ...countries: string[]) => isoDay(workingDay(on(day), countries).day);

describe("a day off", () => {
  test("moves to the next working day: over a weekend, over a holiday, over both", () => {
    expect(moved("2026-11-21", "DE")).toBe("2026-11-23");
    expect(moved("2026-12-25", "DE")).toBe("2026-12-28");
    expect(moved("2027-03-26", "DE")).toBe("2027-03-30");
    expect(workingDay(on("2027-03-26"), ["DE"]).holiday).toEqual({ en: "Good Friday", zh: expect.any(String) });
    expect(workingDay(on("2026-11-21"), ["DE"]).holiday).toBeNull();
  });

  test("of China are the statutory thirteen days of 2025 on, without the half days of some", () => {
    const days = Array.from({ length: 365 }, (_, index) => new Date(on("2026-01-01").getTime() + index * 86_400_000)).filter((day) => holidayOn("CN", day) !== null);
    expect(days.map(isoDay)).toEqual([
      "2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-04-05", "2026-05-01", "2026-05-02", "2026-06-19", "2026-09-25", "2026-10-01", "2026-10-02", "2026-10-03",
    ]);
    expect(holidayOn("CN", on("2026-10-01"))).toEqual({ en: "National Day", zh: "国庆节" });
  });

  test("of either country keeps a day clear that both should have", () => {
    expect(moved("2026-10-01", "DE")).toBe("2026-10-01");
    expect(moved("2026-10-01", "DE", "CN")).toBe("2026-10-05");
  });

  test("is Friday and Saturday where the week begins on Sunday, and a weekend alone where no country is known", () => {
    expect(moved("2026-11-27", "SA")).toBe("2026-11-29");
    expect(moved("2026-11-27")).toBe("2026-11-27");
    expect(moved("2026-12-25")).toBe("2026-12-25");
  });
});

describe("a template over an edition", () => {
  const { steps } = { steps: [], ...readSteps("-90 opening Ask\n0 opening Welcome\n+7 closing Thank you\n-1 deadline Remind") };
  const edition = { title: "Fair 2027", startsOn: on("2027-04-06"), endsOn: on("2027-04-09"), bookingDeadline: null };
  const exhibitors = [{ id: "a", country: "DE", ownerMemberId: "m" }, { id: "b", country: null, ownerMemberId: null }];

  test("makes a task of each step for each exhibitor, leaves out what is over, and says what it could not do", () => {
    const { tasks, plan } = planTasks({ steps, holidays: "exhibitor", country: "DE", edition, exhibitors, today: on("2027-02-01") });
    expect(plan).toMatchObject({ exhibitors: 2, made: 4, past: 2, moved: 0, noDeadline: true, unknownCountry: 1 });
    expect(tasks.map(({ exhibitorId, title, dueOn }) => `${exhibitorId} ${title} ${isoDay(dueOn)}`)).toEqual(["a Welcome 2027-04-06", "b Welcome 2027-04-06", "a Thank you 2027-04-16", "b Thank you 2027-04-16"]);
  });

  test("keeps the day as it falls where no days off are to be kept clear", () => {
    const { tasks } = planTasks({ steps: [{ anchor: "opening", offsetDays: -2, title: "x" }], holidays: "none", country: "DE", edition, exhibitors, today: on("2027-02-01") });
    expect(tasks.map(({ dueOn }) => isoDay(dueOn))).toEqual(["2027-04-04", "2027-04-04"]);
  });

  test("reads its steps from lines in both languages, writes them back, and refuses a line it cannot read", () => {
    expect(readSteps("-7 开展日 致电\n3 闭展日 致谢")).toMatchObject({ steps: [{ anchor: "opening", offsetDays: -7 }, { anchor: "closing", offsetDays: 3, title: "致谢" }] });
    expect(readSteps(writeSteps(steps))).toEqual({ steps, problem: null });
    expect(readSteps("soon opening x")).toEqual({ problem: "invalid" });
    expect(readSteps(" \n")).toEqual({ problem: "required" });
  });
});
