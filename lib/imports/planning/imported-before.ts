import { createHash } from "node:crypto";

import type { Tenant } from "@/lib/tenant/with-tenant";
import { headerKey } from "../mapping/header-key";
import type { FileRow } from "../reading/table";
import type { AnswersMapping } from "../schema";

/** By row number, by what each answer is known again. A running number alone is one of this file's questions only; beside a time it is one of its kind. */
export function sourceKeys(headers: readonly string[], { knownBy }: AnswersMapping, rows: readonly FileRow[]): Map<number, string> {
  const columns = knownBy.map((column) => headers.indexOf(column));
  if (columns.length === 0 || columns.includes(-1)) return new Map();
  const scope = columns.length === 1 ? headerKey(headers) : "";
  return new Map(
    rows.flatMap(({ number, cells }) => {
      const parts = columns.map((column) => (cells[column] ?? "").trim());
      return parts.includes("") ? [] : [[number, createHash("sha256").update([scope, ...parts].join("\n")).digest("hex").slice(0, 40)] as const];
    }),
  );
}

/** Which of these answers are recorded; those of an import that was taken back are not. */
export async function importedBefore({ db, organizerId }: Tenant, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await db.response.findMany({ where: { organizerId, sourceKey: { in: [...keys] }, withdrawnAt: null }, select: { sourceKey: true } });
  return rows.flatMap(({ sourceKey }) => sourceKey ?? []);
}
