import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suppressQueries } from "@/lib/relationship-quality/guards/suppress-queries";
import { suppressTable } from "@/lib/relationship-quality/guards/suppress-table";

/** Independent of the module: exact elimination on fractions of big integers. */
function rank(vectors: readonly (readonly bigint[])[]): number {
  const rows = vectors.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, k) => k >= done && row[column] !== 0n);
    if (pivot < 0) continue;
    [rows[done], rows[pivot]] = [rows[pivot] ?? [], rows[done] ?? []];
    const head = rows[done] ?? [];
    for (let k = done + 1; k < rows.length; k += 1) {
      const row = rows[k] ?? [];
      const [a, b] = [head[column] ?? 0n, row[column] ?? 0n];
      if (b !== 0n) rows[k] = row.map((value, i) => value * a - (head[i] ?? 0n) * b);
    }
    done += 1;
  }
  return done;
}

const vector = (members: readonly string[], everyone: readonly string[]) => everyone.map((person) => (members.includes(person) ? 1n : 0n));

function groupsBelow(everyone: readonly string[], minimum: number): string[][] {
  const groups: string[][] = [];
  const grow = (group: string[], from: number) => {
    if (group.length > 0) groups.push(group);
    if (group.length === minimum - 1) return;
    for (let i = from; i < everyone.length; i += 1) grow([...group, everyone[i] ?? ""], i + 1);
  };
  grow([], 0);
  return groups;
}

function recoverable(shown: readonly (readonly string[])[], everyone: readonly string[], minimum: number): string[] {
  const vectors = shown.map((members) => vector(members, everyone));
  const known = rank(vectors);
  return groupsBelow(everyone, minimum).filter((group) => rank([...vectors, vector(group, everyone)]) === known).map((group) => group.join(""));
}

