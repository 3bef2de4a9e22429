import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { SuppressionReason } from "@/lib/tenant/enums";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { SuppressionRow } from "./types";

/** The addresses that get no letters, newest first. */
export async function listSuppressions({ db, organizerId }: Tenant, filter: { readonly text: string | null; readonly reason: SuppressionReason | null }, page: number): Promise<PageOf<SuppressionRow>> {
  const where = { organizerId, ...(filter.text === null ? {} : { address: { contains: filter.text.toLowerCase() } }), ...(filter.reason === null ? {} : { reason: filter.reason }) };
  const [total, rows] = await Promise.all([
    db.suppression.count({ where }),
    db.suppression.findMany({ where, include: { member: { select: { user: { select: { name: true } } } } }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], ...slice(page) }),
  ]);
  return { total, page, pageSize: PAGE_SIZE, rows: rows.map(({ id, address, reason, createdAt, member }) => ({ id, address, reason, createdAt, memberName: member?.user.name ?? null })) };
}
