import { describe, expect, test } from "vitest";

import { both } from "@/lib/alarms/rules/both";
import { formValues } from "@/lib/alarms/rules/form-values";
import { proposal, proposalAddress } from "@/lib/alarms/rules/proposal";
import { DEFAULT_SETTINGS } from "@/lib/alarms/schema";

const before = formValues(DEFAULT_SETTINGS);

describe("two people who change the rules from one version", () => {
  test("see where they disagree and who changed it; what only one changed is as they have it, where both did one's own stays", () => {
    const theirs = { ...before, watchDays: "100", dueWatch: "20" };
    const mine = { ...before, watchDays: "120", spaceCutPercent: "15" };
    const { rows, together } = both(before, theirs, mine);
    expect(rows).toEqual([
      { name: "watchDays", mine: "120", theirs: "100", changed: "both" },
      { name: "spaceCutPercent", mine: "15", theirs: before.spaceCutPercent, changed: "mine" },
      { name: "dueWatch", mine: before.dueWatch, theirs: "20", changed: "theirs" },
    ].sort((a, b) => Object.keys(before).indexOf(a.name) - Object.keys(before).indexOf(b.name)));
    expect(together).toEqual({ ...before, watchDays: "120", spaceCutPercent: "15", dueWatch: "20" });
  });

  test("a rule that one of them switched off stays off, one that the other switched off too", () => {
    const without = (name: string) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== name));
    const [first = "", second = ""] = Object.keys(before).filter((name) => name.startsWith("on."));
    expect(second).not.toBe("");
    const { rows, together } = both(before, without(first), without(second));
    expect(rows).toEqual([{ name: first, mine: "on", theirs: null, changed: "theirs" }, { name: second, mine: null, theirs: "on", changed: "mine" }]);
    expect(Object.keys(together).sort()).toEqual(Object.keys(before).filter((name) => name !== first && name !== second).sort());
  });

  test("that say the same have nothing to look at", () => {
    expect(both(before, { ...before, dueWatch: "20" }, { ...before, dueWatch: "20" })).toEqual({ rows: [], together: { ...before, dueWatch: "20" } });
  });

  test("and a proposal keeps in its address from which version it was begun", () => {
    const params = Object.fromEntries(new URLSearchParams(proposalAddress({ ...before, watchDays: "120" }, 7)));
    expect(proposal(params)).toMatchObject({ from: 7, settings: { limits: { watchDays: 120 } }, errors: {} });
    expect(proposal({ ...params, from: "x".repeat(10_000) })).toMatchObject({ from: null });
  });
});
