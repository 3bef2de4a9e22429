import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

import { MESSAGES } from "@/lib/i18n/messages";
import { COLUMNS } from "@/lib/privacy/columns";

/** Every column of the schema that can hold text, a document or bytes, as table.column. */
function textColumns(): string[] {
  const folder = path.join("prisma", "schema");
  const text = fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), "utf8")).join("\n");
  return [...text.matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)].flatMap(([, body = ""]) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "";
    return body.split("\n").flatMap((line) => {
      const field = /^\s+(\w+)\s+(?:String|Json|Bytes|Unsupported\S*)(?:\[\])?\??(?:\s|$)/.exec(line);
      if (!field || /@db\.Uuid|@relation/.test(line)) return [];
      return [`${table}.${/@map\("(\w+)"\)/.exec(line)?.[1] ?? field[1]}`];
    });
  });
}

test("every column that can hold something of a person says in lib/privacy/columns.ts what it holds", () => {
  const classified = Object.entries(COLUMNS).flatMap(([table, kinds]) => Object.values(kinds).flatMap((columns) => columns.map((column) => `${table}.${column}`)));
  expect(new Set(classified).size, "one kind for each column").toBe(classified.length);
  expect(textColumns().filter((column) => !classified.includes(column)), "without a kind").toEqual([]);
  expect(classified.filter((column) => !textColumns().includes(column)), "no longer in the schema").toEqual([]);
});

test("every table that the map shows has a name in both languages", () => {
  const shown = Object.entries(COLUMNS).filter(([, kinds]) => Object.keys(kinds).some((kind) => kind !== "plain")).map(([table]) => table);
  for (const { privacy } of [MESSAGES.en, MESSAGES.zh]) expect(shown.filter((table) => !(table in privacy.tables))).toEqual([]);
});
