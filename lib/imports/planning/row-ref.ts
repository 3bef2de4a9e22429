/** A row of an import by its file and its place in it, as one number: what is settled is kept so. */
export type RowRef = number;

const ROWS_A_FILE = 2 ** 20;

export function rowRef(file: number, index: number): RowRef {
  return file * ROWS_A_FILE + index;
}

export function fileAndIndex(ref: RowRef): { file: number; index: number } {
  return { file: Math.floor(ref / ROWS_A_FILE), index: ref % ROWS_A_FILE };
}
