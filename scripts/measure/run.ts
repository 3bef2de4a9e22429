import { readFile } from "node:fs/promises";
import { InputError } from "../../lib/relationship-quality";
import { backtestReport } from "./backtest-report";
import { readModel, type MeasureModel } from "./model-file";
import { npsReport } from "./nps-report";
import { pathsReport } from "./paths-report";
import { reliabilityReport } from "./reliability-report";
import { scoresReport } from "./scores-report";
import { readTable, TableError, type Table } from "./table";

type Report = (table: Table, model: MeasureModel) => object;

const REPORTS: Readonly<Record<string, Report>> = { reliability: reliabilityReport, scores: scoresReport, nps: npsReport, paths: pathsReport, backtest: backtestReport };
const USAGE = "measure reliability|scores|nps|paths|backtest --data answers.csv --model model.json";

interface MeasureError {
  readonly code: string;
  readonly message: string;
  readonly column?: string;
  /** Data row, counted from 0 as in the library. */
  readonly row?: number;
  /** Line of the file, counted from 1 with the header. */
  readonly line?: number;
}

export type MeasureOutcome = { readonly ok: true; readonly result: object } | { readonly ok: false; readonly error: MeasureError };

/** Runs one command; never throws for a mistake of the caller. */
export async function runMeasure(argv: readonly string[]): Promise<MeasureOutcome> {
  let table: Table | undefined;
  try {
    const { report, data, model } = parseArguments(argv);
    const settings = readModel(await open(model, "model"));
    table = readTable(await open(data, "data"));
    return { ok: true, result: report(table, settings) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { code, message, column, row } = error;
    const line = error instanceof TableError ? error.line : row === undefined ? undefined : table?.lineOf[row];
    return { ok: false, error: { code, message: line === undefined ? message : `${message} (line ${line} of the file)`, column, row, line } };
  }
}

function parseArguments(argv: readonly string[]): { report: Report; data: string; model: string } {
  const options = new Map<string, string>();
  const words: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    const [name, inline] = word.startsWith("--") ? word.slice(2).split(/=(.*)/s) : [];
    if (name === undefined) {
      words.push(word);
      continue;
    }
    const value = inline ?? argv[++i];
    if ((name !== "data" && name !== "model") || value === undefined) throw new InputError("bad_option", `${word} is not understood. Usage: ${USAGE}`, { column: name });
    options.set(name, value);
  }
  const [command, ...rest] = words;
  const report = command === undefined || !Object.hasOwn(REPORTS, command) ? undefined : REPORTS[command];
  const data = options.get("data");
  const model = options.get("model");
  if (report === undefined || rest.length > 0 || data === undefined || model === undefined) throw new InputError("bad_option", `Usage: ${USAGE}`);
  return { report, data, model };
}

async function open(path: string, what: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new InputError("bad_option", `the ${what} file "${path}" cannot be read`, { column: what });
  }
}
