/** A row of the file with the number that a spreadsheet shows beside it (the header is row 1). */
export interface FileRow {
  readonly number: number;
  readonly cells: readonly string[];
}
