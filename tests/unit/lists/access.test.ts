import { describe, expect, it } from "vitest";

import { mayWithRows, readableLists } from "@/lib/lists/access";
import { LIST_NOUNS } from "@/lib/lists/types";

describe("the lists that a member may read", () => {
  it("are all of them for whoever administers, and all but the members' for everybody else", () => {
    expect(readableLists({ role: "admin" })).toEqual(LIST_NOUNS);
    expect(LIST_NOUNS.filter((noun) => !readableLists({ role: "viewer" }).includes(noun))).toEqual(["members"]);
  });

  it("can be taken away by whoever may read them", () => {
    expect(LIST_NOUNS.filter((noun) => mayWithRows({ role: "viewer" }, "export", noun))).toEqual(readableLists({ role: "viewer" }));
    expect(mayWithRows({ role: "admin" }, "export", "members")).toBe(true);
  });

  it("follow the noun that their rows belong to: a stand and an edition are the show's", () => {
    const shows = { role: "staff", rights: ["read shows"] } as const;
    expect(readableLists(shows)).toEqual(["shows", "editions", "stands"]);
    expect(mayWithRows(shows, "export", "stands")).toBe(false);
    expect(mayWithRows({ ...shows, rights: ["read shows", "export shows"] }, "export", "stands")).toBe(true);
  });
});
