import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { FileRow } from "../beside/types";

/** The files of one exhibitor, newest first. */
export async function listFiles({ db, organizerId }: Tenant, exhibitorId: string, page: number): Promise<PageOf<FileRow>> {
  const where = { organizerId, exhibitorId };
  const [total, rows] = await Promise.all([
    db.exhibitorFile.count({ where }),
    db.exhibitorFile.findMany({ where, include: { member: { select: { user: { select: { name: true } } } } }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], ...slice(page) }),
  ]);
  return { total, page, pageSize: PAGE_SIZE, rows: rows.map(({ id, name, type, size, createdAt, memberId, member }) => ({ id, name, type, size, createdAt, memberId, memberName: member.user.name })) };
}

export interface FileContent {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** A file of this exhibitor with what is in it; of another exhibitor it is as unknown as one of another organizer. */
export async function getFile({ db, organizerId }: Tenant, exhibitorId: string, id: string): Promise<FileContent> {
  const row = await db.exhibitorFile.findUnique({ where: { organizerId_id: { organizerId, id }, exhibitorId }, select: { name: true, type: true, content: { select: { content: true } } } });
  if (!row?.content) throw notFound();
  return { name: row.name, type: row.type, content: row.content.content };
}
