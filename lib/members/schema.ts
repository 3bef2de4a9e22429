import { z } from "zod";

import { emailField, newPersonInput } from "@/lib/accounts/schema";

/** What a member may be, from all rights to reading alone. */
export const MEMBER_ROLES = ["owner", "admin", "manager", "staff", "viewer"] as const;
export type Role = (typeof MEMBER_ROLES)[number];

/** What somebody can be asked to be, beside an own role of the organizer's; an owner comes about by handing over alone. */
export const GIVEN_ROLES = ["admin", "manager", "staff", "viewer"] as const;

/** A colleague's address and the role that is offered: a built-in one by its word, an own one by its id. */
export const inviteInput = z.object({ email: emailField, role: z.union([z.enum(GIVEN_ROLES), z.uuid()], "not_a_choice") });
export const memberIdInput = z.object({ id: z.uuid("not_found") });
export const joinAsNewInput = newPersonInput;
