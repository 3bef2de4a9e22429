import { v7 as uuidv7 } from "uuid";

import { askLetterWithin } from "@/lib/accounts/mutations";
import { AppError, fieldError, notFound } from "@/lib/errors";
import { personWith } from "@/lib/tenant/found";
import { sql } from "@/lib/tenant/sql";
import type { Tenant, TenantTransaction } from "@/lib/tenant/with-tenant";
import { mayChange, mayManageMembers, type Power } from "./access";
import { OWN, powerIn } from "./data";
import { GIVEN_ROLES, type Role } from "./schema";
import { stopWebhooksOf } from "./stop-webhooks";

/** Who acts, as far as the rules here ask. */
interface Acting extends Power {
  readonly memberId: string;
  readonly organizerName: string;
  readonly user: { readonly name: string };
}

const INVITATION_DAYS = 7;
const HOUR = 3_600_000;
/** What is read of an invitation to know what it offers. */
const OFFER = { id: true, role: true, ownRole: { select: OWN } } as const;

/** Adds a person to the organizer with a role. Someone who has an account already keeps their password. */
export async function addMember(
  { db, organizerId }: TenantTransaction,
  person: { readonly email: string; readonly name: string; readonly password: string; readonly role: Role; readonly locale: string },
): Promise<{ id: string }> {
  const userId = await personWith({ email: person.email, name: person.name, password: person.password, locale: person.locale });
  return await db.member.create({ data: { organizerId, userId, role: person.role }, select: { id: true } });
}

/** A role as an invitation offers it: a built-in one, or the id of an own one, which is then what it began as. Nobody offers more than they have. */
async function offered({ db, organizerId }: TenantTransaction, acting: Acting, key: string): Promise<{ role: Role; ownRoleId: string | null }> {
  const builtIn = GIVEN_ROLES.find((role) => role === key);
  const own = builtIn ? null : await db.ownRole.findFirst({ where: { organizerId, id: key }, select: { ...OWN, begunAs: true } });
  const role = builtIn ?? own?.begunAs;
  if (!role || !mayChange(acting, powerIn({ role, ownRole: own }))) throw fieldError("role", "not_a_choice");
  return { role, ownRoleId: own ? key : null };
}

