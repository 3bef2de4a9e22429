export type SavCell = number | string | null;

const [END, LITERAL, SPACES, MISSING] = [252, 253, 254, 255];
const BIAS = 100;
const BLANK = Buffer.alloc(8, " ");

/**
 * The cases of a system file. Eight bytes say what each of the next eight elements is: a small whole number, spaces, nothing, or eight bytes of its own that follow.
 * The eight may reach over the end of a case, so what is not full yet waits for the next.
 */
export class SavData {
  /** By column, the elements of each of its segments; null for a number. */
  readonly #columns: readonly (readonly (number | null)[])[];
  #commands: number[] = [];
  #literals: Buffer[] = [];

  constructor(columns: readonly (readonly (number | null)[])[]) {
    this.#columns = columns;
  }

  row(cells: readonly SavCell[]): Buffer {
    const out: Buffer[] = [];
    this.#columns.forEach((segments, index) => {
      const cell = cells[index] ?? null;
      if (segments[0] === null) this.#number(typeof cell === "number" ? cell : null, out);
      else this.#words(cell === null ? "" : String(cell), segments.map((size) => size ?? 0), out);
    });
    return Buffer.concat(out);
  }

  end(): Buffer {
    const out: Buffer[] = [];
    this.#add(END, null, out);
    while (this.#commands.length > 0) this.#add(0, null, out);
    return Buffer.concat(out);
  }

  #number(value: number | null, out: Buffer[]): void {
    if (value === null || !Number.isFinite(value)) return this.#add(MISSING, null, out);
    if (Number.isInteger(value) && value + BIAS >= 1 && value + BIAS <= 251) return this.#add(value + BIAS, null, out);
    const literal = Buffer.alloc(8);
    literal.writeDoubleLE(value);
    this.#add(LITERAL, literal, out);
  }

  /** A segment of a very long string holds 255 bytes and one that fills it up to eights. */
  #words(text: string, sizes: readonly number[], out: Buffer[]): void {
    const bytes = Buffer.from(text.replaceAll("\0", " "));
    let from = 0;
    for (const size of sizes) {
      const room = sizes.length > 1 ? Math.min(255, 8 * size) : 8 * size;
      const segment = Buffer.alloc(8 * size, " ");
      bytes.subarray(from, from + room).copy(segment);
      from += room;
      for (let at = 0; at < segment.length; at += 8) {
        const element = segment.subarray(at, at + 8);
        this.#add(element.equals(BLANK) ? SPACES : LITERAL, element, out);
      }
    }
  }

  #add(command: number, literal: Buffer | null, out: Buffer[]): void {
    this.#commands.push(command);
    if (command === LITERAL && literal) this.#literals.push(literal);
    if (this.#commands.length < 8) return;
    out.push(Buffer.from(this.#commands), ...this.#literals);
    [this.#commands, this.#literals] = [[], []];
  }
}
