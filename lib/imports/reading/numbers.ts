import type { Decimal } from "../schema";

export interface DecimalGuess {
  readonly decimal: Decimal;
  /** True when nothing decides, and some number could be read either way ("1.234"): the other reading would change it. */
  readonly ambiguous: boolean;
}

interface Tally {
  /** Cells that allow one reading only, and those that allow both. */
  readonly point: number;
  readonly comma: number;
  readonly either: number;
}

/** What numbers look like, by the cells that allow only one reading: 1.234,56 · 1,234.56 · 12,5 · 1'234.50. */
export function guessDecimal(cells: readonly string[]): DecimalGuess {
  const { decimal, ambiguous } = guessDecimals([cells]);
  return { decimal, ambiguous: ambiguous.length > 0 };
}

/** The same for the columns of one file, which share their mark: what one of them decides holds for all. Says which columns stay open. */
export function guessDecimals(columns: readonly (readonly string[])[]): { decimal: Decimal; ambiguous: number[] } {
  const tallies = columns.map(tallyOf);
  const point = tallies.reduce((sum, tally) => sum + tally.point, 0);
  const comma = tallies.reduce((sum, tally) => sum + tally.comma, 0);
  return { decimal: comma > point ? "comma" : "point", ambiguous: comma === point ? tallies.flatMap(({ either }, i) => (either > 0 ? [i] : [])) : [] };
}

function tallyOf(cells: readonly string[]): Tally {
  let point = 0;
  let comma = 0;
  let either = 0;
  for (const cell of cells) {
    const text = bare(cell);
    if (!/^[-+]?[\d.,']+$/.test(text)) continue;
    const marks = text.match(/[.,]/g) ?? [];
    if (marks.length === 0) continue;
    const last = marks[marks.length - 1];
    if (marks.length > 1 && new Set(marks).size === 1) {
      // a mark that comes twice groups thousands
      if (last === ".") comma++;
      else point++;
    } else if (marks.length === 1 && /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) either++;
    else if (last === ".") point++;
    else comma++;
  }
  return { point, comma, either };
}

/** A number as people write it; null when it is none. Currency signs, spaces, 万 and full-width digits are understood. */
export function parseNumber(cell: string, decimal: Decimal): number | null {
  let text = bare(cell);
  const tenThousands = text.endsWith("万");
  if (tenThousands) text = text.slice(0, -1);
  const [mark, group] = decimal === "point" ? [".", ","] : [",", "."];
  const [whole = "", fraction, ...more] = text.split(mark);
  if (more.length > 0 || !/^[-+]?[\d.,']+$/.test(whole) || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  if (!new RegExp(`^[-+]?(\\d+|\\d{1,3}([${group}']\\d{3})+)$`).test(whole)) return null;
  const value = Number(`${whole.replace(/[.,']/g, "")}${fraction === undefined ? "" : `.${fraction}`}`);
  return Number.isFinite(value) ? (tenThousands ? value * 10_000 : value) : null;
}

/** Without what stands around a number: currency, unit, spaces (also the narrow ones that group thousands). */
function bare(cell: string): string {
  return cell
    .normalize("NFKC")
    .replace(/[\s\u2019]/g, (found) => (found === "\u2019" ? "'" : ""))
    .replace(/^(EUR|USD|CNY|RMB|GBP|CHF|HKD|[€$£¥￥元])+/i, "")
    .replace(/(EUR|USD|CNY|RMB|GBP|CHF|HKD|[€$£¥￥元]|m2|m²|sqm|平方米|平米|㎡)+$/i, "")
    .replace(/^\u2212/, "-");
}
