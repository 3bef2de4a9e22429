/**
 * A mistake of the caller: a wrong shape, an unknown item, a value off its scale, NaN.
 * Names the column and the row (0-based, as passed in), so that the person with the data can find the cell.
 */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly code: InputErrorCode;
  readonly column: string | undefined;
  readonly row: number | undefined;

  constructor(code: InputErrorCode, message: string, at: { column?: string; row?: number } = {}) {
    super(message);
    this.code = code;
    this.column = at.column;
    this.row = at.row;
  }
}

export type InputErrorCode = "wrong_shape" | "unknown_item" | "unknown_construct" | "unknown_channel" | "off_scale" | "not_a_number" | "bad_option" | "circular_model" | "after_freeze";
