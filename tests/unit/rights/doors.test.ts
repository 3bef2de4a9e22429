import fs from "node:fs";
import { describe, expect, it } from "vitest";

import { isRight } from "@/lib/rights/types";
import { actionDoors, addressDoors, addressesOfNobody, OF_NOBODY, PAGES_OF_NOBODY } from "../../integration/support/doors";

describe("every door says which right it asks for", () => {
  it("finds the doors", () => {
    expect(addressDoors.length).toBeGreaterThan(140);
    expect(actionDoors.length).toBeGreaterThan(120);
  });

  it.each(addressDoors)("$name", ({ file, rights }) => {
    expect(rights.length, "requireRight(workspace, verb, noun) is missing").toBeGreaterThan(0);
    expect(rights.filter((right) => !isRight(right))).toEqual([]);
    expect(fs.readFileSync(file, "utf8"), "a page asks for a right, not only for a member").not.toMatch(/\brequireMember\(/);
  });

  it("outside every workspace there are only pages that say why", () => {
    expect([...addressesOfNobody].sort()).toEqual(Object.keys(PAGES_OF_NOBODY).sort());
  });

  it.each(actionDoors)("$name of $file", ({ name, rights }) => {
    if (name in OF_NOBODY) expect(rights).toEqual([]);
    else expect(rights.length, "may: to(verb, noun) is missing").toBeGreaterThan(0);
    expect(rights.filter((right) => !isRight(right))).toEqual([]);
  });
});
