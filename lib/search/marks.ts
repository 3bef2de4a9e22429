import { match } from "pinyin-pro";

import type { Piece } from "./types";

interface Range {
  readonly from: number;
  readonly to: number;
}

const HAN = /\p{Script=Han}/u;

/** The text with what was searched for marked: its words as they stand there (accents and case aside), else Chinese by its pinyin. */
export function marked(text: string, query: string): Piece[] {
  const folded = foldEach(text);
  const ranges = query.split(/\s+/).filter((word) => word !== "").flatMap((word) => placesOf(folded, foldEach(word).join("")));
  return pieces(text, ranges.length > 0 ? ranges : pinyinPlaces(text, query));
}

export function isMarked(found: readonly Piece[]): boolean {
  return found.some((piece) => piece.marked);
}

/** Around the first mark, as much as two lines show. */
export function excerpt(found: readonly Piece[], length = 160): Piece[] {
  const first = found.findIndex((piece) => piece.marked);
  const before = found.slice(0, Math.max(0, first)).map(({ text }) => text).join("");
  const skip = Math.max(0, before.length - Math.floor(length / 3));
  const cut: Piece[] = [];
  let [passed, room] = [0, length];
  for (const piece of found) {
    const text = piece.text.slice(Math.max(0, skip - passed)).slice(0, room);
    passed += piece.text.length;
    room -= text.length;
    if (text !== "") cut.push({ ...piece, text });
  }
  const whole = found.reduce((sum, { text }) => sum + text.length, 0);
  return [...(skip > 0 ? [{ text: "…", marked: false }] : []), ...cut, ...(skip + length < whole ? [{ text: "…", marked: false }] : [])];
}

/** Sign by sign, so that every place in the folded text is one in the text itself. */
function foldEach(text: string): string[] {
  return Array.from({ length: text.length }, (_, place) => (text[place] ?? "").normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase());
}

function placesOf(folded: readonly string[], word: string): Range[] {
  if (word === "") return [];
  // where each sign of the joined text comes from: one letter may fold into several, or into none
  const origin = folded.flatMap((sign, place) => Array.from(sign, () => place));
  const joined = folded.map((sign) => Array.from(sign).join("")).join("");
  const found: Range[] = [];
  for (let at = joined.indexOf(word); at !== -1; at = joined.indexOf(word, at + word.length)) {
    found.push({ from: origin[at] ?? 0, to: (origin[at + word.length - 1] ?? 0) + 1 });
  }
  return found;
}

/** Where the letters may be Chinese read aloud: the first run of characters that begin or are the typed syllables. */
function pinyinPlaces(text: string, query: string): Range[] {
  const letters = query.toLowerCase().replace(/[^a-z]/g, "");
  if (letters === "" || !HAN.test(text)) return [];
  const places = match(text, letters, { continuous: true });
  return (places ?? []).map((place) => ({ from: place, to: place + 1 }));
}

function pieces(text: string, ranges: readonly Range[]): Piece[] {
  const on = new Uint8Array(text.length);
  for (const { from, to } of ranges) on.fill(1, from, to);
  const result: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && on[end] === on[start]) end += 1;
    result.push({ text: text.slice(start, end), marked: on[start] === 1 });
    start = end;
  }
  return result;
}
