import { describe, expect, test } from "vitest";

import { errorFacts, harmless } from "@/lib/telemetry/harmless";

class Refusal extends Error {
  readonly code = "23505";
}

describe("what a log says of an error", () => {
  const error = new Refusal('Key (email)=(mara@kettles.example) already exists.\n    at the second line of "Mara Ashdown (1:2:3)"');

  test("is its kind, its code and where it arose, and never its words", () => {
    const facts = errorFacts(error);
    expect(facts).toMatchObject({ error: "Refusal", code: "23505" });
    expect(facts.at[0]).toMatch(/harmless\.test\.ts:\d+:\d+/);
    expect(JSON.stringify(facts)).not.toMatch(/mara|Ashdown|already exists/i);
  });
  test("is the kind alone of what is no error", () => {
    expect(errorFacts("Mara Ashdown")).toEqual({ error: "string", at: [] });
  });
});

test.each([
  ["Sent to mara@kettles.example.", "Sent to [address]"],
  ["GET /acme/exhibitors?q=Mara+Ashdown HTTP", "GET /acme/exhibitors HTTP"],
  ["opened /s/Ab12_x for /calendar/secret.ics", "opened /s/[secret] for /calendar/[secret]"],
  [`token ${"a1".repeat(20)} used`, "token [secret] used"],
])("%s becomes %s", (said, kept) => {
  expect(harmless(said)).toBe(kept);
});
