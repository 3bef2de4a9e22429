import { notFound } from "@/lib/errors";
import type { Tenant, TenantTransaction } from "@/lib/tenant/with-tenant";
import type { MappedTable } from "./planning/plan-file";
import { delimiterOf, readTable } from "./reading/table";
import { type Mapping, mappingSchema } from "./schema";

/** The files of an import that is not done yet, the first of them in the import itself; what is done has no content any more. */
export async function readImportFiles({ db, organizerId }: Tenant, id: string): Promise<{ status: string; begun: boolean; memberId: string; files: (MappedTable & { readonly name: string })[] | null }> {
  const row = await db.import.findUnique({
    where: { organizerId_id: { organizerId, id } },
    select: { status: true, begunAt: true, memberId: true, fileName: true, sheet: true, content: true, delimiter: true, mapping: true },
  });
  if (!row) throw notFound();
  const { status, begunAt, memberId, fileName, ...first } = row;
  const begun = begunAt !== null;
  if (first.content === null) return { status, begun, memberId, files: null };
  const others = await db.importFile.findMany({ where: { organizerId, importId: id }, select: { name: true, sheet: true, content: true, delimiter: true, mapping: true }, orderBy: { position: "asc" } });
  const files = [{ name: fileName, ...first }, ...others].map(({ name, sheet, content, delimiter, mapping }) => ({
    name: titleOf(name, sheet),
    table: readTable(content ?? "", delimiterOf(delimiter)),
    mapping: mappingSchema.parse(mapping),
  }));
  return { status, begun, memberId, files };
}

/** Keeps how one of the files is read. The rules of finding are the import's: what is chosen with one file holds for all. */
export async function keepMappings({ db, organizerId }: TenantTransaction, id: string, mappings: readonly Mapping[]): Promise<void> {
  const [first, ...others] = mappings;
  if (first === undefined) return;
  await db.import.update({ where: { organizerId_id: { organizerId, id } }, data: { mapping: first, kind: first.kind, failure: null } });
  for (const [i, mapping] of others.entries()) await db.importFile.update({ where: { organizerId_importId_position: { organizerId, importId: id, position: i + 1 } }, data: { mapping } });
}

/** A sheet is named with its workbook. */
export function titleOf(name: string, sheet: string | null): string {
  return sheet === null ? name : `${name} · ${sheet}`;
}
