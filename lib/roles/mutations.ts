import { AppError, fieldError, notFound } from "@/lib/errors";
import { OWN, powerIn } from "@/lib/members/data";
import { holdOwners, takeOffersBack } from "@/lib/members/mutations";
import type { Role } from "@/lib/members/schema";
import { type Bearer, may, rightsOf } from "@/lib/rights/access";
import { composeRights, coversAll } from "@/lib/rights/compose";
import { composeFields } from "@/lib/rights/fields";
import type { Right, Scope } from "@/lib/rights/types";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { getRole, readRole } from "./data";
import type { NewRole, RoleChange } from "./schema";

/** Whoever gives rights: nobody gives more than they have. */
interface Giver extends Bearer {
  readonly scope?: Scope;
  readonly fields?: readonly string[] | null;
}

/** More roles than anybody tells apart. */
const MOST_ROLES = 50;

/** Makes a role of the organizer's own. */
export async function createRole(tenant: TenantTransaction, { name, begunAs, rights, scope, fields = [] }: NewRole, giver: Giver): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const kept = composeFields([...fields, ...(giver.fields ?? [])]);
  const composed = given(rights, scope, kept, giver);
  if ((await db.ownRole.count({ where: { organizerId } })) >= MOST_ROLES) throw fieldError("name", "too_large");
  await expectFree(tenant, name, null);
  return await db.ownRole.create({ data: { organizerId, name, begunAs, rights: composed, scope, fields: kept }, select: { id: true } });
}

/** Changes what a role gives: it holds for its members from their next request on. Who has less than the role leaves it as it is. */
export async function changeRole(tenant: TenantTransaction, { id, seenVersion, name, rights, scope, fields }: RoleChange, giver: Giver): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const before = await getRole(tenant, id);
  if (!coversAll(powerOf(giver), before)) throw notFound();
  await expectFree(tenant, name, id);
  const kept = composeFields([...(fields ?? before.fields), ...(giver.fields ?? [])]);
  const composed = given(rights, scope, kept, giver);
  const { count } = await db.ownRole.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: { name, rights: composed, scope, fields: kept } });
  await expectOne(count, async () => before);
  for (const person of before.people) await takeOffersBack(tenant, person.id, { role: before.begunAs, rights: composed, scope, fields: kept });
  return { id };
}

/** Takes a role away that nobody has. */
export async function removeRole(tenant: TenantTransaction, id: string, giver: Giver): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const role = await getRole(tenant, id);
  if (!coversAll(powerOf(giver), role)) throw notFound();
  const waiting = await db.memberInvitation.count({ where: { organizerId, ownRoleId: id, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } } });
  if (role.members + waiting > 0) throw new AppError("in_use");
  // someone who left has it still, or was asked to have it and never came: what the role began as is more than they had, and is not left to them
  await db.member.updateMany({ where: { organizerId, ownRoleId: id, deactivatedAt: { not: null } }, data: { ownRoleId: null, role: "viewer" } });
  await db.memberInvitation.updateMany({ where: { organizerId, ownRoleId: id }, data: { ownRoleId: null, role: "viewer" } });
  await db.ownRole.delete({ where: { organizerId_id: { organizerId, id } } });
  return { id };
}

/** Who gives a role to somebody: what they may is read when it counts. */
interface RoleGiver {
  readonly memberId: string;
  /** Whether they have proven lately who they are. */
  readonly fresh: boolean;
}

/** Gives a member another role, built-in or own. The organizer keeps an owner, and only an owner makes or unmakes one, after a proof of who they are. */
export async function giveRole(tenant: TenantTransaction, { memberId, role: key }: { readonly memberId: string; readonly role: string }, { memberId: giverId, fresh }: RoleGiver): Promise<{ memberId: string }> {
  const { db, organizerId } = tenant;
  await holdOwners(tenant);
  // the giver's own role may have changed while they waited
  const own = await db.member.findFirst({ where: { organizerId, id: giverId, deactivatedAt: null }, select: { role: true, ownRole: { select: OWN } } });
  const giver = own && powerIn(own);
  if (!giver || !may(giver, "manage", "roles")) throw notFound();
  const member = await db.member.findFirst({ where: { organizerId, id: memberId, deactivatedAt: null }, select: { role: true, ownRoleId: true } });
  if (!member) throw notFound();
  const [now, next] = [await readRole(tenant, member.ownRoleId ?? member.role), await readRole(tenant, key)];
  const power = powerOf(giver);
  if (!coversAll(power, now) || !coversAll(power, next)) throw notFound();
  const role: Role = next.begunAs;
  if (giver.role !== "owner" && (member.role === "owner" || role === "owner")) throw notFound();
  if (!fresh && (member.role === "owner" || role === "owner")) throw new AppError("confirm_first");
  if (member.role === "owner" && role !== "owner" && (await db.member.count({ where: { organizerId, role: "owner", deactivatedAt: null } })) < 2) throw fieldError("role", "last_owner");
  await db.member.update({ where: { organizerId_id: { organizerId, id: memberId } }, data: { role, ownRoleId: key === role ? null : key } });
  await takeOffersBack(tenant, memberId, { role, rights: key === role ? null : next.rights, scope: next.scope, fields: next.fields });
  return { memberId };
}

const powerOf = (giver: Giver) => ({ rights: rightsOf(giver), scope: giver.scope ?? "all", fields: giver.fields ?? [] });

function given(rights: readonly Right[], scope: Scope, fields: readonly string[], giver: Giver): Right[] {
  const composed = composeRights(rights, scope, fields);
  if (!coversAll(powerOf(giver), { rights: composed, scope, fields })) throw notFound();
  return composed;
}

async function expectFree({ db, organizerId }: TenantTransaction, name: string, but: string | null): Promise<void> {
  const other = await db.ownRole.findFirst({ where: { organizerId, name: { equals: name, mode: "insensitive" }, ...(but === null ? {} : { id: { not: but } }) }, select: { id: true } });
  if (other) throw fieldError("name", "already_exists");
}
