import "server-only";

import { getLocale } from "next-intl/server";

import { listAllOwnFields } from "@/lib/fields/data";
import { type SearchParams, single } from "@/lib/format/address";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listChanges } from "./data";
import { inOwnWords } from "./own-words";
import { changeCursor } from "./schema";
import type { ChangePage } from "./types";

const CHANGES = 30;

/** A page of the book of changes, from the place that the address names. */
export async function loadChanges(member: MemberSession, exhibitorId: string, address: SearchParams): Promise<ChangePage> {
  const locale = await getLocale();
  return await withTenant(member.organizerId, async (tenant) => {
    const page = await listChanges(tenant, exhibitorId, changeCursor(single(address, "before")), CHANGES);
    if (!page.changes.some(({ fields }) => fields.some(({ column }) => column.startsWith("own-")))) return page;
    const { db, organizerId } = tenant;
    const [fields, people] = await Promise.all([listAllOwnFields(tenant), db.member.findMany({ where: { organizerId }, select: { id: true, user: { select: { name: true } } } })]);
    return inOwnWords(page, fields, new Map(people.map(({ id, user }) => [id, user.name])), locale);
  });
}
