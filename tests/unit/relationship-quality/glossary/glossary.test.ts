import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ALARM_KEYS, ALARM_WORDS, CHANNEL_WORDS, CHANNELS, explain, FILTERED_CONSTRUCTS, GLOSSARY, GLOSSARY_PAGES, ITEM_BANK, STAGE_RULE_WORDS, STAGES } from "@/lib/relationship-quality";
import { measurementPages } from "@/scripts/docs-measurement/pages";

const DOCS = path.resolve(import.meta.dirname, "../../../../docs/measurement");
const chinese = /[\u4e00-\u9fff]/;

// written once, before the tests: comparing everything with R takes seconds on a busy machine
const pages = measurementPages();

describe("the glossary", () => {
  it("explains every construct of the item bank, every stage and every family of alarms", () => {
    const needed = new Set<string>([...ITEM_BANK.map((item) => item.construct), ...FILTERED_CONSTRUCTS, ...STAGES, "TRUST", "estrangement", "deterioration", "external", "relationshipQuality", "loyaltyType", "captiveWatch"]);
    expect([...needed].filter((key) => explain(key) === null)).toEqual([]);
  });

  it("says everything in English and in Chinese, and never mixes the two", () => {
    for (const [key, row] of Object.entries(GLOSSARY)) {
      for (const part of [row.title, row.meaning, row.measured, row.certainty]) {
        expect(chinese.test(part.en), `${key}: ${part.en}`).toBe(false);
        expect(part.en.trim().length, key).toBeGreaterThan(1);
        expect(chinese.test(part.zh) || /^[A-Z]+$/.test(part.zh), `${key}: ${part.zh}`).toBe(true);
        expect(part.zh, `${key}: half-width marks between Chinese characters`).not.toMatch(/[\u4e00-\u9fff][,;:!?][\u4e00-\u9fff]/);
      }
    }
  });

  it("gives every entry a source, none of them only remembered", () => {
    for (const [key, { source }] of Object.entries(GLOSSARY)) {
      expect(source.length, key).toBeGreaterThan(5);
      expect(source, key).not.toMatch(/\[M\]|from memory|Garbarino|Kock|Morgan.*204/);
    }
  });

  it("puts every entry on exactly one page", () => {
    const listed = GLOSSARY_PAGES.flatMap((page) => page.keys);
    expect([...listed].sort()).toEqual(Object.keys(GLOSSARY).sort());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it("has words for every alarm, channel and stage rule", () => {
    const both = (text: { en: string; zh: string } | undefined) => text !== undefined && text.en.length > 0 && text.zh.length > 0;
    for (const key of ALARM_KEYS) expect(both(ALARM_WORDS[key]), key).toBe(true);
    for (const channel of CHANNELS) expect(both(CHANNEL_WORDS[channel].title) && both(CHANNEL_WORDS[channel].coding), channel).toBe(true);
    for (const stage of STAGES) expect(both(STAGE_RULE_WORDS[stage].enter) && both(STAGE_RULE_WORDS[stage].leave), stage).toBe(true);
  });

  it("finds nothing under the name of an object's own machinery", () => {
    expect(explain("constructor")).toBeNull();
  });
});

describe("docs/measurement", () => {
  it("is what the heart says today (if not: npx tsx scripts/docs-measurement.ts)", () => {
    for (const [name, text] of pages) {
      const file = path.join(DOCS, name);
      expect(existsSync(file), `${name} is missing`).toBe(true);
      expect(readFileSync(file, "utf8") === text, `${name} is out of date`).toBe(true);
    }
  });

  it("has the same pages in both languages and no page that nobody writes", () => {
    const names = [...pages.keys()];
    const english = names.filter((name) => !name.startsWith("zh/"));
    expect(names.filter((name) => name.startsWith("zh/")).map((name) => name.slice(3)).sort()).toEqual([...english].sort());
    expect(readdirSync(path.join(DOCS, "zh")).sort()).toEqual([...english].sort());
    expect(readdirSync(DOCS).filter((name) => name.endsWith(".md") && name !== "simulation.md").sort()).toEqual([...english].sort());
  });

  it("links only to pages that are there or that another command writes", () => {
    for (const [name, text] of pages) {
      for (const [, target = ""] of text.matchAll(/\]\(([^)]+\.md)\)/g)) {
        const found = path.posix.normalize(path.posix.join(path.posix.dirname(name), target));
        expect(pages.has(found) || found === "simulation.md", `${name} → ${target}`).toBe(true);
      }
    }
  });
});
