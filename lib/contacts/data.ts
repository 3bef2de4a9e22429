import { notFound } from "@/lib/errors";
import { ownValues } from "@/lib/fields/data";
import type { OwnValues } from "@/lib/fields/types";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ContactChoice, ContactDetail } from "./types";

/** The contacts of one exhibitor: who is there first, by name, then who left. */
export async function listContacts({ db, organizerId }: Tenant, exhibitorId: string, page: number, pageSize: number = PAGE_SIZE): Promise<PageOf<ContactDetail>> {
  const where = { organizerId, exhibitorId };
  const [total, rows] = await Promise.all([
    db.contact.count({ where }),
    db.contact.findMany({ where, orderBy: [{ leftOn: { sort: "desc", nulls: "first" } }, { name: "asc" }, { id: "asc" }], ...slice(page, pageSize) }),
  ]);
  return { total, page, pageSize, rows: rows.map(detail) };
}

/** A contact of this exhibitor; of another one it is as unknown as one of another organizer. Null: whoever's it is. */
export async function getContact({ db, organizerId }: Tenant, exhibitorId: string | null, id: string): Promise<ContactDetail> {
  const row = await db.contact.findUnique({ where: { organizerId_id: { organizerId, id }, ...(exhibitorId === null ? {} : { exhibitorId }) } });
  if (!row) throw notFound();
  return detail(row);
}

/** Who can be spoken with: the contacts that have not left. A company with more than 200 has them searched elsewhere. */
export async function listContactChoices({ db, organizerId }: Tenant, exhibitorId: string): Promise<ContactChoice[]> {
  return db.contact.findMany({ where: { organizerId, exhibitorId, leftOn: null }, orderBy: [{ name: "asc" }, { id: "asc" }], take: 200, select: { id: true, name: true } });
}

/** What stands in a contact's own fields; nothing where there is none. */
export async function ownOfContact({ db, organizerId }: Tenant, id: string): Promise<OwnValues> {
  return ownValues((await db.contact.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { own: true } }))?.own ?? {});
}

function detail(row: Prisma.ContactGetPayload<object>): ContactDetail {
  return {
    id: row.id,
    exhibitorId: row.exhibitorId,
    name: row.name,
    email: row.email,
    phone: row.phone,
    role: row.role,
    locale: row.locale,
    leftOn: row.leftOn,
    reach: row.reach,
    timeZone: row.timeZone,
    wantsNoSurveys: row.wantsNoSurveys,
    own: ownValues(row.own),
    version: row.updatedAt.toISOString(),
    erased: row.erasedAt !== null,
  };
}
