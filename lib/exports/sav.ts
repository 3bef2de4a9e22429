import { type SavCell, SavData } from "./sav-data";

/** A variable of a system file. `width` null: a number; else the most bytes that its words have. */
export interface SavVariable {
  readonly name: string;
  readonly label: string;
  readonly width: number | null;
  readonly measure: "nominal" | "ordinal" | "scale";
  readonly values: readonly { readonly value: number; readonly label: string }[];
  /** A number that counts as missing. */
  readonly missing: number | null;
  readonly decimals: number;
}

export interface SavHead {
  readonly title: string;
  readonly variables: readonly SavVariable[];
  readonly cases: number;
  readonly made: Date;
}

const LONGEST = 32_767;
/** A very long string is cut into variables of 255 bytes, one for each 252 bytes of its width. */
const SEGMENT = 252;
const MEASURES = { nominal: 1, ordinal: 2, scale: 3 } as const;
const [NUMERIC, TEXT] = [5, 1];
const RESERVED = new Set(["ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH"]);

/**
 * A system file as SPSS, PSPP and R read it: little endian, UTF-8, compressed byte by byte, with labels of variables and values and with missing values.
 * Written from the public description of the format in PSPP's developer guide ("System File Format").
 */
export function* savFile({ rows, ...file }: SavHead & { readonly rows: Iterable<readonly SavCell[]> }): Generator<Buffer> {
  const writer = savWriter(file);
  yield writer.head;
  for (const row of rows) yield writer.row(row);
  yield writer.end();
}

export interface SavWriter {
  readonly head: Buffer;
  readonly row: (cells: readonly SavCell[]) => Buffer;
  readonly end: () => Buffer;
}

/** As `savFile`, a row at a time. */
export function savWriter({ title, variables, cases, made }: SavHead): SavWriter {
  const names = savNames(variables.map(({ name }) => name));
  const placed = variables.map((variable, index) => ({ ...variable, width: variable.width === null ? null : Math.min(LONGEST, Math.max(1, variable.width)), long: names[index] ?? "", short: `V${(index + 1).toString(36).toUpperCase().padStart(5, "0")}` }));
  let place = 1;
  const indexed = placed.map((variable) => {
    const at = place;
    place += segmentsOf(variable.width).reduce<number>((sum, width) => sum + octets(width), 0);
    return { ...variable, at };
  });
  const data = new SavData(placed.map(({ width }) => segmentsOf(width).map((segment) => (segment === null ? null : octets(segment)))));
  const head = Buffer.concat([
    header(title, place - 1, cases, made),
    ...indexed.flatMap(variableRecords),
    ...indexed.flatMap(valueLabels),
    // version 1.0.0, IEEE 754, compressed, little endian, UTF-8
    extension(3, 4, int32s(1, 0, 0, -1, 1, 1, 2, 65001)),
    extension(4, 8, float64s(-Number.MAX_VALUE, Number.MAX_VALUE, LOWEST)),
    extension(11, 4, int32s(...indexed.flatMap(({ width, measure }) => segmentsOf(width).flatMap((segment) => [MEASURES[measure], segment === null ? 8 : Math.min(segment, 32), segment === null ? 1 : 0])))),
    extension(13, 1, Buffer.from(indexed.map(({ short, long }) => `${short}=${long}`).join("\t"))),
    ...(indexed.some(({ width }) => width !== null && width > 255) ? [extension(14, 1, Buffer.from(indexed.flatMap(({ short, width }) => (width !== null && width > 255 ? [`${short}=${String(width).padStart(5, "0")}\0\t`] : [])).join("")))] : []),
    extension(20, 1, Buffer.from("UTF-8")),
    int32s(999, 0),
  ]);
  return { head, row: (cells) => data.row(cells), end: () => data.end() };
}

/** Beside the lowest number there is, which stands for "no answer": the lowest that is a value. */
const LOWEST = -1.7976931348623155e308;

