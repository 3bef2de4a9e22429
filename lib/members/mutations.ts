import { personWith } from "@/lib/tenant/found";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { Role } from "./schema";

/** Adds a person to the organizer with a role. Someone who has an account already keeps their password. */
export async function addMember(
  { db, organizerId }: TenantTransaction,
  person: { readonly email: string; readonly name: string; readonly password: string; readonly role: Role; readonly locale: string },
): Promise<{ id: string }> {
  const userId = await personWith({ email: person.email, name: person.name, password: person.password, locale: person.locale });
  return await db.member.create({ data: { organizerId, userId, role: person.role }, select: { id: true } });
}
