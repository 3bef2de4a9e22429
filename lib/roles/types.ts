import type { Right, Scope } from "@/lib/rights/types";
import type { MemberRole } from "@/lib/tenant/enums";

/** A role as the matrix shows it: a built-in one by its own word, an own one by its id. */
export interface RoleRow {
  readonly key: string;
  /** Null for a built-in role, which is named in the reader's language. */
  readonly name: string | null;
  readonly begunAs: MemberRole;
  readonly rights: readonly Right[];
  readonly scope: Scope;
  /** What is kept back of single fields: `none money`, `read own-<field>`. */
  readonly fields: readonly string[];
  readonly members: number;
}

/** An own role with who has it. */
export interface RoleDetail extends RoleRow {
  readonly id: string;
  readonly version: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}
