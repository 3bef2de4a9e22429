import { describe, expect, test } from "vitest";

import { countUnlisted } from "@/components/imports/changed-records";
import { fieldText } from "@/components/imports/field-text";

const changed = (row: number, field: string) => ({ file: 0, row, name: "Alder", field, before: null, after: "x" });

describe("what an import changes, as its reader sees it", () => {
  test.each([
    ["bookedOn", "2025-03-14", "en", "14 Mar 2025"],
    ["bookedOn", "2025-03-14", "zh", "2025 年 3 月 14 日"],
    ["amount", "38400.00", "en", "38,400"],
    ["area", "24.50", "zh", "24.5"],
    ["country", "DE", "en", "Germany"],
    ["country", "DE", "zh", "德国"],
    ["stand", "24.50", "en", "24.50"],
  ] as const)("%s %s reads in %s as %s", (field, value, locale, text) => {
    expect(fieldText(field, value, locale)).toBe(text);
  });

  test("a row that changes an exhibitor, its contact and its participation has changed three records", () => {
    const listed = [changed(2, "city"), changed(2, "country"), changed(2, "email"), changed(2, "status")];
    expect(countUnlisted({ updated: { exhibitors: 1, contacts: 1, interactions: 0, invoices: 0, participations: 1, responses: 0, evidence: 0 } }, listed)).toBe(0);
    expect(countUnlisted({ updated: { exhibitors: 4, contacts: 1, interactions: 0, invoices: 0, participations: 2, responses: 0, evidence: 0 } }, listed)).toBe(4);
  });
});
