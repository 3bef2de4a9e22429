import { cookies } from "next/headers";
import { z } from "zod";

import { isHttps } from "@/lib/env";
import { MemberRole } from "./enums";
import { currencyFor, type Membership } from "./memberships";
import { mintOrganizerId, reachOf } from "./organizer-id";
import { withTenant } from "./with-tenant";

/**
 * Names the workspace, the role that its owner looks through, and the session in which they do: it ends with that session.
 * It gives no right: whoever sets it sees less, and may save nothing.
 */
export const VIEW_COOKIE = "fairbond-view-as";

/** Where the cookie goes: with pages alone, and by https where there is one. */
export const viewCookie = () => ({ path: "/", httpOnly: true, sameSite: "lax", secure: isHttps() }) as const;

const viewed = z.tuple([z.string(), z.union([z.enum(MemberRole), z.uuid()]), z.uuid()]);
const scoped = z.enum(["team", "own"]);

/** What a membership is while its owner or administrator looks as another role does; itself where they do not. */
export async function asViewed<M extends Membership>(membership: M, sessionId: string): Promise<M & { readonly viewing?: { readonly real: M } }> {
  // only those who have every right: what they see so is never more than their own
  if (membership.role !== "owner" && membership.role !== "admin") return membership;
  if (membership.rights) return membership;
  const wish = viewed.safeParse((await cookies()).get(VIEW_COOKIE)?.value.split(" "));
  if (!wish.success || wish.data[0] !== membership.workspace || wish.data[2] !== sessionId) return membership;
  const key = wish.data[1];
  const real = { viewing: { real: membership } };
  const { organizerId } = reachOf(membership.organizerId);
  const builtIn = z.enum(MemberRole).safeParse(key);
  if (builtIn.success) return builtIn.data === "owner" ? membership : { ...membership, ...real, role: builtIn.data, organizerId: mintOrganizerId(organizerId, { scope: null, reading: true }) };
  const own = await withTenant(membership.organizerId, ({ db }) => db.ownRole.findUnique({ where: { organizerId_id: { organizerId, id: key } } }));
  if (!own) return membership;
  const part = scoped.safeParse(own.scope);
  const scope = part.success ? { kind: part.data, memberId: membership.memberId } : null;
  return { ...membership, ...real, role: own.begunAs, roleName: own.name, rights: own.rights, scope: scope?.kind ?? "all", fields: own.fields, currency: currencyFor(own.fields, membership.currency), organizerId: mintOrganizerId(organizerId, { scope, reading: true, fields: own.fields }) };
}
