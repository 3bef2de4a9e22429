import { InputError } from "./input-error";

/** The entry of a table under a name. A name that the table does not have is the caller's mistake, never silently "no evidence". */
export function lookUp<T>(table: Readonly<Record<string, T>>, name: string, column: string): T {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) throw new InputError("bad_option", `"${name}" is not one of ${Object.keys(table).join(", ")}.`, { column });
  return found;
}
