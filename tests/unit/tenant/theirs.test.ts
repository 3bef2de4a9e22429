import { expect, test } from "vitest";

import { theirsOf } from "@/lib/tenant/theirs";

test("a record as somebody else saved it stands in the words of its form: days as days, nothing as an empty field, a tick as on", () => {
  const record = { version: "2026-11-21T10:00:00.000Z", name: "Mara", phone: null, leftOn: new Date("2026-11-01"), area: 24.5, wantsNoSurveys: true, archived: false, tags: ["a"] };
  expect(theirsOf(record)).toEqual({ version: record.version, values: { name: "Mara", phone: "", leftOn: "2026-11-01", area: "24.5", wantsNoSurveys: "on", archived: "" } });
});

test("what the form calls otherwise is said in its words, and goes before the record's own", () => {
  expect(theirsOf({ version: "1", status: "booked", implied: true }, { implied: "implied", answer: "granted" }).values).toEqual({ status: "booked", implied: "implied", answer: "granted" });
});
