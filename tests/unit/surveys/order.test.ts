import { describe, expect, it } from "vitest";

import { inOrderFor } from "@/lib/surveys/order";
import type { FormDefinition, Question } from "@/lib/surveys/schema";

const words = (text: string) => ({ en: text, zh: text });
const question = (id: string): Question => ({ id, construct: null, wording: words(id), scale: { kind: "agree7" }, reverse: false, mayNotApply: true });
const definition = (more: object = {}): FormDefinition => ({ sections: [{ heading: null, questions: ["A", "B", "C", "D"].map(question), ...more }, { heading: null, questions: [question("E"), question("F")] }], groups: [] });
const ids = (form: FormDefinition) => form.sections.map((section) => section.questions.map(({ id }) => id).join(""));

describe("the order in which one respondent is asked", () => {
  it("is the form's own where no section draws it", () => {
    expect(inOrderFor(definition(), "seed")).toEqual(definition());
  });

  it("is the same each time for one invitation, and leaves the other sections alone", () => {
    const first = inOrderFor(definition({ shuffle: true }), "one");
    expect(inOrderFor(definition({ shuffle: true }), "one")).toEqual(first);
    expect(ids(first)[1]).toBe("EF");
    expect([...(ids(first)[0] ?? "")].sort().join("")).toBe("ABCD");
  });

  it("is each of the 24 orders about equally often over many invitations", () => {
    const seen = new Map<string, number>();
    for (let invitation = 0; invitation < 24_000; invitation++) {
      const [order = ""] = ids(inOrderFor(definition({ shuffle: true }), `invitation ${invitation}`));
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    // a thousand each with a standard deviation of 31
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(160);
  });

  it("moves the rows of a matrix with their cells", () => {
    const rows = ["X", "Y", "Z"].map((id) => ({ id, wording: words(id) }));
    const columns = ["i", "p"].map((id) => ({ id, wording: words(id) }));
    const cells = rows.flatMap((row) => columns.map((column) => question(`${row.id}.${column.id}`)));
    for (const seed of ["1", "2", "3", "4", "5"]) {
      const [section] = inOrderFor({ sections: [{ heading: null, shuffle: true, matrix: { rows, columns }, questions: cells }], groups: [] }, seed).sections;
      expect(section?.questions.map(({ id }) => id)).toEqual(section?.matrix?.rows.flatMap((row) => [`${row.id}.i`, `${row.id}.p`]));
    }
  });
});
