import type { Tenant } from "@/lib/tenant/with-tenant";

/** The tags in use, for filters and suggestions. 500 are more than anybody can choose from. */
export async function listTags({ db, organizerId }: Tenant): Promise<string[]> {
  const rows = await db.exhibitorTag.findMany({ where: { organizerId }, distinct: ["tag"], select: { tag: true }, orderBy: { tag: "asc" }, take: 500 });
  return rows.map(({ tag }) => tag);
}
