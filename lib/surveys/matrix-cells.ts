/** The question that stands where a row and a column of a matrix meet. */
export function cellId(row: string, column: string): string {
  return `${row}.${column}`;
}
