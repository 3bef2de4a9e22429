import { z } from "zod";

import { emailField, newPersonInput } from "@/lib/accounts/schema";

/** What a member may be, from all rights to reading alone. */
export const MEMBER_ROLES = ["owner", "admin", "manager", "staff", "viewer"] as const;
export type Role = (typeof MEMBER_ROLES)[number];

/** What somebody can be asked or made to be; an owner comes about by handing over alone. */
export const GIVEN_ROLES = ["admin", "manager", "staff", "viewer"] as const;

export const inviteInput = z.object({ email: emailField, role: z.enum(GIVEN_ROLES, "not_a_choice") });
export const roleInput = z.object({ id: z.uuid("not_found"), role: z.enum(GIVEN_ROLES, "not_a_choice") });
export const memberIdInput = z.object({ id: z.uuid("not_found") });
export const joinAsNewInput = newPersonInput;
