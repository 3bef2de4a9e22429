import { InputError } from "../input-error";

/** The exhibitor of each complete row, or undefined when every row stands for itself. */
export function clustersOf(cluster: readonly (string | number)[] | undefined, rows: readonly number[], total: number): (string | number)[] | undefined {
  if (cluster === undefined) return undefined;
  if (cluster.length !== total) throw new InputError("wrong_shape", `cluster names ${cluster.length} rows, the data have ${total}`, { column: "cluster" });
  return rows.map((row) => cluster[row] ?? "");
}
