import { expect, test } from "vitest";

import { dayText } from "@/lib/format/day-text";
import { editionTitle } from "@/lib/format/edition-title";
import { wayBack } from "@/lib/format/way-back";

test("a day reads as people write it in each language, without the reader's own year", () => {
  const day = new Date("2026-11-12T00:00:00Z");
  expect(dayText(day, "en")).toBe("12 Nov 2026");
  expect(dayText(day, "en", 2026)).toBe("12 Nov");
  expect(dayText(day, "zh")).toBe("2026 年 11 月 12 日");
  expect(dayText(day, "zh", 2026)).toBe("11 月 12 日");
});

test("an edition is named with its show once", () => {
  expect(editionTitle("Hearth & Harbour", "2027")).toBe("Hearth & Harbour 2027");
  expect(editionTitle("Hearth & Harbour", "Hearth & Harbour 2027")).toBe("Hearth & Harbour 2027");
});

test("a sheet leads back into its own workspace only", () => {
  expect(wayBack("quay", { from: "/quay/promises?view=overdue" }, "/quay")).toBe("/quay/promises?view=overdue");
  for (const from of ["https://elsewhere.example", "//elsewhere.example", "/quayside", "/other/promises", "/quay/interactions/new"]) expect(wayBack("quay", { from }, "/quay/interactions")).toBe("/quay/interactions");
});
