import { InputError } from "../input-error";
import { count } from "../indices/answers";
import { type Suppression, suppressGroups } from "./suppress-queries";

export type CellState = "shown" | "too_few" | "complementary";

export interface SuppressedTable {
  readonly cells: readonly (readonly CellState[])[];
  readonly rowMargins: readonly CellState[];
  readonly columnMargins: readonly CellState[];
  readonly total: CellState;
}

/**
 * Decides which means of a two-way table and its margins may be shown, so that no hidden cell comes back by subtracting the visible ones from a margin.
 *
 * Formula: `suppressQueries` with one building block per inner cell; the total and margins come first because they are the largest.
 * Source: complementary suppression as design rule of this product (minimum 5: our assumption).
 * Shapes: counts[row][column] of respondents, all rows equally long. Range: whole numbers ≥ 0. Missing rule: an empty cell has count 0 and nothing to hide.
 * @example
 * suppressTable([[3, 12], [10, 20]]).cells // => [["too_few", "complementary"], ["complementary", "complementary"]]
 * suppressTable([[3, 12], [10, 20]]).total // => "shown"
 * suppressTable([[8, 12], [10, 20]]).cells // => [["shown", "shown"], ["shown", "shown"]]
 */
export function suppressTable(counts: readonly (readonly number[])[], options: { readonly minimum?: number } = {}): SuppressedTable {
  const width = counts[0]?.length ?? 0;
  const sizes: number[] = [];
  const atomAt = counts.map((row, r) => {
    if (row.length !== width) throw new InputError("wrong_shape", `Row ${r} has ${row.length} cells where the first has ${width}.`, { column: "counts", row: r });
    return row.map((n, c) => {
      count(n, `counts[${c}]`, r);
      return n > 0 ? sizes.push(n) - 1 : null;
    });
  });
  const occupied = (atoms: readonly (number | null)[]) => atoms.flatMap((atom) => atom ?? []);
  const columns = Array.from({ length: width }, (_, c) => atomAt.map((row) => row[c] ?? null));
  const groups = [
    { id: "total", atoms: occupied(atomAt.flat()) },
    ...atomAt.map((row, r) => ({ id: `row ${r}`, atoms: occupied(row) })),
    ...columns.map((column, c) => ({ id: `column ${c}`, atoms: occupied(column) })),
    ...atomAt.flatMap((row, r) => row.map((atom, c) => ({ id: `cell ${r} ${c}`, atoms: occupied([atom]) }))),
  ];
  const decided = suppressGroups(groups, sizes, options);
  const state = stateOf(decided);
  return {
    cells: counts.map((row, r) => row.map((_, c) => state(`cell ${r} ${c}`))),
    rowMargins: counts.map((_, r) => state(`row ${r}`)),
    columnMargins: columns.map((_, c) => state(`column ${c}`)),
    total: state("total"),
  };
}

function stateOf(decided: Suppression): (id: string) => CellState {
  const hidden = new Map(decided.hidden.map(({ id, why }) => [id, why]));
  return (id) => hidden.get(id) ?? "shown";
}
