import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import * as heart from "@/lib/relationship-quality";

/** Runs every `@example` of the heart as written, with the barrel in scope: what the pages say is what the code does. */

const ROOT = path.resolve(import.meta.dirname, "../../../lib/relationship-quality");

interface Example {
  readonly file: string;
  readonly name: string;
  readonly exported: boolean;
  readonly isFunction: boolean;
  readonly lines: readonly string[];
  readonly comment: string;
}

/** A number as printed: how many digits were printed says how closely it must agree. */
class Printed {
  readonly value: number;
  readonly tolerance: number;
  constructor(literal: string) {
    this.value = Number(literal);
    const [mantissa = "", exponent = "0"] = literal.toLowerCase().split("e");
    const decimals = mantissa.split(".")[1]?.length ?? 0;
    this.tolerance = decimals === 0 && exponent === "0" ? 1e-9 : 0.5000001 * 10 ** (Number(exponent) - decimals);
  }
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(full);
    return entry.name.endsWith(".ts") ? [full] : [];
  });
}

/** Every comment block with what it stands before. */
function documented(file: string): Example[] {
  const text = readFileSync(file, "utf8");
  const blocks = text.matchAll(/^\/\*\*(.*?)\*\/\s*\n(export )?(?:async )?(function\*?|const|class|interface|type|let) +(\w+)/gms);
  return [...blocks].map(([, comment = "", exported, kind, name = ""]) => ({
    file: path.relative(ROOT, file),
    name,
    exported: exported !== undefined,
    isFunction: kind === "function" || kind === "function*",
    lines: exampleLines(comment),
    comment,
  }));
}

function exampleLines(comment: string): string[] {
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());
  const found: string[] = [];
  let inside = false;
  for (const line of lines) {
    if (line.startsWith("@")) inside = line.startsWith("@example");
    else if (inside && line.trim() !== "" && !line.startsWith("```")) found.push(line);
  }
  return found;
}

/** Writes each number of an expected value as `new Printed("…")`, leaving strings and names alone. */
function withPrintedNumbers(expected: string): string {
  return expected.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_$][\w$]*|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g, (token) => (/^-?\d/.test(token) ? `new Printed("${token}")` : token));
}

function run(lines: readonly string[]): { readonly line: string; readonly actual: unknown; readonly expected: unknown }[] {
  const body = lines
    .map((line, index) => {
      const at = line.lastIndexOf("// =>");
      if (at < 0) return line;
      const expression = line.slice(0, at).trim().replace(/;$/, "");
      return `__results.push({ index: ${index}, actual: (${expression}), expected: (${withPrintedNumbers(line.slice(at + 5).trim())}) });`;
    })
    .join("\n");
  const results: { index: number; actual: unknown; expected: unknown }[] = [];
  const names = Object.keys(heart);
  const call = new Function(...names, "Printed", "__results", `"use strict";\n${body}`);
  call(...Object.values(heart), Printed, results);
  return results.map(({ index, actual, expected }) => ({ line: lines[index] ?? "", actual, expected }));
}

/** Where the two differ, or null. Objects may say more than the example prints only at places the example does not open. */
function difference(actual: unknown, expected: unknown, at = "value"): string | null {
  if (expected instanceof Printed) {
    if (typeof actual === "number" && Math.abs(actual - expected.value) <= Math.max(expected.tolerance, 1e-12 * Math.abs(expected.value))) return null;
    return `${at}: ${String(actual)} is not ${expected.value}`;
  }
  if (isListLike(expected)) {
    if (!isListLike(actual) || actual.length !== expected.length) return `${at}: ${JSON.stringify(actual)} is not a list of ${expected.length}`;
    return firstOf(Array.from(expected).map((value, i) => difference(actual[i], value, `${at}[${i}]`)));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return `${at}: ${String(actual)} is not an object`;
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual).filter((key) => actual[key] !== undefined)]);
    return firstOf([...keys].map((key) => difference(actual[key], expected[key], `${at}.${key}`)));
  }
  return Object.is(actual, expected) ? null : `${at}: ${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`;
}

function firstOf(found: readonly (string | null)[]): string | null {
  return found.find((text) => text !== null) ?? null;
}

function isListLike(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !isListLike(value);
}

const blocks = sourceFiles(ROOT).flatMap(documented);
const inBarrel = new Map<string, unknown>(Object.entries(heart));
const examples = blocks.filter((block) => block.exported && inBarrel.has(block.name) && block.lines.length > 0);

describe("the examples in the heart", () => {
  it("are given for every public function", () => {
    const shown = new Set(examples.filter((example) => example.lines.some((line) => line.includes("// =>"))).map((example) => example.name));
    const isClass = (value: unknown) => typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value));
    const functions = [...inBarrel].filter(([, value]) => typeof value === "function" && !isClass(value)).map(([name]) => name);
    expect(functions.length).toBeGreaterThan(20);
    expect(functions.filter((name) => !shown.has(name))).toEqual([]);
  });

  it("explain each public function with more than its name", () => {
    const meaning = new Map(blocks.filter((block) => block.exported).map((block) => [block.name, block]));
    const functions = [...inBarrel].filter(([, value]) => typeof value === "function").map(([name]) => name);
    expect(functions.filter((name) => !meaning.has(name))).toEqual([]);
  });

  it("say of each public function its formula, source, range, missing rule and units or shapes", () => {
    const labels = [/\bFormulas?\b|\bMethod\b|\bRules?\./, /\bSource\b/, /\bRange\b/, /\bMissing rule\b/, /\b(Shapes|Units)\b/];
    const isClass = (value: unknown) => typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value));
    const functions = new Set([...inBarrel].filter(([, value]) => typeof value === "function" && !isClass(value)).map(([name]) => name));
    const lacking = examples.filter(({ isFunction, name }) => isFunction && functions.has(name)).flatMap(({ name, comment }) => labels.filter((label) => !label.test(comment)).map((label) => `${name}: ${label.source}`));
    expect(lacking).toEqual([]);
  });

  for (const example of examples) {
    it(`of ${example.name} (${example.file}) say what it returns`, () => {
      const results = run(example.lines);
      for (const { line, actual, expected } of results) {
        const found = difference(actual, expected);
        expect(found === null ? null : `${line}\n${found}`).toBeNull();
      }
    });
  }
});

describe("the runner of examples", () => {
  it("notices a wrong number, a wrong word and a missing key", () => {
    const differing = (line: string) => run([line]).map(({ actual, expected }) => difference(actual, expected))[0];
    expect(differing("1.26 // => 1.3")).toBeNull();
    expect(differing("1.24 // => 1.3")).toContain("is not 1.3");
    expect(differing('"fell" // => "rose"')).toContain("rose");
    expect(differing("({ a: 1, b: 2 }) // => { a: 1 }")).toContain("value.b");
    expect(differing("[1, 2] // => [1]")).toContain("list of 1");
    expect(differing("null // => 0")).toContain("is not 0");
    expect(differing("({ a: [0.1234] }) // => { a: [0.123] }")).toBeNull();
  });
});
