import fs from "node:fs";
import path from "node:path";
import type PDFDocument from "pdfkit";

import { sfntFromWoff } from "./sfnt-from-woff";

export type Weight = "plain" | "bold";

const FILES = {
  latin: { plain: "geist/dist/fonts/geist-sans/Geist-Regular.ttf", bold: "geist/dist/fonts/geist-sans/Geist-SemiBold.ttf" },
  chinese: {
    plain: "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff",
    bold: "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-600-normal.woff",
  },
} as const;

const read = new Map<string, Buffer>();

function fontFile(file: string): Buffer {
  let found = read.get(file);
  if (!found) {
    const bytes = fs.readFileSync(path.join(process.cwd(), "node_modules", file));
    found = file.endsWith(".woff") ? sfntFromWoff(bytes) : bytes;
    read.set(file, found);
  }
  return found;
}

/** Han, kana, hangul, full-width forms, and the marks that Chinese sets in its own width. */
const CHINESE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u;

/** Makes a document write in the face that has the letters: Geist, or Noto Sans SC once there is a Chinese one. */
export function setFont(document: typeof PDFDocument.prototype, text: string, weight: Weight): void {
  const script = CHINESE.test(text) ? "chinese" : "latin";
  const name = `${script} ${weight}`;
  const known = registered.get(document) ?? new Set<string>();
  if (!known.has(name)) {
    document.registerFont(name, fontFile(FILES[script][weight]));
    registered.set(document, known.add(name));
  }
  document.font(name);
}

const registered = new WeakMap<object, Set<string>>();

/** A text in pieces that one face can write: letters beyond basic Latin beside Chinese ones need the other face. */
export function inRuns(text: string): string[] {
  if (!CHINESE.test(text)) return [text];
  return text.match(/[^\u0100-\u024f\u0370-\u052f]+|[\u0100-\u024f\u0370-\u052f]+/g) ?? [];
}
