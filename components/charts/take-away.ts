import { csvText } from "@/lib/format/csv";
import { dayText } from "@/lib/format/day-text";

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

/** Saves the picture as it stands, under its title and the day, with its note, in the letters and colours (light or dark) that are shown. */
export async function saveChart(picture: HTMLElement | null, name: string, kind: "png" | "svg", title?: string): Promise<void> {
  if (!picture) throw new Error("There is no picture to save.");
  // a library of its own weight: loaded when somebody wants a picture, not with every page
  const { toPng, toSvg } = await import("html-to-image");
  const sheet = sheetOf(picture, title);
  // beside the picture, so that the same rules give it its looks, and out of sight
  picture.after(sheet);
  try {
    keepLooks(sheet);
    const options = { backgroundColor: getComputedStyle(document.body).backgroundColor, fontEmbedCSS: await letters(), style: { position: "static", left: "0" } };
    if (kind === "svg") return save(await toSvg(sheet, options), `${name}.svg`);
    // the browser draws a picture before the letters that it brings along are ready, the first time
    await toPng(sheet, options);
    save(await toPng(sheet, { ...options, pixelRatio: 2 }), `${name}.png`);
  } finally {
    sheet.remove();
  }
}

const DRAWN = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "opacity", "font-size", "font-weight", "font-family", "text-anchor", "dominant-baseline", "display", "visibility"] as const;

/** What rules and the theme's colours give a drawing's parts, written on the parts themselves: the library does so for everything but drawings. */
function keepLooks(sheet: HTMLElement): void {
  for (const part of sheet.querySelectorAll<SVGElement>("svg *")) {
    const looks = getComputedStyle(part);
    for (const name of DRAWN) {
      part.style.setProperty(name, looks.getPropertyValue(name));
      if (part.getAttribute(name)?.includes("var(")) part.removeAttribute(name);
    }
  }
}

/** The page's own letters as rules that a file can carry. (The library finds them by way of a `<base>`, which the page's policy forbids.) */
async function letters(): Promise<string> {
  const families = getComputedStyle(document.body).fontFamily.split(",").map(plainName);
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      const address = rule instanceof CSSFontFaceRule && families.includes(plainName(rule.style.getPropertyValue("font-family"))) ? /url\("?([^")]+)"?\)/.exec(rule.cssText)?.[1] : undefined;
      // on a page the letters are optional; a picture has no second chance
      return address === undefined ? [] : [{ css: rule.cssText.replace(/font-display:[^;]+;/, "font-display: block;"), address, url: new URL(address, sheet.href ?? document.URL) }];
    }),
  );
  return (await Promise.all(faces.map(async ({ css, address, url }) => css.replace(address, await dataUrl(await (await fetch(url)).blob()))))).join("\n");
}

const plainName = (family: string): string => family.trim().replace(/["']/g, "");

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(new Error("The letters could not be read."));
    reader.readAsDataURL(blob);
  });
}

/** A chart as it stands in somebody's slides, where no page around it says what it is. */
function sheetOf(picture: HTMLElement, own: string | undefined): HTMLElement {
  const page = headingText(document.querySelector("main h1"));
  const title = (own ?? headingText(headingOver(picture))) || page;
  const now = new Date();
  const today = dayText(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())), document.documentElement.lang.startsWith("zh") ? "zh" : "en");
  const note = clean(picture.closest("figure")?.querySelector("figcaption")?.textContent ?? null);
  const sheet = document.createElement("div");
  sheet.ariaHidden = "true";
  sheet.style.cssText = `position: fixed; left: -100000px; top: 0; padding: 20px; width: ${picture.offsetWidth + 40}px; box-sizing: border-box;`;
  sheet.append(line("font-size: 16px; line-height: 24px; font-weight: 600;", title));
  sheet.append(line("font-size: 12px; line-height: 18px; margin-bottom: 12px; color: var(--ink-2);", [title === page ? "" : page, today].filter((text) => text !== "").join(" · ")));
  sheet.append(picture.cloneNode(true));
  if (note !== "") sheet.append(line("font-size: 12px; line-height: 18px; margin-top: 8px; color: var(--ink-3);", note));
  return sheet;
}

/** The last heading before a picture in its part of the page. */
function headingOver(picture: HTMLElement): Element | undefined {
  const part = picture.closest("section, .col, main");
  return [...(part?.querySelectorAll("h2, h3") ?? [])].filter((heading) => (heading.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0).at(-1);
}

/** What a heading says, without the mark that leads to a definition. */
function headingText(heading: Element | null | undefined): string {
  const copy = heading?.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const mark of copy.querySelectorAll(".measure-mark")) mark.remove();
  return clean(copy.textContent);
}

function line(style: string, text: string): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.style.cssText = style;
  paragraph.textContent = text;
  return paragraph;
}

function save(url: string, file: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = file;
  link.click();
  if (url.startsWith("blob:")) setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
