import { explain, GLOSSARY_PAGES, SOURCE_LABELS } from "../../lib/relationship-quality";
import { agreementTable } from "./agreement";
import { extras, type Language, playbook, questions } from "./tables";

const HEADINGS = {
  en: { meaning: "What it means.", measured: "How it is measured.", certainty: "How sure it is.", source: "Where it comes from.", index: "What Fairbond measures" },
  zh: { meaning: "含义。", measured: "如何测量。", certainty: "有多确定。", source: "来源。", index: "展缘测量什么" },
} as const;

const WRITTEN = {
  en: "Written by `npx tsx scripts/docs-measurement.ts` from lib/relationship-quality: change the text there.",
  zh: "本页由 `npx tsx scripts/docs-measurement.ts` 根据 lib/relationship-quality 生成：请在那里修改。",
} as const;

const OTHER = {
  en: { advice: "What to do next", agreement: "Agreement with R", simulation: "Simulation: how honest the ranges are" },
  zh: { advice: "下一步做什么", agreement: "与 R 的一致性", simulation: "模拟：区间有多可信（英文）" },
} as const;

/** Every page of docs/measurement but the one on the simulation: path inside that folder → text. */
export function measurementPages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const language of ["en", "zh"] as const) {
    const folder = language === "en" ? "" : "zh/";
    const write = (name: string, parts: readonly string[]) => pages.set(`${folder}${name}.md`, `${parts.filter((part) => part !== "").join("\n\n")}\n`);
    for (const page of GLOSSARY_PAGES) {
      write(page.id, [
        `# ${page.title[language]}`,
        `${other(page.id, language)} · ${labels(language)}`,
        ...page.keys.flatMap((key) => section(key, language)),
        ...extras(page.id, language).flatMap(({ heading, body }) => [`## ${heading}`, body]),
        `*${WRITTEN[language]}*`,
      ]);
    }
    write("advice", [`# ${OTHER[language].advice}`, other("advice", language), adviceLead(language), playbook(language), `*${WRITTEN[language]}*`]);
    write("agreement-with-r", [`# ${OTHER[language].agreement}`, other("agreement-with-r", language), agreementLead(language), agreementTable(language), `*${WRITTEN[language]}*`]);
    write("README", [`# ${HEADINGS[language].index}`, other("README", language), index(language), `*${WRITTEN[language]}*`]);
  }
  return pages;
}

function section(key: string, language: Language): string[] {
  const found = explain(key);
  if (!found) throw new Error(`The glossary has no entry ${key}.`);
  const words = HEADINGS[language];
  return [
    `## ${found.title[language]} (\`${key}\`)`,
    `**${words.meaning}** ${found.meaning[language]}`,
    `**${words.measured}** ${found.measured[language]}`,
    questions(key, language),
    `**${words.certainty}** ${found.certainty[language]}`,
    `**${words.source}** ${found.source}`,
  ];
}

function other(page: string, language: Language): string {
  return language === "en" ? `[中文](zh/${page}.md)` : `[English](../${page}.md)`;
}

function labels(language: Language): string {
  return Object.entries(SOURCE_LABELS)
    .map(([label, words]) => `[${label}] ${words[language]}`)
    .join(language === "en" ? "; " : "；");
}

function adviceLead(language: Language): string {
  return language === "en"
    ? "Each row is a suggestion drawn from the theory, with the attitude it should move and the evidence that would show that it did. None of them has been tested on your exhibitors: look at the evidence afterwards."
    : "每一行都是由理论得出的建议，注明应影响的态度与能显示见效的证据。均未在组展商自己的参展商身上检验过：请事后查看证据。";
}

function agreementLead(language: Language): string {
  return language === "en"
    ? "R is the free program that statisticians check each other with. The same answers were given to it and to this product; the table says how far apart the results are at most, relative to 1 or to the number itself (1e-9: equal to nine decimals). Where a number does not exist, for example the alpha of questions that everybody answered alike, both say so. What is found by search (factor models, PLS) differs a little more, because R stops its search earlier.\n\nThe answers compared are made by a seeded generator in shapes that break programs: more questions than people, questions that all answer alike or double each other, missing answers, forgotten reversals, one and two questions, negative alphas. The scripts are in tests/reference/r. Reference tests hold these and many more numbers; the 250 real respondents of the mobile phone data (Tenenhaus et al. 2005) are compared by `npm run test:shared`, where that file is at hand, because it is not ours to publish."
    : "R 是统计学者用来相互核对的免费软件。同一批答卷分别交给 R 与本产品计算；下表列出两者结果最多相差多少，以 1 或该数值本身为单位（1e-9 即九位小数相同）。某个数值不存在时，例如人人答案相同的题目没有 α，两者都如实说明。需要逐步搜索的结果（因子模型、PLS）差异略大，因为 R 较早停止搜索。\n\n用于比较的答卷由设定种子的程序生成，专取容易出错的情形：题多人少、人人答案相同或题目重复、缺失、漏标反向题、单题与两题、负 α。脚本见 tests/reference/r。参考测试核对这些以及更多数值；手机行业 250 份真实答卷（Tenenhaus et al. 2005）由 `npm run test:shared` 在持有该文件时比较，因其并非我们可公开。";
}

function index(language: Language): string {
  const pages = GLOSSARY_PAGES.map((page) => `- [${page.title[language]}](${page.id}.md): ${page.keys.map((key) => explain(key)?.title[language] ?? key).join(language === "en" ? ", " : "、")}`);
  const { advice, agreement, simulation } = OTHER[language];
  return [...pages, `- [${advice}](advice.md)`, `- [${agreement}](agreement-with-r.md)`, `- [${simulation}](${language === "en" ? "" : "../"}simulation.md)`].join("\n");
}
