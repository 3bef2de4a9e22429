import { describe, expect, it } from "vitest";

import { API_NOUNS } from "@/lib/api/nouns";
import { isRight } from "@/lib/rights/types";
import { typesToChoose } from "@/lib/webhooks/access";
import { deliveryView, newWebhookInput } from "@/lib/webhooks/schema";
import { EVENT_TYPES, WEBHOOK_NOUN_LIST, WEBHOOK_NOUNS } from "@/lib/webhooks/types";

const input = (changed: Partial<Record<"name" | "address" | "events", string>>) => newWebhookInput.safeParse({ name: "Books", address: "https://crm.example/hook?key=1", events: '["promise.updated"]', ...changed });
const problem = (changed: Parameters<typeof input>[0]) => input(changed).error?.issues.map(({ path, message }) => `${path[0]?.toString()} ${message}`);

describe("what webhooks can be told of", () => {
  it("is every noun of the API, by the right that the API asks for", () => {
    const told = WEBHOOK_NOUN_LIST.map((noun) => WEBHOOK_NOUNS[noun]);
    expect(told.map(({ api }) => api).toSorted()).toEqual(API_NOUNS.map(({ noun }) => noun).toSorted());
    for (const { api, right } of told) expect(right).toBe(API_NOUNS.find(({ noun }) => noun === api)?.right);
    expect(told.every(({ right }) => isRight(right))).toBe(true);
    expect(EVENT_TYPES).toHaveLength(12 * 3 + 1);
  });

  it("is of that what its maker may read", () => {
    expect(typesToChoose({ role: "owner" })).toEqual(EVENT_TYPES);
    expect(typesToChoose({ role: "viewer", rights: ["read promises"] })).toEqual(["promise.created", "promise.updated", "promise.deleted"]);
    expect(typesToChoose({ role: "viewer", rights: [] })).toEqual([]);
  });
});

describe("a new webhook", () => {
  it("has a name, a web address and something that it is told of", () => {
    expect(input({}).success).toBe(true);
    expect(problem({ name: " ", events: "[]" })).toEqual(["name required", "events required"]);
    expect(problem({ events: '["promise.updated", "member.created"]' })).toEqual(["events not_a_choice"]);
  });

  it.each(["crm.example", "ftp://crm.example", "javascript:alert(1)", "file:///etc/passwd", "https://user:word@crm.example", "https://crm.example/#part", "https://"])("has no address such as %s", (address) => {
    expect(problem({ address })).toEqual(["address not_an_address"]);
  });
});

describe("the address of a page of messages", () => {
  it("narrows by a state and goes on after a message; what makes no sense narrows nothing", () => {
    const id = "018f2d3c-0000-7000-8000-000000000001";
    expect(deliveryView({ state: "failed", before: `2026-11-24T08:00:00.000Z_${id}` })).toEqual({ state: "failed", after: { at: "2026-11-24T08:00:00.000Z", id } });
    expect(deliveryView({ state: "gone", before: "yesterday" })).toEqual({ state: null, after: null });
    expect(deliveryView({})).toEqual({ state: null, after: null });
  });
});
