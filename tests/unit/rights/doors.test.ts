import fs from "node:fs";
import { describe, expect, it } from "vitest";

import { isRight } from "@/lib/rights/types";
import { actionDoors, addressDoors } from "../../integration/support/doors";

/** Actions of nobody in particular, each with its reason. A new one has to be argued for here. */
const OF_NOBODY: Readonly<Record<string, string>> = {
  chooseLanguage: "the interface's language is the browser's own",
  chooseTheme: "so is how light it is",
  rememberOpening: "the exhibitor's door: the survey link's token is what is asked for",
  keepAnswers: "the exhibitor's door",
  sendAtPoint: "the door of a printed code",
};

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

  it.each(actionDoors)("$name of $file", ({ name, rights }) => {
    if (name in OF_NOBODY) expect(rights).toEqual([]);
    else expect(rights.length, "may: to(verb, noun) is missing").toBeGreaterThan(0);
    expect(rights.filter((right) => !isRight(right))).toEqual([]);
  });
});