/** Names as the format allows them: a letter first, at most 64 bytes, no reserved word, each once whatever its case. */
export function savNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = name.normalize("NFC").replace(/[^\p{L}\p{N}_.$#@]+/gu, "_").replace(/^(?!\p{L})/u, "q_").replace(/[._]+$/, "") || "q";
    const whole = RESERVED.has(plain.toUpperCase()) ? `${plain}_` : plain;
    let own = cut(whole, 64);
    for (let n = 2; taken.has(own.toUpperCase()); n++) own = `${cut(whole, 58)}_${n}`;
    taken.add(own.toUpperCase());
    return own;
  });
}

/** The first bytes of a text, never half a character. */
export function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let [kept, size] = ["", 0];
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    kept += character;
  }
  return kept;
}

function segmentsOf(width: number | null): (number | null)[] {
  if (width === null || width <= 255) return [width];
  const n = Math.ceil(width / SEGMENT);
  return Array.from({ length: n }, (_, index) => (index < n - 1 ? 255 : width - (n - 1) * SEGMENT));
}

function octets(width: number | null): number {
  return width === null ? 1 : Math.ceil(width / 8);
}

function header(title: string, size: number, cases: number, made: Date): Buffer {
  const [, , day, month, year] = /^(\w+), (\d\d) (\w+) \d\d(\d\d)/.exec(made.toUTCString()) ?? [];
  return Buffer.concat([
    padded("$FL2", 4), padded("@(#) SPSS DATA FILE Fairbond", 60), int32s(2, size, 1, 0, cases), float64s(100),
    padded(`${day ?? "01"} ${month ?? "Jan"} ${year ?? "70"}`, 9), padded(made.toISOString().slice(11, 19), 8), padded(cut(title, 64), 64), Buffer.alloc(3),
  ]);
}

interface Placed extends SavVariable {
  readonly short: string;
  readonly at: number;
}

function variableRecords({ short, label, width, missing, decimals }: Placed): Buffer[] {
  return segmentsOf(width).flatMap((segment, index) => {
    const format = segment === null ? (NUMERIC << 16) | (8 << 8) | decimals : (TEXT << 16) | (segment << 8);
    const words = index === 0 ? Buffer.from(cut(label, 252)) : Buffer.alloc(0);
    const missingHere = segment === null && missing !== null;
    return [
      int32s(2, segment ?? 0, words.length > 0 ? 1 : 0, missingHere ? 1 : 0, format, format), padded(index === 0 ? short : `S${short.slice(1)}${index.toString(36).toUpperCase()}`, 8),
      ...(words.length > 0 ? [int32s(words.length), words, Buffer.alloc((4 - (words.length % 4)) % 4)] : []),
      ...(missingHere ? [float64s(missing)] : []),
      ...Array.from({ length: octets(segment) - 1 }, () => Buffer.concat([int32s(2, -1, 0, 0, 0, 0), padded("", 8)])),
    ];
  });
}

function valueLabels({ values, at, width }: Placed): Buffer[] {
  if (width !== null || values.length === 0) return [];
  return [
    int32s(3, values.length),
    ...values.flatMap(({ value, label }) => {
      const words = Buffer.from(cut(label, 120));
      return [float64s(value), Buffer.from([words.length]), words, Buffer.alloc((8 - ((words.length + 1) % 8)) % 8)];
    }),
    int32s(4, 1, at),
  ];
}

function extension(subtype: number, size: number, data: Buffer): Buffer {
  return Buffer.concat([int32s(7, subtype, size, data.length / size), data]);
}

function padded(text: string, size: number): Buffer {
  const buffer = Buffer.alloc(size, " ");
  buffer.write(text, "utf8");
  return buffer;
}

function int32s(...numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, index) => buffer.writeInt32LE(number, 4 * index));
  return buffer;
}

function float64s(...numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(8 * numbers.length);
  numbers.forEach((number, index) => buffer.writeDoubleLE(number, 8 * index));
  return buffer;
}
