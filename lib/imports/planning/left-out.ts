import type { LeftOut, Problem } from "../types";
import type { MappedTable } from "./plan-file";

/** The rows that an import leaves out, with what is wrong with each: what a person takes away, mends and brings in again. */
export class LeftOutRows {
  readonly #problems = new Map<string, Problem[]>();

  constructor(private readonly files: readonly (MappedTable & { readonly name: string })[]) {}

  add(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const key = `${problem.file} ${problem.row}`;
      const known = this.#problems.get(key);
      if (known) known.push(problem);
      else this.#problems.set(key, [problem]);
    }
  }

  all(): LeftOut {
    return this.files.map(({ name, table }, file) => ({
      name,
      headers: [...table.headers],
      rows: table.rows.flatMap(({ number, cells }) => {
        const problems = this.#problems.get(`${file} ${number}`);
        return problems ? [{ number, cells: [...cells], problems }] : [];
      }),
    }));
  }
}
