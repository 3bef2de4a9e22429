import PDFDocument from "pdfkit";
import QRCode from "qrcode";

import { inRuns, setFont, type Weight } from "./fonts";

export interface CodeCard {
  /** What is large above the code: hall and stand, or the show. */
  readonly place: string;
  /** Smaller, below it: the exhibitor. */
  readonly of: string | null;
  readonly address: string;
}

const MARGIN = 36;
const [COLUMNS, ROWS] = [2, 3];
const INK = { ink: "#1B1D1C", soft: "#50534F", line: "#DEDED8" } as const;

/** Printed codes, six a page, to be cut along the lines: place, code, what it is in both languages, and the address for those who type. */
export function codeSheet({ title, lines, cards }: { title: string; lines: readonly string[]; cards: readonly CodeCard[] }): Promise<Buffer> {
  const pdf = new PDFDocument({ size: "A4", margin: MARGIN, autoFirstPage: false, info: { Title: title } });
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    pdf.on("error", reject);
  });
  for (const [index, card] of cards.entries()) {
    const place = index % (COLUMNS * ROWS);
    if (place === 0) pdf.addPage();
    const [width, height] = [(pdf.page.width - 2 * MARGIN) / COLUMNS, (pdf.page.height - 2 * MARGIN) / ROWS];
    const [x, y] = [MARGIN + (place % COLUMNS) * width, MARGIN + Math.floor(place / COLUMNS) * height];
    pdf.rect(x, y, width, height).lineWidth(0.5).dash(3, { space: 3 }).stroke(INK.line).undash();
    drawCard(pdf, card, { title, lines }, { x: x + 14, y: y + 12, width: width - 28 });
  }
  pdf.end();
  return done;
}

type Pdf = typeof PDFDocument.prototype;
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function drawCard(pdf: Pdf, { place, of, address }: CodeCard, { title, lines }: { title: string; lines: readonly string[] }, { x, y, width }: Box): void {
  write(pdf, title, { x, y, width, size: 8, ink: "soft" });
  write(pdf, place, { x, y: y + 12, width, size: 15, weight: "bold" });
  if (of !== null) write(pdf, of, { x, y: y + 31, width, size: 9, ink: "soft" });
  const side = 134;
  drawCode(pdf, address, { x: x + (width - side) / 2, y: y + 46, width: side });
  let below = y + 46 + side + 5;
  for (const line of lines) {
    write(pdf, line, { x, y: below, width, size: 8.5 });
    below += 12;
  }
  write(pdf, address.replace(/^https?:\/\//, ""), { x, y: below + 1, width, size: 7, ink: "soft" });
}

/** The code as rectangles, so that it is sharp on every printer; four modules around it stay white. */
function drawCode(pdf: Pdf, address: string, { x, y, width }: Box): void {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: "M" });
  const step = width / (modules.size + 8);
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) pdf.rect(x + (column + 4) * step, y + (row + 4) * step, step + 0.05, step + 0.05);
    }
  }
  pdf.fill(INK.ink);
}

function write(pdf: Pdf, text: string, { x, y, width, size, weight = "plain", ink = "ink" }: Box & { size: number; weight?: Weight; ink?: keyof typeof INK }): void {
  const runs = inRuns(text);
  pdf.fontSize(size).fillColor(INK[ink]);
  for (const [index, run] of runs.entries()) {
    setFont(pdf, run, weight);
    const options = { width, align: "center", height: size * 1.4, ellipsis: true, lineBreak: false, continued: index < runs.length - 1 } as const;
    if (index === 0) pdf.text(run, x, y, options);
    else pdf.text(run, options);
  }
}
