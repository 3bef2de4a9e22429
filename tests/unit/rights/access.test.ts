import { describe, expect, it } from "vitest";

import { mayChangeRules } from "@/lib/alarms/access";
import { mayCampaign } from "@/lib/campaigns/access";
import { mayInvite } from "@/lib/invitations/access";
import { MEMBER_ROLES, type Role } from "@/lib/members/schema";
import { mayWithdraw } from "@/lib/responses/access";
import { mayOpenResults } from "@/lib/results/access";
import { BUILT_IN, may, mayByName, rightsOf } from "@/lib/rights/access";
import { isRight, NOUNS, RIGHTS } from "@/lib/rights/types";
import { mayCompose } from "@/lib/surveys/access";

/** What the predicates said before there was a table: kept here word for word, so that the table is held against them. */
const keepsRecords = (role: Role) => role !== "viewer";
const manages = (role: Role) => role === "owner" || role === "admin" || role === "manager";
const administers = (role: Role) => role === "owner" || role === "admin";
const everybody = () => true;

const BEFORE: Readonly<Record<string, (role: Role) => boolean>> = {
  ...Object.fromEntries(RIGHTS.map((right) => [right, /^(read|export) /.test(right) ? everybody : manages])),
  ...Object.fromEntries(
    ["exhibitors", "contacts", "participations", "interactions", "promises", "requests", "complaints", "exchanges", "files", "tasks", "invoices", "duplicates", "lists", "results", "alarms"].flatMap((noun) =>
      ["create", "edit", "delete"].map((verb) => [`${verb} ${noun}`, keepsRecords]),
    ),
  ),
  "edit boards": everybody,
  "edit desk": everybody,
  "read staff": manages,
  "manage rules": administers,
  // new with the table: before it, nobody saw or kept these
  "read members": administers,
  "export members": administers,
  "manage members": administers,
  "read roles": administers,
  "manage roles": administers,
  "read organizer": administers,
  "edit organizer": administers,
  "manage organizer": (role) => role === "owner",
  "read audit": administers,
  "export audit": administers,
  "read privacy": administers,
  "export privacy": administers,
  "manage privacy": administers,
  "read keys": administers,
  "manage keys": administers,
};

describe("the one rule set", () => {
  it.each(RIGHTS)("gives “%s” to the very roles that had it before", (right) => {
    expect(MEMBER_ROLES.filter((role) => BUILT_IN[role].has(right))).toEqual(MEMBER_ROLES.filter((role) => BEFORE[right]?.(role)));
  });

  it.each([
    ["mayCampaign", mayCampaign, manages],
    ["mayInvite", mayInvite, manages],
    ["mayCompose", mayCompose, manages],
    ["mayOpenResults", mayOpenResults, manages],
    ["mayWithdraw", mayWithdraw, manages],
    ["mayChangeRules", mayChangeRules, administers],
  ])("%s answers each role as it did", (_, now, before) => {
    expect(MEMBER_ROLES.filter((role) => now({ role }))).toEqual(MEMBER_ROLES.filter(before));
  });

  it("a built-in role has everything that the next one has", () => {
    for (const [index, role] of MEMBER_ROLES.entries()) {
      const next = MEMBER_ROLES[index + 1];
      if (next) expect([...BUILT_IN[next]].filter((right) => !BUILT_IN[role].has(right)), role).toEqual([]);
    }
  });

  it("an own role has what is written down for it and nothing of the role it began as", () => {
    const member = { role: "manager", rights: ["read contacts", "edit contacts"] } as const;
    expect(rightsOf(member)).toEqual(["read contacts", "edit contacts"]);
    expect(may(member, "edit", "contacts")).toBe(true);
    expect(may(member, "read", "staff")).toBe(false);
  });

  it("an owner may everything, whatever is written down", () => {
    expect(rightsOf({ role: "owner", rights: [] })).toEqual(RIGHTS);
  });

  it("a right that is not in the closed list is nobody's", () => {
    expect(mayByName({ role: "owner" }, "delete", "organizers")).toBe(false);
    expect(mayByName({ role: "owner" }, "manage", "constructor")).toBe(false);
    expect(["edit contacts", "delete contacts", "edit", "edit contacts now", ""].filter(isRight)).toEqual(["edit contacts"]);
    expect(NOUNS.length).toBeGreaterThan(30);
  });
});
