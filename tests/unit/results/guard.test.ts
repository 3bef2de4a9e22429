import { describe, expect, it } from "vitest";

import { allowedComments } from "@/lib/results/comments/allowed";
import { type AnonymousCount, type Cell, guarded, guardedRest, viewsOf } from "@/lib/results/guard";
import { EVERYBODY, inside, type View, viewKey } from "@/lib/results/view";

const anonymous = (segment: string | null, language: string, n: number): AnonymousCount & Cell<number> => ({ segment, language, n, anonymous: true, value: 5 });
const named = (segment: string | null, language: string, n: number): Cell<number> => ({ segment, language, n, anonymous: false, value: 4 });
const only = (segment: string | null, language: View["language"] = "all"): View & { readonly segment: { readonly name: string | null } } => ({ segment: { name: segment }, language });

describe("the guard of results", () => {
  it("shows nothing of fewer than five, also where all are named", () => {
    expect(guarded([named("A", "en", 4)], [], EVERYBODY)).toEqual({ cells: null, n: 4, withheld: false, hidden: "too_few" });
    expect(guarded([named("A", "en", 5)], [], EVERYBODY)).toMatchObject({ n: 5, withheld: false });
    expect(guarded([], [], EVERYBODY)).toMatchObject({ hidden: "not_asked" });
  });

  it("counts the named alone where the anonymous are fewer than five, and says that others are left out", () => {
    const block = [anonymous("A", "en", 4)];
    expect(guarded([named("A", "en", 9), ...block], block, EVERYBODY)).toMatchObject({ n: 9, withheld: true });
    expect(guarded([named("A", "en", 2), ...block], block, EVERYBODY)).toMatchObject({ n: 2, withheld: true, hidden: "complementary" });
  });

  it("hides the segment that would give a small one away, whichever is asked for", () => {
    const block = [anonymous("A", "en", 9), anonymous("B", "en", 3)];
    expect(guarded(block, block, EVERYBODY).n).toBe(12);
    expect(guarded(block, block, only("B"))).toMatchObject({ hidden: "complementary", withheld: true });
    expect(guarded(block, block, only("A"))).toMatchObject({ hidden: "complementary", withheld: true });
  });

  it("does not let the rest of the segments give a small one away either", () => {
    const block = [anonymous("A", "en", 9), anonymous("B", "en", 3)];
    const cells = [...block, named("A", "en", 6)];
    expect(guardedRest(cells, block, only("B"))).toMatchObject({ n: 6, withheld: true });
    const open = [anonymous("A", "en", 9), anonymous("B", "en", 8)];
    expect(guardedRest(open, open, only("B"))).toMatchObject({ n: 9, withheld: false });
  });

  it("counts an anonymous form that left its segment behind in no segment", () => {
    expect(inside(only(null), { segment: null, language: "en", anonymous: true })).toBe(false);
    expect(inside(only(null), { segment: null, language: "en", anonymous: false })).toBe(true);
    expect(inside(EVERYBODY, { segment: null, language: "en", anonymous: true })).toBe(true);
  });

  it("lets no two views of a thousand small worlds differ by one to four anonymous forms", () => {
    let state = 1;
    const draw = (most: number) => (state = (state * 48_271) % 2_147_483_647) % most;
    for (let world = 0; world < 1_000; world += 1) {
      const block = ["A", "B", "C"].flatMap((segment) => ["en", "zh"].map((language) => anonymous(segment, language, draw(9)))).filter(({ n }) => n > 0);
      const shown = viewsOf(["A", "B", "C"]).flatMap((view) => {
        const found = guarded(block, block, view);
        return found.cells === null || found.withheld ? [] : [{ view, n: found.n }];
      });
      for (const one of shown) {
        for (const two of shown) {
          const within = block.every((cell) => !inside(two.view, cell) || inside(one.view, cell));
          if (within) expect([1, 2, 3, 4], `${viewKey(one.view)} − ${viewKey(two.view)} of world ${world}`).not.toContain(one.n - two.n);
        }
      }
    }
  });
});

describe("comments without a name", () => {
  const count = (item: string, segment: string | null, language: string, n: number) => ({ item, segment, language, n });

  it("are listed a question and a language at a time, from five on", () => {
    const counts = [count("OPEN", "A", "en", 6), count("OPEN", "A", "zh", 4), count("PREW", "A", "en", 3)];
    expect(allowedComments(counts, EVERYBODY)).toEqual([{ item: "OPEN", language: "en" }]);
    expect(allowedComments(counts, { ...EVERYBODY, language: "zh" })).toEqual([]);
  });

  it("are listed in no segment where the list of all less that one would leave fewer than five", () => {
    const counts = [count("OPEN", "A", "en", 6), count("OPEN", "B", "en", 2)];
    expect(allowedComments(counts, EVERYBODY)).toHaveLength(1);
    expect(allowedComments(counts, only("A"))).toEqual([]);
    expect(allowedComments(counts, only("B"))).toEqual([]);
  });
});
