import type { MemberRole } from "@/lib/tenant/enums";
import { isRight, type Noun, OF_OWNERS, type Right, RIGHTS, type Verb, type VerbOf } from "./types";

/** Whoever asks: a built-in role, and the rights of a role of the organizer's own where the member has one. */
export interface Bearer {
  readonly role: MemberRole;
  /** Null or absent for a built-in role. */
  readonly rights?: readonly string[] | null;
  /** What an own role keeps back of single fields: lib/rights/fields asks it. */
  readonly fields?: readonly string[] | null;
}

const EVERYBODY = RIGHTS.filter((right) => /^(read|export) /.test(right) && !/ (staff|members|roles|organizer|audit|privacy|keys)$/.test(right));

/** What a viewer may: read and take away everything but what is said of staff, and shape boards and views of their own. */
const VIEWER: readonly Right[] = [...EVERYBODY, "edit boards", "edit desk"];

/** Staff keep the records. */
const STAFF: readonly Right[] = [
  ...VIEWER,
  "create exhibitors", "edit exhibitors", "delete exhibitors",
  "create contacts", "edit contacts",
  "create participations", "edit participations",
  "create interactions", "edit interactions", "delete interactions",
  "create promises", "edit promises",
  "create requests", "edit requests",
  "create complaints", "edit complaints", "delete complaints",
  "create exchanges", "edit exchanges", "delete exchanges",
  "create files", "delete files",
  "create tasks", "edit tasks",
  "create invoices", "edit invoices", "delete invoices",
  "edit duplicates", "edit lists", "edit results", "edit alarms",
];

const FOR_ADMINS: readonly Right[] = ["manage rules", "read members", "export members", "manage members", "read roles", "manage roles", "read organizer", "edit organizer", "read audit", "export audit", "read privacy", "export privacy", "manage privacy", "read keys", "manage keys"];

/** Managers shape what others see, and read what exhibitors say of staff. */
const MANAGER: readonly Right[] = RIGHTS.filter((right) => !FOR_ADMINS.includes(right) && !OF_OWNERS.includes(right));

/** The five built-in roles, each with everything the next one has. An own role is a choice out of the same rights. */
export const BUILT_IN: Readonly<Record<MemberRole, ReadonlySet<string>>> = {
  owner: new Set(RIGHTS),
  admin: new Set(RIGHTS.filter((right) => !OF_OWNERS.includes(right))),
  manager: new Set(MANAGER),
  staff: new Set(STAFF),
  viewer: new Set(VIEWER),
};

/** The one rule: whether a member may do something with a noun. An owner may everything, whatever else is said. */
export function may<N extends Noun>(member: Bearer, verb: VerbOf<N>, noun: N): boolean {
  return has(member, `${verb} ${noun}`);
}

function has({ role, rights }: Bearer, right: string): boolean {
  if (role === "owner" || rights === null || rights === undefined) return BUILT_IN[role].has(right);
  return rights.includes(right);
}

/** The same question as a predicate, for what asks later: a form's recipe, a page's guard. */
export function to<N extends Noun>(verb: VerbOf<N>, noun: N): (member: Bearer) => boolean {
  return (member) => may(member, verb, noun);
}

/** All that a member may, in the order of the matrix. */
export function rightsOf(member: Bearer): readonly Right[] {
  return RIGHTS.filter((right) => has(member, right));
}

/** Whether `verb` on `noun` is a right at all: for what comes from outside, where the types cannot tell. */
export function mayByName(member: Bearer, verb: Verb, noun: string): boolean {
  const right = `${verb} ${noun}`;
  return isRight(right) && has(member, right);
}
