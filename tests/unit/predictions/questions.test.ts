import { describe, expect, it } from "vitest";

import { type KnownParticipation, questionsOf } from "@/lib/predictions/questions";

const editions = [2024, 2025, 2026, 2027].map((year, place) => ({ id: `e${year}`, showId: "fair", startsDay: 1000 + 365 * place, endsDay: 1003 + 365 * place }));
const TODAY = 1000 + 365 * 2 + 30;
const stand = (exhibitorId: string, editionId: string, more: Partial<KnownParticipation> = {}): KnownParticipation => ({ exhibitorId, editionId, taken: true, open: false, bookedDay: null, multiYear: false, ...more });

describe("who could come back", () => {
  it("is everybody who was ever at the show: leavers, decliners and the silent alike", () => {
    const { decided } = questionsOf(editions, [stand("stays", "e2024"), stand("leaves", "e2024"), stand("stays", "e2025"), stand("declines", "e2025"), stand("declines", "e2026", { taken: false })], TODAY);
    expect(decided.map(({ exhibitorId, editionId, bookedBefore, outcome }) => [exhibitorId, editionId, bookedBefore, outcome])).toEqual([
      ["stays", "e2025", [true], true],
      ["leaves", "e2025", [true], false],
      ["stays", "e2026", [true, true], false],
      ["leaves", "e2026", [false, true], false],
      ["declines", "e2026", [true], false],
    ]);
  });

  it("is asked as of the first booking, or of the day after the edition before where no booking day is on record", () => {
    const { decided } = questionsOf(editions, [stand("a", "e2024"), stand("b", "e2024"), stand("a", "e2025", { bookedDay: 1200 }), stand("b", "e2025", { bookedDay: 1230 }), stand("a", "e2026")], TODAY);
    expect([...new Set(decided.map(({ editionId, freezeDay }) => `${editionId} ${freezeDay}`))]).toEqual(["e2025 1200", `e2026 ${editions[1]?.endsDay === undefined ? "" : editions[1].endsDay + 1}`]);
  });

  it("leaves out stands that were certain before, and never freezes before the edition before it opened", () => {
    const { decided, knownBefore } = questionsOf(editions, [stand("a", "e2024"), stand("b", "e2024"), stand("a", "e2025", { multiYear: true, bookedDay: 900 }), stand("b", "e2025", { bookedDay: 990 })], TODAY);
    expect(decided.filter(({ editionId }) => editionId === "e2025")).toEqual([]);
    expect(knownBefore.get("e2025")).toBe(2);
  });

  it("of an edition that has not opened is an open question for those who have not decided", () => {
    const { open } = questionsOf(editions, [stand("a", "e2026"), stand("b", "e2026"), stand("c", "e2026"), stand("b", "e2027", { taken: false, open: true }), stand("c", "e2027")], TODAY);
    expect(open.map(({ exhibitorId, freezeDay }) => [exhibitorId, freezeDay])).toEqual([["a", TODAY], ["b", TODAY]]);
  });
});
