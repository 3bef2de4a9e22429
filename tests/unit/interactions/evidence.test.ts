import { describe, expect, test } from "vitest";

import { interactionEvidence } from "@/lib/interactions/evidence";
import { phaseOf } from "@/lib/interactions/phase";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const silent = { mood: null, codedConstruct: null, codedValue: null, occurredOn: day("2026-05-13") } as const;

describe("what an interaction says of the relationship", () => {
  test("without mood and coded note it says nothing", () => {
    expect(interactionEvidence("i", silent, null)).toEqual([]);
  });

  test("a mood from 0 to 4 speaks of emotion in steps of 25", () => {
    expect(interactionEvidence("i", { ...silent, mood: 0 }, null)).toMatchObject([{ construct: "EMO", channel: "mood", value: 0, showId: null }]);
    expect(interactionEvidence("i", { ...silent, mood: 4 }, null)).toMatchObject([{ value: 100 }]);
  });

  test("a coded note speaks of its construct; trust belongs to no show", () => {
    expect(interactionEvidence("i", { ...silent, codedConstruct: "TOC", codedValue: 25 }, "show")).toMatchObject([{ construct: "TOC", channel: "staff_note", value: 25, showId: null }]);
  });

  test("satisfaction and attachment belong to a show, and without one the edition is asked for", () => {
    expect(interactionEvidence("i", { ...silent, codedConstruct: "AFF", codedValue: 75 }, "show")).toMatchObject([{ showId: "show" }]);
    expect(() => interactionEvidence("i", { ...silent, codedConstruct: "AFF", codedValue: 75 }, null)).toThrow(expect.objectContaining({ fields: { editionId: "required" } }));
  });
});

test("the phase follows from the edition's days", () => {
  const edition = { startsOn: day("2026-05-12"), endsOn: day("2026-05-15") };
  expect(phaseOf(day("2026-05-11"), edition)).toBe("before");
  expect(phaseOf(day("2026-05-12"), edition)).toBe("during");
  expect(phaseOf(day("2026-05-15"), edition)).toBe("during");
  expect(phaseOf(day("2026-05-16"), edition)).toBe("after");
  expect(phaseOf(day("2026-05-16"), { startsOn: null, endsOn: null })).toBeNull();
});
