import { expect, test } from "vitest";

import { cellText } from "@/lib/lists/cell-text";
import { cellsOf } from "@/lib/lists/file/cells";
import type { ChoiceWords, ColumnInfo, ListRow } from "@/lib/lists/types";

const words: ChoiceWords = { "own-1": [{ value: "a", label: "玻璃" }, { value: "b", label: "钢" }] };
const column: ColumnInfo = { id: "own-1", label: "主题", kind: "choices", sorts: false, filters: true, groups: false, empties: true, choices: "own-1", field: null, score: null };
const row: ListRow = { id: "x", version: "", values: [["a", "b"]], beside: {}, scores: {} };

test("several choices of an own field are words on the page and in a file, in the reader's language", () => {
  expect(cellText(column, ["a", "b"], words, "zh")).toBe("玻璃、钢");
  expect(cellsOf(row, [column], words)).toEqual(["玻璃, 钢"]);
});

test("a record with none of the choices has an empty cell", () => {
  expect(cellText(column, [], words, "en")).toBe("");
});
