import type { Scope } from "@/lib/rights/types";

/** A member as pickers and filters name them. */
export interface MemberName {
  readonly id: string;
  readonly name: string;
}

/** A member as the house's own list shows them. */
export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: "owner" | "admin" | "manager" | "staff" | "viewer";
  /** An own role with what it gives; null for a built-in one. */
  readonly roleName: string | null;
  readonly rights: readonly string[] | null;
  readonly scope: Scope;
  /** When they last opened this organizer, to the hour; null for somebody who left, or has not opened it since that is noted. */
  readonly lastOpenedAt: Date | null;
  readonly deactivated: boolean;
}

/** Somebody who was asked to join and has not come yet. */
export interface InvitedRow {
  readonly id: string;
  readonly email: string;
  readonly role: MemberRow["role"];
  readonly roleName: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly expired: boolean;
}
