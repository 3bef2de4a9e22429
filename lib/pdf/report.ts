import PDFDocument from "pdfkit";

import { inRuns, setFont, type Weight } from "./fonts";

export interface Column {
  readonly title: string;
  /** Share of the page's width; the shares of a table add up to 1. */
  readonly width: number;
  readonly align?: "left" | "right";
}

export interface IntervalRow {
  readonly label: string;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** Value, interval and n in words, written at the right. */
  readonly text: string;
}

const MARGIN = 48;
/** The height of one interval, and how many of them are never parted by a page's end. */
const ROW = 20;
const MOST_TOGETHER = 20;
const INK = { ink: "#1B1D1C", soft: "#50534F", faint: "#666963", line: "#DEDED8", band: "#C9CAC4", mark: "#87877E" } as const;
type Ink = keyof typeof INK;

/** A printed report: headings, sentences, tables and intervals on a fixed axis, in both scripts, pages numbered. */
export class Report {
  readonly #pdf: typeof PDFDocument.prototype;
  readonly #width: number;
  readonly #foot: string;

  constructor({ title, author, foot }: { title: string; author: string; foot: string }) {
    this.#pdf = new PDFDocument({ size: "A4", margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 12 }, bufferPages: true, info: { Title: title, Author: author } });
    this.#width = this.#pdf.page.width - 2 * MARGIN;
    this.#foot = foot;
    this.#write(title, { size: 20, weight: "bold", after: 6 });
  }

  /** `plot`: how many intervals follow, to stand on the same page as long as they fit on one. */
  heading(text: string, plot = 0): this {
    this.#keepTogether(Math.max(70, plot > MOST_TOGETHER ? 0 : 50 + ROW * plot));
    this.#pdf.moveDown(0.8);
    this.#write(text, { size: 13, weight: "bold", after: 4 });
    return this;
  }

  paragraph(text: string): this {
    this.#write(text, { size: 10, after: 5 });
    return this;
  }

  note(text: string): this {
    this.#write(text, { size: 8, ink: "faint", after: 5 });
    return this;
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[]): this {
    const line = (cells: readonly string[], weight: Weight, ink: Ink) => {
      const height = Math.max(...columns.map((column, index) => this.#height(cells[index] ?? "", column.width * this.#width - 8, 9, weight))) + 7;
      this.#keepTogether(height);
      const top = this.#pdf.y;
      let x = MARGIN;
      for (const [index, { width, align = "left" }] of columns.entries()) {
        this.#write(cells[index] ?? "", { size: 9, weight, ink, x: x + (align === "right" ? 8 : 0), y: top + 3, width: width * this.#width - 8, align });
        x += width * this.#width;
      }
      this.#pdf.y = top + height;
      this.#pdf.moveTo(MARGIN, this.#pdf.y).lineTo(MARGIN + this.#width, this.#pdf.y).lineWidth(0.5).stroke(INK.line);
    };
    // a head without a row says nothing
    this.#keepTogether(48);
    line(columns.map(({ title }) => title), "plain", "faint");
    for (const row of rows) line(row, "plain", "ink");
    this.#pdf.moveDown(0.6);
    return this;
  }

  /** Values with their intervals on one axis that is pinned to the scale's ends, told again on every page; dotted lines where a rule reads them. */
  intervals(rows: readonly IntervalRow[], axis: { readonly from: number; readonly to: number; readonly references?: readonly number[] }): this {
    const [start, width] = [MARGIN + this.#width * 0.36, this.#width * 0.36];
    const at = (value: number) => start + ((Math.min(axis.to, Math.max(axis.from, value)) - axis.from) / (axis.to - axis.from)) * width;
    const ends = () => {
      const top = this.#pdf.y;
      for (const [end, x] of [[axis.from, start], [axis.to, start + width]] as const) this.#write(String(end).replace("-", "−"), { size: 7, ink: "faint", x: x - 12, y: top, width: 24, align: "center" });
    };
    if (rows.length <= MOST_TOGETHER) this.#keepTogether(ROW * rows.length + 14);
    for (const row of rows) {
      if (!this.#fits(36)) {
        ends();
        this.#pdf.addPage();
      }
      const [top, middle] = [this.#pdf.y, this.#pdf.y + 10];
      this.#write(row.label, { size: 9, x: MARGIN, y: top + 4, width: this.#width * 0.34, oneLine: true });
      this.#pdf.moveTo(start, middle).lineTo(start + width, middle).lineWidth(0.5).stroke(INK.line);
      for (const reference of axis.references ?? []) this.#pdf.moveTo(at(reference), top + 2).lineTo(at(reference), top + 18).dash(1.5, { space: 2 }).lineWidth(0.7).stroke(INK.mark).undash();
      this.#pdf.rect(at(row.low), middle - 3.5, Math.max(1, at(row.high) - at(row.low)), 7).lineWidth(0.5).fillAndStroke(INK.band, INK.mark);
      this.#pdf.circle(at(row.value), middle, 3).fill(INK.ink);
      this.#write(row.text, { size: 8, ink: "soft", x: start + width + 12, y: top + 4.5, width: this.#width * 0.28 - 12, oneLine: true });
      this.#pdf.y = top + ROW;
    }
    ends();
    this.#pdf.moveDown(0.6);
    return this;
  }

  finish(): Promise<Buffer> {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.#pdf.switchToPage(page);
      // below the margin, where writing would otherwise begin a new page
      this.#pdf.page.margins.bottom = 0;
      this.#write(`${this.#foot} · ${page + 1} / ${count}`, { size: 7, ink: "faint", x: MARGIN, y: this.#pdf.page.height - 36, width: this.#width, oneLine: true });
    }
    const parts: Buffer[] = [];
    return new Promise((resolve, reject) => {
      this.#pdf.on("data", (part: Buffer) => parts.push(part));
      this.#pdf.on("end", () => resolve(Buffer.concat(parts)));
      this.#pdf.on("error", reject);
      this.#pdf.end();
    });
  }

  #keepTogether(height: number): void {
    if (!this.#fits(height)) this.#pdf.addPage();
  }

  #fits(height: number): boolean {
    return this.#pdf.y + height <= this.#pdf.page.height - this.#pdf.page.margins.bottom;
  }

  #height(text: string, width: number, size: number, weight: Weight): number {
    setFont(this.#pdf, text, weight);
    return this.#pdf.fontSize(size).heightOfString(text === "" ? " " : text, { width });
  }

  #write(text: string, how: { size: number; weight?: Weight; ink?: Ink; after?: number; x?: number; y?: number; width?: number; align?: "left" | "right" | "center"; oneLine?: boolean }): void {
    const { size, weight = "plain", ink = "ink", x = MARGIN, y = this.#pdf.y, width = this.#width, align = "left", oneLine = false } = how;
    const runs = inRuns(text);
    this.#pdf.fontSize(size).fillColor(INK[ink]);
    for (const [index, run] of runs.entries()) {
      setFont(this.#pdf, run, weight);
      const options = { width, align, continued: index < runs.length - 1, ...(oneLine ? { height: size * 1.4, ellipsis: true } : {}) };
      if (index === 0) this.#pdf.text(run, x, y, options);
      else this.#pdf.text(run, options);
    }
    this.#pdf.x = MARGIN;
    if (how.after) this.#pdf.y += how.after;
  }
}
