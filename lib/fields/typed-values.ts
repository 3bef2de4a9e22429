import { AppError, type ErrorCode } from "@/lib/errors";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { listOwnFields, ownValues } from "./data";
import { readOwnValue } from "./read-value";
import type { OwnTyped } from "./schema";
import { type OwnField, ownName, type OwnNoun, type OwnValues } from "./types";

/**
 * What a form says of a record's own fields, as the record keeps it; what stands against it goes to its field. Values of archived fields stay. A form that
 * knows nothing of own fields (`typed` is undefined) changes none.
 */
export async function ownFromForm(tenant: Tenant, noun: OwnNoun, typed: OwnTyped, stored: unknown = {}): Promise<{ own: OwnValues } | Record<string, never>> {
  if (typed === undefined) return {};
  const before = ownValues(stored);
  const fields = await listOwnFields(tenant, noun);
  const members = await membersAmong(tenant, fields.flatMap(({ id, kind }) => (kind === "person" ? [typed[id] ?? []].flat() : [])));
  const problems: Record<string, ErrorCode> = {};
  const own: Record<string, string | readonly string[]> = { ...before };
  for (const field of fields) {
    const read = readOwnValue(field, typed[field.id] ?? "", { isMember: (id) => members.has(id), before: before[field.id] });
    if ("problem" in read) problems[ownName(field.id)] = read.problem;
    else if (read.value !== null) own[field.id] = read.value;
    else if (field.required) problems[ownName(field.id)] = "required";
    else delete own[field.id];
  }
  if (Object.keys(problems).length > 0) throw new AppError("invalid", problems);
  return { own };
}

/** Which of these are members who are still with us. */
export async function membersAmong({ db, organizerId }: Tenant, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
  if (wanted.length === 0) return new Set();
  const rows = await db.member.findMany({ where: { organizerId, id: { in: wanted }, deactivatedAt: null }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** A field's values in the words of its form, for whoever was slower to save. */
export function ownFormValues(own: OwnValues, fields: readonly OwnField[]): Record<string, string> {
  return Object.fromEntries(fields.map(({ id, kind }) => [ownName(id), kind === "choices" ? JSON.stringify(own[id] ?? []) : String(own[id] ?? "")]));
}
