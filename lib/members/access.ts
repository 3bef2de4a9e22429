import { type Bearer, rightsOf, to } from "@/lib/rights/access";
import { coversAll } from "@/lib/rights/compose";
import type { Scope } from "@/lib/rights/types";

/** Who sees the organizer's members with what they may do, invites them, and changes or ends their membership. */
export const mayManageMembers = to("manage", "members");

/** Whoever has rights, with their part of the exhibitors and of the fields. */
export interface Power extends Bearer {
  readonly scope?: Scope;
  readonly fields?: readonly string[] | null;
}

/** Only an owner touches an owner, and nobody touches one who may more than they do. */
export function mayChange(member: Power, other: Power): boolean {
  return member.role === "owner" || (other.role !== "owner" && coversAll(powerOf(member), powerOf(other)));
}

const powerOf = (member: Power) => ({ rights: rightsOf(member), scope: member.scope ?? "all", fields: member.fields ?? [] });
