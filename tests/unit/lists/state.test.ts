import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { hasOptions, OWN_KINDS, OWN_NOUNS, type OwnField, type OwnKind, type OwnNoun } from "@/lib/fields/types";
import { withOwnFields } from "@/lib/lists/columns/own";
import { DESCRIPTIONS } from "@/lib/lists/columns/nouns";
import { ENUMERATIONS } from "@/lib/lists/enumerations";
import { paramsOf, stateAddress, stateParams } from "@/lib/lists/address";
import { listState, saysState } from "@/lib/lists/state";
import { type Filter, LIST_NOUNS, type ListState } from "@/lib/lists/types";

const words = fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.trim()).filter((text) => text !== "");

/** A list with an own field of every kind. */
const described = (noun: (typeof LIST_NOUNS)[number]) => withOwnFields(DESCRIPTIONS[noun], OWN_NOUNS.flatMap((own, place) => OWN_KINDS.map((kind, index) => ownField(own, kind, `0000000${place}-0000-7000-8000-00000000000${index}`))));

function ownField(noun: OwnNoun, kind: OwnKind, id: string): OwnField {
  const options = hasOptions(kind) ? ["a", "b"].map((key) => ({ key, label: key, labelZh: null, archived: false })) : [];
  return { id, noun, kind, label: kind, labelZh: null, help: null, helpZh: null, required: false, options, archived: false, version: "" };
}

/** Any state that a list can be in. */
function states(noun: (typeof LIST_NOUNS)[number]): fc.Arbitrary<ListState> {
  const { columns, contexts } = described(noun);
  const filters = columns.filter((column) => column.filters !== false).map((column): fc.Arbitrary<Filter[]> => {
    const { id } = column;
    const known = column.choices && ENUMERATIONS[column.choices];
    const values = column.cast === "uuid" ? fc.uuid() : column.own && column.own.options.length > 0 ? fc.constantFrom(...column.own.options.map(({ key }) => key)) : known ? fc.constantFrom(...known) : words;
    const some: fc.Arbitrary<Filter>[] = [fc.boolean().map((empty): Filter => ({ column: id, how: "empty", empty }))];
    if (column.choices) some.push(fc.uniqueArray(values, { minLength: 1, maxLength: 3 }).map((chosen): Filter => ({ column: id, how: "is", values: chosen })));
    else if (column.kind === "text" || column.kind === "long" || column.kind === "link") some.push(words.map((text): Filter => ({ column: id, how: "has", text })));
    else {
      const end = column.kind === "day" ? fc.integer({ min: 0, max: 30_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)) : fc.integer({ min: -999, max: 999_999 }).map(String);
      some.push(end.chain((from) => fc.option(end).map((to): Filter => ({ column: id, how: "between", from, to }))));
    }
    return fc.option(fc.oneof(...some)).map((filter) => (filter === null ? [] : [filter]));
  });
  const sortable = columns.filter((column) => column.sorts !== false).map(({ id }) => id);
  const groups = columns.flatMap(({ id, groups: can }) => (can ? [id] : []));
  return fc.record({
    search: fc.option(words),
    show: contexts ? fc.option(fc.uuid()) : fc.constant(null),
    edition: contexts ? fc.option(fc.uuid()) : fc.constant(null),
    selection: contexts ? fc.option(fc.uuid()) : fc.constant(null),
    columns: fc.shuffledSubarray(columns.map(({ id }) => id), { minLength: 1 }),
    filters: fc.tuple(...filters).map((each) => each.flat()),
    sorts: fc.shuffledSubarray(sortable, { maxLength: 3 }).chain((ids) => fc.tuple(...ids.map((column) => fc.constantFrom("asc" as const, "desc" as const).map((direction) => ({ column, direction }))))).map((all) => [...all]),
    group: fc.option(fc.constantFrom("all", ...groups)),
    page: fc.integer({ min: 1, max: 5000 }),
  });
}

describe("the state of a list", () => {
  test.each(LIST_NOUNS)("of %s is written into the address and read from it as the same", (noun) => {
    const of = described(noun);
    fc.assert(
      fc.property(states(noun), (state) => {
        expect(listState(of, paramsOf(new URLSearchParams(stateParams(of, state)).toString()))).toEqual(state);
      }),
      { numRuns: 150 },
    );
  });

  test.each(LIST_NOUNS)("of %s in its usual form needs no word in the address", (noun) => {
    const of = described(noun);
    expect(stateAddress("/a", of, listState(of, {}))).toBe("/a");
  });

  test("keeps the addresses that the overview and bookmarks have had: one value by its column's name, and a direction apart", () => {
    const state = listState(DESCRIPTIONS.exhibitors, { stage: "exploration", sort: "trust", dir: "asc" });
    expect(state.filters).toEqual([{ column: "stage", how: "is", values: ["exploration"] }]);
    expect(state.sorts).toEqual([{ column: "trust", direction: "asc" }]);
    expect(listState(DESCRIPTIONS.exhibitors, { sort: "trust" }).sorts).toEqual([{ column: "trust", direction: "desc" }]);
  });

  test("knows nothing of what is no column, no value and no number", () => {
    const of = DESCRIPTIONS.exhibitors;
    const usual = listState(of, {});
    expect(listState(of, { cols: "nonsense,;drop", sort: "tag,nonsense.asc", stage: "bliss", owner: "me", "revenue.from": "1e9; --", "createdOn.to": "2026-13-40", group: "name", "trust.empty": "maybe", page: "-3", show: "1" })).toEqual(usual);
  });

  test("is left to a kept view where the address says nothing of it but a page", () => {
    const said = (query: string) => saysState(DESCRIPTIONS.exhibitors, paramsOf(query));
    expect(["", "page=2", "saved=none&panel=keep"].map(said)).toEqual([false, false, false]);
    expect(["q=x", "segment=Core", "trust.from=60", "cols=name", "sort=none", "group=all", "show=x"].map(said)).toEqual([true, true, true, true, true, true, true]);
  });

  test("takes a comma for the point of a figure", () => {
    expect(listState(DESCRIPTIONS.participations, { "area.from": "12,5" }).filters).toEqual([{ column: "area", how: "between", from: "12.5", to: null }]);
  });
});

test("what no record can hold is not asked for", () => {
  const described = DESCRIPTIONS.contacts;
  const nothing = listState(described, {});
  for (const sent of [{ q: "a\0b" }, { "name.has": "\0" }, { name: ["Ann", "\0"] }, { country: "\0" }]) expect(listState(described, sent)).toEqual(nothing);
});
