import type { AboutPerson } from "../types";

/** The words of the page, by whoever knows the reader's language. */
export interface PageWords {
  readonly language: string;
  readonly title: string;
  readonly taken: string;
  readonly heading: (table: string, why: "theirs" | "named") => string;
  /** That there are more rows than the page holds. */
  readonly cut: string;
}

/** All about a person as one page that opens in any browser, without a script and without anything from elsewhere. */
export function aboutPage({ records }: AboutPerson, words: PageWords): string {
  const parts = records.map(({ table, why, rows, cut }) => `<h2>${escaped(words.heading(table, why))} (${rows.length})</h2>${cut ? `<p>${escaped(words.cut)}</p>` : ""}${rows.map(rowTable).join("")}`);
  return `<!doctype html><html lang="${escaped(words.language)}"><head><meta charset="utf-8"><title>${escaped(words.title)}</title><style>${STYLE}</style></head><body><h1>${escaped(words.title)}</h1><p>${escaped(words.taken)}</p>${parts.join("")}</body></html>\n`;
}

const STYLE = "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}table{border-collapse:collapse;width:100%;margin:0 0 1rem}th,td{border:1px solid #ccc;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{width:14rem;font-weight:500;background:#f4f4f2}";

/** What is empty says nothing, and a row's own number is for machines. */
function rowTable(row: Readonly<Record<string, unknown>>): string {
  const cells = Object.entries(row).filter(([name, value]) => value !== null && value !== "" && !/(^|_)id$/.test(name));
  return `<table>${cells.map(([name, value]) => `<tr><th scope="row">${escaped(name.replaceAll("_", " "))}</th><td>${escaped(typeof value === "string" ? value : JSON.stringify(value))}</td></tr>`).join("")}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
