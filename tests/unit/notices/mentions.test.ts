import { describe, expect, test } from "vitest";

import { mentionedIn } from "@/lib/notices/mentions";

const members = [
  { id: "lin", name: "Lin Wei" },
  { id: "lina", name: "Lina Berg" },
  { id: "priya", name: "Priya Nair" },
  { id: "priya2", name: "Priya Rao" },
  { id: "zh", name: "林薇" },
];

describe("a note that calls colleagues", () => {
  test("calls by the whole name, whatever the case, and by a first name that only one has", () => {
    expect(mentionedIn("Ask @lin wei and @Lina, please", members)).toEqual(["lin", "lina"]);
    expect(mentionedIn("@Priya Rao knows", members)).toEqual(["priya2"]);
  });

  test("calls nobody where a first name is shared, where it goes on, or in an e-mail address", () => {
    expect(mentionedIn("@Priya knows", members)).toEqual([]);
    expect(mentionedIn("@Linus, info@lin wei.example", members)).toEqual([]);
  });

  test("calls a Chinese name without spaces around it, by either @", () => {
    expect(mentionedIn("请＠林薇跟进，另见@林薇", members)).toEqual(["zh"]);
  });
});
