import { z } from "zod";

import { notFound } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";

interface Two {
  readonly of: "exhibitors" | "contacts";
  readonly aId: string;
  readonly bId: string;
}

/** Remembers that two records are two. Said twice it is remembered once. */
export async function keepApart({ db, organizerId }: TenantTransaction, { of, aId, bId }: Two, memberId: string): Promise<void> {
  const ids = z.tuple([z.uuid(), z.uuid()]).parse([aId, bId].sort());
  const data = [{ organizerId, aId: ids[0], bId: ids[1], memberId }];
  const where = { organizerId, id: { in: ids } };
  if ((of === "exhibitors" ? await db.exhibitor.count({ where }) : await db.contact.count({ where })) !== 2) throw notFound();
  if (of === "exhibitors") await db.notDuplicate.createMany({ data, skipDuplicates: true });
  else await db.notDuplicateContact.createMany({ data, skipDuplicates: true });
}

/** Takes that back: the two stand in the queue again. */
export async function maybeOneAgain({ db, organizerId }: TenantTransaction, { of, id }: { readonly of: Two["of"]; readonly id: string }): Promise<void> {
  const { count } = of === "exhibitors" ? await db.notDuplicate.deleteMany({ where: { organizerId, id } }) : await db.notDuplicateContact.deleteMany({ where: { organizerId, id } });
  if (count !== 1) throw notFound();
}