describe("suppressing small groups", () => {
  it("lets no group below the minimum be worked out from the figures shown, however the report is sliced", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 9 }), fc.integer({ min: 2, max: 4 }), fc.array(fc.integer({ min: 1, max: 511 }), { minLength: 1, maxLength: 9 }), (size, minimum, masks) => {
        const everyone = "abcdefghi".slice(0, size).split("");
        const queries = masks.map((mask, q) => ({ id: String(q), members: everyone.filter((_, i) => (mask >> i) % 2 === 1) }));
        const { shown } = suppressQueries(queries, { minimum });
        const members = queries.filter(({ id, members: list }) => shown.includes(id) && list.length > 0).map((query) => query.members);
        expect(recoverable(members, everyone, minimum)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("hides nothing that could have been shown: adding any hidden figure would give a small group away", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 8 }), fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 2, maxLength: 6 }), (size, masks) => {
        const everyone = "abcdefgh".slice(0, size).split("");
        const queries = masks.map((mask, q) => ({ id: String(q), members: everyone.filter((_, i) => (mask >> i) % 2 === 1) }));
        const { shown, hidden } = suppressQueries(queries, { minimum: 3 });
        const visible = queries.filter(({ id, members }) => shown.includes(id) && members.length > 0).map(({ members }) => members);
        for (const { id, why } of hidden) {
          const members = queries.find((query) => query.id === id)?.members ?? [];
          if (why === "complementary") expect(recoverable([...visible, members], everyone, 3)).not.toEqual([]);
          else expect(members.length).toBeLessThan(3);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("lets no hidden cell of a table with margins be worked out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 16, maxLength: 16 }), (height, width, numbers) => {
        const counts = Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => numbers[r * 4 + c] ?? 0));
        const table = suppressTable(counts);
        const cell = (r: number, c: number) => r * width + c;
        const unit = (members: readonly number[]) => Array.from({ length: height * width }, (_, i) => (members.includes(i) && (counts.flat()[i] ?? 0) > 0 ? 1n : 0n));
        const all = Array.from({ length: height * width }, (_, i) => i);
        const shown: bigint[][] = [];
        if (table.total === "shown") shown.push(unit(all));
        table.rowMargins.forEach((state, r) => state === "shown" && shown.push(unit(all.filter((i) => Math.floor(i / width) === r))));
        table.columnMargins.forEach((state, c) => state === "shown" && shown.push(unit(all.filter((i) => i % width === c))));
        table.cells.forEach((row, r) => row.forEach((state, c) => state === "shown" && shown.push(unit([cell(r, c)]))));
        const known = rank(shown);
        table.cells.forEach((row, r) =>
          row.forEach((state, c) => {
            if (state === "too_few") expect(rank([...shown, unit([cell(r, c)])])).toBe(known + 1);
          }),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("remembers what the same report has shown before", () => {
    const everyone = Array.from({ length: 12 }, (_, i) => `p${i}`);
    const earlier = [{ id: "all", members: everyone }];
    const decided = suppressQueries([{ id: "without two", members: everyone.slice(2) }], { alreadyShown: earlier });
    expect(decided.hidden).toEqual([{ id: "without two", why: "complementary" }]);
  });

  it("shows nothing more once earlier figures give somebody away", () => {
    const everyone = Array.from({ length: 12 }, (_, i) => `p${i}`);
    const earlier = [{ id: "all", members: everyone }, { id: "one less", members: everyone.slice(1) }];
    const decided = suppressQueries([{ id: "half", members: everyone.slice(0, 6) }], { alreadyShown: earlier });
    expect(decided).toMatchObject({ alreadyLeaking: true, shown: [] });
  });

  it("stops two overlapping slices whose difference is one person, though nobody asked for that person", () => {
    const everyone = Array.from({ length: 20 }, (_, i) => `p${i}`);
    const decided = suppressQueries([{ id: "large stands", members: everyone.slice(0, 10) }, { id: "first-timers", members: everyone.slice(1, 10) }]);
    expect(decided.shown).toEqual(["large stands"]);
  });

  it("stops a combination of three figures that leaves two people", () => {
    const [s, t] = ["abcde", "fghij"].map((letters) => letters.split(""));
    const queries = [{ id: "s and p", members: [...(s ?? []), "p"] }, { id: "t and q", members: [...(t ?? []), "q"] }, { id: "s and t", members: [...(s ?? []), ...(t ?? [])] }];
    expect(suppressQueries(queries, { minimum: 3 }).hidden).toEqual([{ id: "t and q", why: "complementary" }]);
    expect(suppressQueries(queries.slice(0, 2), { minimum: 3 }).hidden).toEqual([]);
  });

  it("stops a plain difference of four people even in a report too large to search in full", () => {
    const everyone = Array.from({ length: 500 }, (_, i) => i);
    const bits = Array.from({ length: 9 }, (_, bit) => ({ id: `bit ${bit}`, members: everyone.filter((i) => (i >> bit) % 2 === 1).map(String) }));
    const decided = suppressQueries([...bits, { id: "all", members: everyone.map(String) }, { id: "all but four", members: everyone.slice(4).map(String) }]);
    expect(decided.searchedUpTo).toBe(2);
    expect(decided.hidden).toEqual([{ id: "all but four", why: "complementary" }]);
  });

  it("answers a report of 300 people and 60 slices, and says how deep it looked", () => {
    const everyone = Array.from({ length: 300 }, (_, i) => i);
    const queries = Array.from({ length: 60 }, (_, q) => ({ id: `q${q}`, members: everyone.filter((i) => (i * (q + 7)) % 11 < 5).map(String) }));
    const decided = suppressQueries(queries);
    expect(decided.shown.length + decided.hidden.length).toBe(60);
    expect(decided.searchedUpTo).toBeGreaterThanOrEqual(2);
  });

  it("refuses two figures of one name, since one might be shown for the other", () => {
    const figure = { id: "all", members: ["a", "b"] };
    expect(() => suppressQueries([figure, { ...figure, members: ["a"] }])).toThrow(expect.objectContaining({ code: "wrong_shape", column: "all" }));
  });

  it("names a cell that is not a count", () => {
    expect(() => suppressTable([[1, -1]])).toThrow(expect.objectContaining({ code: "not_a_number", row: 0 }));
    expect(() => suppressTable([[1, 2], [1]])).toThrow(expect.objectContaining({ code: "wrong_shape", row: 1 }));
    expect(() => suppressQueries([], { minimum: 1 })).toThrow(expect.objectContaining({ code: "bad_option" }));
  });
});
