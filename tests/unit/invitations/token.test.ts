import { describe, expect, it } from "vitest";

import { newToken, readToken } from "@/lib/invitations/token";

describe("the token of a personal link", () => {
  it("has 75 bits in 15 characters that are not misread on paper", () => {
    const tokens = Array.from({ length: 2000 }, newToken);
    for (const token of tokens) expect(token).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{26}$/);
    expect(new Set(tokens).size).toBe(tokens.length);
    const used = new Set(tokens.join(""));
    expect(used.size).toBe(32);
  });

  it("is read as it was made, also when typed in capitals, with hyphens, or with o, i and l for 0 and 1", () => {
    expect(readToken("zbycv5w85v6mnbc")).toBe("zbycv5w85v6mnbc");
    expect(readToken("ZBYCV-5W85V-6MNBC")).toBe("zbycv5w85v6mnbc");
    expect(readToken("oil0000000000aa")).toBe("0110000000000aa");
  });

  it("is none when a character is missing, too many or foreign", () => {
    for (const wrong of ["", "zbycv5w85v6mnb", "zbycv5w85v6mnbcc", "zbycv5w85v6mnb!", "问卷"]) expect(readToken(wrong)).toBeNull();
  });
});
