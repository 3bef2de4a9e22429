import { AppError, type ErrorCode } from "@/lib/errors";
import { listOwnFields, ownValues } from "@/lib/fields/data";
import type { OwnTyped } from "@/lib/fields/schema";
import { ownFromForm } from "@/lib/fields/typed-values";
import { type OwnNoun, ownName, type OwnValues } from "@/lib/fields/types";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { Refusal, sentenceOf } from "./problem";

/** What a body says of a record's own fields, as the form would save it. A field that is not named stays as it is; one that the noun does not have is refused. */
export async function ownOf(tenant: Tenant, noun: OwnNoun, sent: OwnTyped, stored: unknown = {}): Promise<{ own: OwnValues } | Record<string, never>> {
  if (sent === undefined) return {};
  const known = new Set((await listOwnFields(tenant, noun)).map(({ id }) => id));
  const unknown = Object.keys(sent).filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Refusal("invalid", unknown.map((id) => ({ field: `own.${id}`, code: "unknown_field", detail: sentenceOf("unknown_field") })));
  const before = Object.fromEntries(Object.entries(ownValues(stored)).map(([id, value]) => [id, typeof value === "string" ? value : [...value]]));
  try {
    return await ownFromForm(tenant, noun, { ...before, ...sent }, stored);
  } catch (error) {
    throw error instanceof AppError ? named(error) : error;
  }
}

/** The form calls a field by one name, the body has it below `own`. */
function named({ code, fields }: AppError): AppError {
  const paths: Record<string, ErrorCode> = {};
  const begin = ownName("");
  for (const [name, problem] of Object.entries(fields)) paths[name.startsWith(begin) ? `own.${name.slice(begin.length)}` : name] = problem;
  return new AppError(code, paths);
}
