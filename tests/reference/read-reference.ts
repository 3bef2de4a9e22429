import { readFileSync } from "node:fs";
import path from "node:path";
import { columnsFromRows, type Columns } from "@/lib/relationship-quality";

const DATA = path.resolve(import.meta.dirname, "data");

/** A stored reference file; the caller says with a schema of its own what is in it. */
export function referenceJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(DATA, name), "utf8"));
}

/** A plain comma-separated file of numbers as columns. */
export function numericCsv(file: string): Columns {
  const [header = "", ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const cells = (line: string): string[] => line.replaceAll('"', "").split(",");
  return columnsFromRows(cells(header), lines.map((line) => cells(line).map(Number)));
}

export function syntheticColumns(): Columns {
  return numericCsv(path.join(DATA, "synthetic_rq_400.csv"));
}

/** PREFIX1 … PREFIXn */
export function items(prefix: string, n: number): string[] {
  return Array.from({ length: n }, (_, i) => `${prefix}${i + 1}`);
}
