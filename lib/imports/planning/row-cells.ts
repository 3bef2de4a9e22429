import type { ExhibitorField } from "../schema";
import type { ProblemCode } from "../types";

/** The cell of a field on one line, or as it stands, and how to say what is wrong with it. */
export interface RowCells {
  readonly cell: (field: ExhibitorField) => string;
  readonly asItStands: (field: ExhibitorField) => string;
  readonly wrong: (field: ExhibitorField, code: ProblemCode) => null;
}
