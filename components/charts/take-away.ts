import { csvText } from "@/lib/format/csv";

/** Saves the table under a chart as CSV, exactly as it is read: one line a row, the note under a figure in brackets. */
export function saveTable(holder: HTMLElement | null, name: string): void {
  const rows = [...(holder?.querySelectorAll("tr") ?? [])].map((row) => [...row.querySelectorAll("th, td")].map(cellText));
  if (rows.length === 0) throw new Error("There is no table to save.");
  save(URL.createObjectURL(new Blob([csvText(rows)], { type: "text/csv;charset=utf-8" })), `${name}.csv`);
}

function cellText(cell: Element): string {
  const [first = "", ...rest] = textParts(cell);
  return rest.length === 0 ? first : `${first} (${rest.join(", ")})`;
}

/** The text of a cell, with each block under it (`.sub`) a part of its own. */
function textParts(cell: Element): string[] {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof Element)) return [];
  const notes = [...copy.querySelectorAll(".sub")].map((note) => {
    note.remove();
    return clean(note.textContent);
  });
  return [clean(copy.textContent), ...notes].filter((text, index) => index === 0 || text !== "");
}

function clean(text: string | null): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

/** Saves the picture as it stands, in the colours of the light or dark theme that is shown. */
export async function saveChart(picture: HTMLElement | null, name: string, kind: "png" | "svg"): Promise<void> {
  if (!picture) throw new Error("There is no picture to save.");
  // a library of its own weight: loaded when somebody wants a picture, not with every page
  const { toPng, toSvg } = await import("html-to-image");
  const backgroundColor = getComputedStyle(document.body).backgroundColor;
  const url = kind === "png" ? await toPng(picture, { pixelRatio: 2, backgroundColor, skipFonts: true }) : await toSvg(picture, { backgroundColor, skipFonts: true });
  save(url, `${name}.${kind}`);
}

function save(url: string, file: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = file;
  link.click();
  if (url.startsWith("blob:")) setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
