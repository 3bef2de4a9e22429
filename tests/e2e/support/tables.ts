import type { Locator, Page } from "@playwright/test";

/** The cells of a table as they are read, notes under a figure left out; also of a table that stands behind its picture. */
export async function cells(table: Locator): Promise<string[][]> {
  return table.evaluate(
    (element) =>
    [...element.querySelectorAll("tr")].map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => {
        const copy = cell.cloneNode(true);
        if (!(copy instanceof Element)) return "";
        for (const note of copy.querySelectorAll(".sub")) note.remove();
        return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
      }),
    ),
    undefined,
    { timeout: 15_000 },
  );
}

/** The table behind a chart, by the name of the chart's files. */
export function chartTable(page: Page, name: string): Locator {
  return page.locator(`[data-chart="${name}"] table`).first();
}

/** The first table of a section under the heading that matches. */
export function tableUnder(page: Page, heading: string | RegExp): Locator {
  return page.locator("section, .col").filter({ has: page.getByRole("heading", { level: 2, name: heading }) }).last().locator("table").first();
}

/** A figure as it is read, as a number: thousands separated, a real minus. */
export function figureOf(text: string): number {
  return Number(text.replace(/[,\s]/g, "").replace("−", "-").replace(/%.*$/, ""));
}

/** The row that begins with these words, by the heads of its columns. */
export function rowNamed(rows: readonly string[][], name: string | RegExp): Record<string, string> {
  const heads = rows[0] ?? [];
  const row = rows.find(([first = ""]) => (typeof name === "string" ? first === name : name.test(first)));
  if (!row) throw new Error(`No row ${name} among: ${rows.map(([first]) => first).join(", ")}`);
  return Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ""]));
}
