import { describe, expect, it } from "vitest";

import { composeRights, coversAll } from "@/lib/rights/compose";
import { composeFields, fieldLevel, isFieldRule, mayRead, mayWrite } from "@/lib/rights/fields";
import { RIGHTS } from "@/lib/rights/types";
import { forRehearsal, mintOrganizerId, reachOf, wholeOrganizer } from "@/lib/tenant/organizer-id";

const HOUSE = "01990000-0000-7000-8000-000000000003";
const MEMBER = "01990000-0000-7000-8000-000000000004";
const OWN = "own-01990000-0000-7000-8000-000000000005";

describe("rules of single fields", () => {
  it("say nothing of a field that is read and written", () => {
    expect(fieldLevel({}, "money")).toBe("write");
    expect(fieldLevel({ fields: ["none money", `read ${OWN}`] }, "reach")).toBe("write");
  });

  it("hide it, or let it be read", () => {
    const member = { fields: ["none money", `read ${OWN}`] };
    expect([mayRead(member, "money"), mayWrite(member, "money"), mayRead(member, OWN), mayWrite(member, OWN)]).toEqual([false, false, true, false]);
  });

  it("are a closed list", () => {
    expect(["none money", "read reach", `none ${OWN}`].every(isFieldRule)).toBe(true);
    expect(["write money", "none salary", "none own-1", "none money; DROP", ""].some(isFieldRule)).toBe(false);
  });

  it("name a field once, and the stricter word holds", () => {
    expect(composeFields(["read money", "none money", "none money", "nonsense"])).toEqual(["none money"]);
  });

  it("take away what works on whole records, and leave all else as it was", () => {
    const all = composeRights([...RIGHTS], "all");
    const without = composeRights([...RIGHTS], "all", ["read notes"]);
    expect(composeRights([...RIGHTS], "all", [])).toEqual(all);
    expect(all.filter((right) => !without.includes(right))).toContain("manage imports");
    expect(without).toContain("edit invoices");
    expect(composeRights([...RIGHTS], "all", ["read money"])).not.toContain("edit invoices");
  });

  it("are given by nobody who does not have the field", () => {
    const giver = { rights: RIGHTS, scope: "all" as const, fields: ["read money"] };
    expect(coversAll(giver, { rights: [], scope: "all" })).toBe(false);
    expect(coversAll(giver, { rights: [], scope: "all", fields: ["read money"] })).toBe(true);
    expect(coversAll(giver, { rights: [], scope: "all", fields: ["none money"] })).toBe(true);
    expect(coversAll({ rights: RIGHTS, scope: "all" }, { rights: [], scope: "all", fields: ["none money"] })).toBe(true);
  });
});

describe("the proof of authority", () => {
  const fields = ["none money", `read ${OWN}`];

  it("carries what is kept back, beside the part of the exhibitors and reading alone", () => {
    const proof = mintOrganizerId(HOUSE, { scope: { kind: "team", memberId: MEMBER }, reading: true, fields });
    expect(reachOf(proof)).toEqual({ organizerId: HOUSE, scope: `team ${MEMBER}`, reading: true, kept: { hides: ["money"], keeps: ["money", OWN] } });
    expect(reachOf(forRehearsal(proof))).toMatchObject({ reading: false, kept: { hides: ["money"] } });
    expect(wholeOrganizer(proof)).toBe(HOUSE);
  });

  it("is the plain id where nothing is kept back", () => {
    expect(mintOrganizerId(HOUSE, { scope: null, reading: false, fields: [] })).toBe(HOUSE);
    expect(reachOf(mintOrganizerId(HOUSE)).kept).toEqual({ hides: [], keeps: [] });
  });

  it("is refused with a rule that is none", () => {
    expect(() => mintOrganizerId(HOUSE, { scope: null, reading: false, fields: ["none money'; DROP TABLE x; --"] })).toThrow();
  });
});