/** Asks a colleague to join, by a letter to this address and no other. Whoever was asked before gets a new link, and the old one opens nothing. */
export async function inviteMember(tenant: TenantTransaction, acting: Acting, { email, role: key }: { email: string; role: string }, locale: string, now: Date = new Date()): Promise<string> {
  const { db, organizerId, ask } = tenant;
  // of two who ask one address at the same moment, the second finds what the first has written, and takes it back
  await ask(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`invite ${organizerId} ${email}`}::text, 0))::text`);
  const role = await offered(tenant, acting, key);
  if (await db.member.findFirst({ where: { organizerId, deactivatedAt: null, user: { email } }, select: { id: true } })) throw fieldError("email", "already_exists");
  const before = await db.memberInvitation.findMany({ where: { organizerId, email, acceptedAt: null, revokedAt: null }, select: OFFER });
  if (!before.every((offer) => mayChange(acting, powerIn(offer)))) throw fieldError("email", "already_exists");
  await db.memberInvitation.updateMany({ where: { organizerId, id: { in: before.map(({ id: older }) => older) } }, data: { revokedAt: now } });
  const id = uuidv7();
  await db.memberInvitation.create({ data: { organizerId, id, email, ...role, invitedById: acting.memberId, createdAt: now, expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000) } });
  if (!(await askLetterWithin(tenant, "join", email, locale, { organizerId, invitationId: id, organizer: acting.organizerName, inviter: acting.user.name }))) throw new AppError("too_many_tries", {}, 3600);
  return email;
}

/** Sends the invitation anew, with a new link and a week of its own. */
export async function inviteAgain(tenant: TenantTransaction, acting: Acting, id: string, locale: string): Promise<string> {
  const { db, organizerId } = tenant;
  const before = await db.memberInvitation.findFirst({ where: { organizerId, id, acceptedAt: null, revokedAt: null } });
  if (!before) throw notFound();
  return await inviteMember(tenant, acting, { email: before.email, role: before.ownRoleId ?? before.role }, locale);
}

/** Takes an invitation back: its link opens nothing any more, also where the letter is still on its way. Not by one who may less than it offers. */
export async function revokeInvitation({ db, organizerId }: TenantTransaction, acting: Power, id: string): Promise<void> {
  const before = await db.memberInvitation.findFirst({ where: { organizerId, id, acceptedAt: null, revokedAt: null }, select: OFFER });
  if (!before || !mayChange(acting, powerIn(before))) throw notFound();
  const { count } = await db.memberInvitation.updateMany({ where: { organizerId, id, acceptedAt: null, revokedAt: null }, data: { revokedAt: new Date() } });
  if (count === 0) throw notFound();
}

/** Takes back what a member offered to others and could not offer with the power they have now; null for none. */
export async function takeOffersBack({ db, organizerId }: TenantTransaction, memberId: string, power: Power | null): Promise<void> {
  const offers = await db.memberInvitation.findMany({ where: { organizerId, invitedById: memberId, acceptedAt: null, revokedAt: null }, select: OFFER });
  const beyond = offers.filter((offer) => power === null || !mayManageMembers(power) || !mayChange(power, powerIn(offer)));
  await db.memberInvitation.updateMany({ where: { organizerId, id: { in: beyond.map(({ id }) => id) }, acceptedAt: null }, data: { revokedAt: new Date() } });
}

/** The other member as they stand now. Whoever changes members holds all owners until the end, as whoever gives roles does: of two at once the second sees what the first did. */
async function holdMember(tenant: TenantTransaction, acting: Acting, id: string): Promise<{ role: Role; deactivatedAt: Date | null }> {
  const { db, organizerId } = tenant;
  await holdOwners(tenant);
  // the acting member's own role may have changed while they waited
  const own = await db.member.findFirst({ where: { organizerId, id: acting.memberId, deactivatedAt: null }, select: { role: true, ownRole: { select: OWN } } });
  const other = await db.member.findFirst({ where: { organizerId, id }, select: { role: true, ownRole: { select: OWN }, deactivatedAt: true } });
  if (!own || !other) throw notFound();
  if (id !== acting.memberId && !(mayManageMembers(powerIn(own)) && mayChange(powerIn(own), powerIn(other)))) throw notFound();
  return { role: other.role, deactivatedAt: other.deactivatedAt };
}

/** Holds all owners while one may go, so that two who go at once do not both find the other. */
export async function holdOwners({ ask, organizerId }: TenantTransaction): Promise<void> {
  await ask(sql`SELECT id FROM members WHERE organizer_id = ${organizerId}::uuid AND role = 'owner' AND deactivated_at IS NULL ORDER BY id FOR UPDATE`);
}

/** An organizer has an owner at every moment. Asked with the owners held. */
async function keepAnOwner({ db, organizerId }: TenantTransaction, without: string): Promise<void> {
  const others = await db.member.count({ where: { organizerId, role: "owner", deactivatedAt: null, id: { not: without } } });
  if (others === 0) throw new AppError("last_owner");
}

/**
 * Takes a member's place away, or their own: records keep their name, and the organizer is gone from their pages with the next request. Their keys end for
 * good, their webhooks are stopped, and whom they asked to join is not waited for any more.
 */
export async function endMembership(tenant: TenantTransaction, acting: Acting, id: string): Promise<void> {
  const { db, organizerId } = tenant;
  const other = await holdMember(tenant, acting, id);
  if (other.deactivatedAt !== null) throw notFound();
  if (other.role === "owner") await keepAnOwner(tenant, id);
  const now = new Date();
  await db.member.updateMany({ where: { organizerId, id }, data: { deactivatedAt: now } });
  await takeOffersBack(tenant, id, null);
  await db.apiKey.updateMany({ where: { organizerId, memberId: id, revokedAt: null }, data: { revokedAt: now } });
  await stopWebhooksOf(tenant, id, now);
}

/** Lets somebody back in, in the role they had; a former owner as administrator. Which account of a provider they were kept them outside: the database forgets it (come_back), whatever way they come back by. */
export async function restoreMembership(tenant: TenantTransaction, acting: Acting, id: string): Promise<void> {
  const { db, organizerId } = tenant;
  const other = await holdMember(tenant, acting, id);
  if (other.deactivatedAt === null || id === acting.memberId) throw notFound();
  await db.member.updateMany({ where: { organizerId, id }, data: { deactivatedAt: null, ...(other.role === "owner" ? { role: "admin", ownRoleId: null } : {}) } });
}

/** Hands the organizer over: the other becomes owner, the acting one an administrator. */
export async function handOver(tenant: TenantTransaction, acting: Acting, id: string): Promise<void> {
  const { db, organizerId } = tenant;
  const other = await holdMember(tenant, acting, id);
  const own = await db.member.findFirst({ where: { organizerId, id: acting.memberId, role: "owner", deactivatedAt: null }, select: { id: true } });
  if (!own || other.deactivatedAt !== null || id === acting.memberId) throw notFound();
  await db.member.updateMany({ where: { organizerId, id }, data: { role: "owner", ownRoleId: null } });
  await db.member.updateMany({ where: { organizerId, id: acting.memberId }, data: { role: "admin", ownRoleId: null } });
}

/** A member opens the organizer: noted once an hour at most. */
export async function noteOpened({ db, organizerId }: Tenant, memberId: string, now: Date): Promise<void> {
  const earlier = [{ lastOpenedAt: null }, { lastOpenedAt: { lt: new Date(now.getTime() - HOUR) } }];
  await db.member.updateMany({ where: { organizerId, id: memberId, deactivatedAt: null, OR: earlier }, data: { lastOpenedAt: now } });
}
