import { z } from "zod";

import { listOf } from "@/lib/format/form-list";
import { choice, id, requiredText, seenVersion } from "@/lib/format/input";
import { MEMBER_ROLES } from "@/lib/members/schema";
import { isFieldRule } from "@/lib/rights/fields";
import { isRight, RIGHTS, SCOPES } from "@/lib/rights/types";

/** What an own role can begin as: an owner's rights are never written down. */
export const BEGINNINGS = ["admin", "manager", "staff", "viewer"] as const satisfies readonly (typeof MEMBER_ROLES)[number][];

const right = z.string().refine(isRight, "not_a_choice");
/** What of a field is kept back. */
const fieldRule = z.string().refine(isFieldRule, "not_a_choice");
const words = { name: requiredText(60), scope: choice(SCOPES), rights: listOf(right, RIGHTS.length), fields: listOf(fieldRule, 400) };

export const newRoleInput = z.object({ ...words, begunAs: choice(BEGINNINGS) });
export const roleChange = z.object({ ...words, id, seenVersion });
export const roleChoice = z.object({ id });
/** A member and their new role: a built-in one by its word, an own one by its id. */
export const giveInput = z.object({ memberId: id, role: z.union([z.enum(MEMBER_ROLES), id]) });
/** The role that one looks through: a built-in one by its word, an own one by its id. */
export const lookInput = z.object({ role: z.union([z.enum(MEMBER_ROLES), id]) });

/** Without a word of fields a new role keeps none back, and a role that is changed keeps back what it did. */
type WordOfFields<T> = Omit<T, "fields"> & { readonly fields?: readonly string[] };
export type NewRole = WordOfFields<z.output<typeof newRoleInput>>;
export type RoleChange = WordOfFields<z.output<typeof roleChange>>;
