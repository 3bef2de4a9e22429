import { AppError } from "@/lib/errors";
import type { Encoding } from "../schema";
import { decode } from "./encoding";
import { readTable, type Table } from "./table";
import { isOldWorkbook, isWorkbook, readWorkbook } from "./workbook";

export interface ReadFile {
  readonly text: string;
  readonly table: Table;
  readonly encoding: Encoding | "xlsx";
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
}

/** A file as it was uploaded, CSV or workbook by its first bytes, as text and table. */
export async function readFile(bytes: Buffer, { encoding: chosen, sheet: wanted }: { readonly encoding: Encoding | null; readonly sheet: string }): Promise<ReadFile> {
  if (isOldWorkbook(bytes)) throw new AppError("old_workbook");
  if (isWorkbook(bytes)) {
    const { text, sheet, others } = await readWorkbook(bytes, wanted);
    return { text, table: readTable(text, ","), encoding: "xlsx", sheet, otherSheets: others };
  }
  const { text, encoding } = decode(bytes, chosen);
  return { text, table: readTable(text), encoding, sheet: null, otherSheets: [] };
}
