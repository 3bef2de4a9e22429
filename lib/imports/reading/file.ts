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

interface Wish {
  readonly encoding: Encoding | null;
  readonly sheet: string;
}

/** A file as it was uploaded, CSV or workbook by its first bytes, as text and table. */
export async function readFile(bytes: Buffer, { encoding: chosen, sheet: wanted }: Wish): Promise<ReadFile> {
  const [first] = await readSheets(bytes, { encoding: chosen, sheet: wanted, allSheets: false });
  if (first === undefined) throw new AppError("not_a_csv");
  return first;
}

/** As `readFile`; of a workbook all filled sheets, where that is wished. */
export async function readSheets(bytes: Buffer, { encoding: chosen, sheet: wanted, allSheets }: Wish & { readonly allSheets: boolean }): Promise<ReadFile[]> {
  if (isOldWorkbook(bytes)) throw new AppError("old_workbook");
  if (isWorkbook(bytes)) {
    const sheets = await readWorkbook(bytes, wanted, allSheets);
    return sheets.map(({ text, sheet, others }) => ({ text, table: readTable(text, ","), encoding: "xlsx", sheet, otherSheets: others }));
  }
  const { text, encoding } = decode(bytes, chosen);
  return [{ text, table: readTable(text), encoding, sheet: null, otherSheets: [] }];
}
