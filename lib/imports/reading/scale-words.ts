import type { Decimal } from "../schema";
import { foldText } from "./names";
import { parseNumber } from "./numbers";

/** How far a word stands from the middle of its ladder: 3 is an end, 2 the plain word, 1 "somewhat", 0 the middle. */
interface Word {
  readonly family: "agree" | "satisfied" | "likely" | "any";
  readonly level: number;
}

/** Ladders from their lowest step to their highest, as survey tools offer them; the middle is shared. */
const LADDERS: readonly { readonly family: Word["family"]; readonly steps: Readonly<Record<number, string>> }[] = [
  {
    family: "agree",
    steps: {
      [-3]: "strongly disagree|disagree strongly|completely disagree|disagree completely|totally disagree|fully disagree|stimme uberhaupt nicht zu|非常不同意|完全不同意|十分不同意|强烈不同意|很不同意|极不同意|非常反对",
      [-2]: "disagree|stimme nicht zu|不同意|反对",
      [-1]: "somewhat disagree|disagree somewhat|slightly disagree|rather disagree|tend to disagree|stimme eher nicht zu|比较不同意|有点不同意|有些不同意|稍微不同意|略不同意|不太同意",
      0: "neither agree nor disagree|neither disagree nor agree|既不同意也不反对",
      1: "somewhat agree|agree somewhat|slightly agree|rather agree|tend to agree|stimme eher zu|比较同意|有点同意|有些同意|稍微同意|略同意",
      2: "agree|stimme zu|同意",
      3: "strongly agree|agree strongly|completely agree|agree completely|totally agree|fully agree|stimme voll und ganz zu|非常同意|完全同意|十分同意|强烈同意|很同意|极同意",
    },
  },
  {
    family: "satisfied",
    steps: {
      [-3]: "very dissatisfied|extremely dissatisfied|completely dissatisfied|very unsatisfied|sehr unzufrieden|非常不满意|很不满意|十分不满意|完全不满意|极不满意",
      [-2]: "dissatisfied|unsatisfied|unzufrieden|不满意",
      [-1]: "somewhat dissatisfied|slightly dissatisfied|eher unzufrieden|比较不满意|有点不满意|不太满意",
      0: "neither satisfied nor dissatisfied|neither dissatisfied nor satisfied",
      1: "somewhat satisfied|slightly satisfied|eher zufrieden|比较满意|有点满意",
      2: "satisfied|zufrieden|满意",
      3: "very satisfied|extremely satisfied|completely satisfied|sehr zufrieden|非常满意|很满意|十分满意|完全满意|极满意",
    },
  },
  { family: "likely", steps: { [-3]: "not at all likely|extremely unlikely|不可能|极不可能|完全不可能|不可能推荐", 3: "extremely likely|极有可能|极有可能推荐" } },
  { family: "any", steps: { 0: "neutral|neither|undecided|teils teils|中立|一般|不确定" } },
];

const WORDS: ReadonlyMap<string, Word> = new Map(LADDERS.flatMap(({ family, steps }) => Object.entries(steps).flatMap(([level, words]) => words.split("|").map((word) => [foldText(word), { family, level: Number(level) }] as const))));

/** Not reached, left empty: as Wenjuanxing writes it into a text export. */
const UNANSWERED = new Set(["跳过", "空"]);

interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Which words between middle and end a file uses: only a ladder that has both kinds has seven steps. */
export interface Ladder {
  readonly plain: boolean;
  readonly somewhat: boolean;
}

export function ladderOf(cells: Iterable<string>): Ladder {
  let [plain, somewhat] = [false, false];
  for (const cell of cells) {
    const distance = Math.abs(wordOf(cell)?.level ?? 0);
    plain ||= distance === 2;
    somewhat ||= distance === 1;
  }
  return { plain, somewhat };
}

export function isUnanswered(cell: string): boolean {
  return UNANSWERED.has(foldText(cell));
}

export function isScaleWord(cell: string): boolean {
  return wordOf(cell) !== undefined;
}

/** The number of a cell that says what the number means: "7 - Strongly agree", "非常同意（7）", "5分". */
export function numberIn(cell: string, decimal: Decimal): { value: number; words: string } | null {
  const plain = parseNumber(cell, decimal);
  if (plain !== null) return { value: plain, words: "" };
  const text = cell.normalize("NFKC").trim();
  const unit = /^(\d{1,3})\s*(?:分|星|级|points?|stars?|punkte?)$/i.exec(text)?.[1];
  if (unit !== undefined) return { value: Number(unit), words: "" };
  const [, first, after] = /^(\d{1,3})\s*[-–—:=.、)(]\s*(\D+)$/u.exec(text) ?? /^(\d{1,3})\s+(\D+)$/u.exec(text) ?? [];
  if (first !== undefined && after !== undefined && (/^\d{1,3}\s*[-–—:=.、)(]/u.test(text) || isScaleWord(after))) return { value: Number(first), words: after };
  const [, before, last] = /^(\D+?)\s*[-–—:=(]\s*(\d{1,3})\s*\)?$/u.exec(text) ?? [];
  return before === undefined || last === undefined ? null : { value: Number(last), words: before };
}

/**
 * A cell as a step of a scale. "unclear": a word that may be several steps of it, or words against their own number. Null: neither number nor known word.
 * The ends of a ladder are the ends of the scale, its middle the middle; what lies between depends on how many steps the ladder has.
 */
export function onScale(cell: string, { min, max, reverse }: Scale & { readonly reverse: boolean }, { decimal, ladder }: { readonly decimal: Decimal; readonly ladder: Ladder }): number | "unclear" | null {
  const numbered = numberIn(cell, decimal);
  if (numbered !== null) return contradicts(numbered, { min, max }, ladder) ? "unclear" : numbered.value;
  const word = wordOf(cell);
  if (word === undefined) return null;
  // "very satisfied" with a sentence that complains may mean the sentence or the matter
  if (reverse && (word.family === "satisfied" || word.family === "likely")) return "unclear";
  return stepOf(word.level, { min, max }, ladder) ?? "unclear";
}

function stepOf(level: number, { min, max }: Scale, { plain, somewhat }: Ladder): number | null {
  const steps = max - min;
  if (!Number.isInteger(min) || !Number.isInteger(max)) return null;
  if (Math.abs(level) === 3) return level > 0 ? max : min;
  if (level === 0) return steps % 2 === 0 ? min + steps / 2 : null;
  const fromEnd = steps === 4 && !(plain && somewhat) ? 1 : steps === 6 && plain && somewhat ? 3 - Math.abs(level) : null;
  return fromEnd === null ? null : level > 0 ? max - fromEnd : min + fromEnd;
}

/** "1 - Strongly agree" on a scale whose 1 is the lowest, "5 - Strongly agree" on one that ends at 7: the tool counted another way. */
function contradicts({ value, words }: { value: number; words: string }, scale: Scale, ladder: Ladder): boolean {
  const level = wordOf(words)?.level;
  if (level === undefined) return false;
  const step = stepOf(level, scale, ladder);
  return step === null ? Math.sign(level) !== Math.sign(value - (scale.min + scale.max) / 2) : step !== value;
}

const seen = new Map<string, Word | undefined>();

/** The same few words stand in every row: folding them once is enough. */
function wordOf(cell: string): Word | undefined {
  if (cell.length > 40) return undefined;
  if (!seen.has(cell)) {
    if (seen.size >= 5_000) seen.clear();
    seen.set(cell, WORDS.get(foldText(cell)));
  }
  return seen.get(cell);
}
