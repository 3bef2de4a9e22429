import type { TenantTransaction } from "@/lib/tenant/with-tenant";

/** Makes these the tags of an exhibitor; the others go. */
export async function setTags({ db, organizerId }: TenantTransaction, exhibitorId: string, tags: readonly string[]): Promise<void> {
  await db.exhibitorTag.deleteMany({ where: { organizerId, exhibitorId, tag: { notIn: [...tags] } } });
  await db.exhibitorTag.createMany({ data: tags.map((tag) => ({ organizerId, exhibitorId, tag })), skipDuplicates: true });
}
