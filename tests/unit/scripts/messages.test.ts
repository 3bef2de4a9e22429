import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { messageProblems } from "../../../scripts/lib/messages.mjs";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "messages-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function problems(en: unknown, zh: unknown): string[] {
  for (const [language, messages] of Object.entries({ en, zh })) {
    fs.mkdirSync(path.join(folder, language), { recursive: true });
    fs.writeFileSync(path.join(folder, language, "shows.json"), JSON.stringify(messages));
  }
  return messageProblems(folder, ["en", "zh"]);
}

test("two languages that say the same have no problem, whatever their plural forms", () => {
  const en = { list: { title: "Shows", count: "{count, plural, one {# show} other {# shows}} in <b>{city}</b>" } };
  const zh = { list: { title: "展会", count: "<b>{city}</b> 有 {count} 个展会" } };
  expect(problems(en, zh)).toEqual([]);
});

test("a missing message is named in either direction", () => {
  expect(problems({ a: "A", b: "B" }, { a: "甲", c: "丙" })).toEqual(["zh: shows.b is missing (en has it)", "en: shows.c is missing (zh has it)"]);
});

test("an argument that a translation lost or renamed is named", () => {
  expect(problems({ a: "Stand {stand}" }, { a: "展位 {booth}" })).toEqual(["zh: shows.a has the arguments {booth}; en has {stand}"]);
});

test("a choice has the same options in every language", () => {
  const [problem] = problems({ a: "{stage, select, build {Build-up} other {Other}}" }, { a: "{stage, select, grow {发展} other {其他}}" });
  expect(problem).toContain("shows.a has the arguments {stage, select, grow other}");
});

test("an empty or unreadable message is named", () => {
  const found = problems({ a: " ", b: "{open" }, { a: "甲", b: "乙" });
  expect(found).toHaveLength(2);
  expect(found[0]).toBe("en: shows.a: is empty");
  expect(found[1]).toContain("en: shows.b: cannot be read as a message");
});

test("a missing file is named", () => {
  problems({ a: "A" }, { a: "甲" });
  fs.writeFileSync(path.join(folder, "en", "tasks.json"), JSON.stringify({ b: "B" }));
  expect(messageProblems(folder, ["en", "zh"])).toEqual(["zh: the file tasks.json is missing", "zh: tasks.b is missing (en has it)"]);
});
