import { describe, expect, it } from "vitest";

import { deviceOf } from "@/lib/responses/device";
import { keptFields } from "@/lib/responses/drafts/schema";
import { flagsOf } from "@/lib/responses/flags";
import { addressBlock, visitMark } from "@/lib/responses/points/visit-mark";
import { campaignState, doorState } from "@/lib/responses/standing";
import { coreDefinition } from "@/lib/surveys/core-form";
import { type FormDefinition, questionsOf } from "@/lib/surveys/schema";

const core = coreDefinition();
const agreement = questionsOf(core).filter(({ scale }) => scale.kind === "agree7");
const all = (value: number) => agreement.map(({ id }) => ({ item: id, value, text: null }));

describe("flags of careless answering", () => {
  it("notice one column ticked all the way down, and answers faster than reading", () => {
    expect(flagsOf(core, all(4), 400)).toContain("straightLining");
    expect(flagsOf(core, all(4), 10)).toEqual(expect.arrayContaining(["straightLining", "speeding"]));
    expect(flagsOf(core, [{ item: "SAT1", value: 4, text: null }], 60)).toEqual([]);
  });

  it("notice who agrees with a sentence and with its opposite", () => {
    const [first] = agreement;
    if (!first) throw new Error("the core form has agreement questions");
    const pair: FormDefinition = { ...core, sections: [{ heading: null, questions: [{ ...first, id: "P1", construct: "AFF", reverse: false }, { ...first, id: "P2", construct: "AFF", reverse: true }] }] };
    const given = (one: number, other: number) => [{ item: "P1", value: one, text: null }, { item: "P2", value: other, text: null }];
    expect(flagsOf(pair, given(7, 7), null)).toEqual(["contradiction"]);
    expect(flagsOf(pair, given(7, 1), null)).toEqual([]);
  });

  it("say nothing of speed where time was not measured", () => {
    expect(flagsOf(core, all(4), null)).toEqual(["straightLining"]);
  });
});

describe("devices", () => {
  it.each([
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148", "phone"],
    ["Mozilla/5.0 (Linux; Android 16; Pixel 9) Chrome/140 Mobile Safari/537.36", "phone"],
    ["Mozilla/5.0 (Linux; Android 16; SM-X710) Chrome/140 Safari/537.36", "tablet"],
    ["Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X)", "tablet"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140", "desktop"],
    ["", null],
  ])("%s is %s", (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });
});

describe("what a draft keeps", () => {
  it("is the form's own questions in whole characters", () => {
    const fields = { SAT1: "6", "OPEN:words": "x", NOPE: "1", OPEN: "a\0b\ud800c" };
    expect(keptFields(core, fields)).toEqual({ SAT1: "6", "OPEN:words": "x", OPEN: "ab\ufffdc" });
  });
});

describe("the mark of a visit", () => {
  const device = { cookie: "c".repeat(22), address: "203.0.113.9", userAgent: "Phone" };
  const mark = (secret: string, point: string, day: string, visitor = device) => visitMark(secret, point, day, visitor).toString("hex");

  it("is the same for a device at a point on a day, and another for every other device, point, day or secret", () => {
    const one = mark("s", "p", "2026-11-22");
    expect(mark("s", "p", "2026-11-22", { ...device, address: "198.51.100.1" })).toBe(one);
    for (const other of [mark("t", "p", "2026-11-22"), mark("s", "q", "2026-11-22"), mark("s", "p", "2026-11-23"), mark("s", "p", "2026-11-22", { ...device, cookie: "d".repeat(22) })]) expect(other).not.toBe(one);
  });

  it("tells a device without a cookie roughly", () => {
    expect(["203.0.113.9, 10.0.0.1", "::ffff:203.0.113.9", "2001:db8:1:2::5", null, "nonsense"].map((address) => addressBlock(address))).toEqual(["203.0.113", "203.0.113", "2001:db8:1", "", ""]);
  });
});

describe("a door's state", () => {
  const NOW = new Date("2026-11-22T12:00:00Z");
  const days = (count: number) => new Date(NOW.getTime() + count * 864e5);
  const link = { status: "open", openedAt: null, expiresAt: days(5), campaign: null } as const;
  const campaign = { status: "running", opensAt: days(-1), closesAt: days(3) } as const;

  it.each([
    ["open", link],
    ["open", { ...link, campaign }],
    ["open", { ...link, campaign: { ...campaign, status: "scheduled" } }],
    ["early", { ...link, campaign: { ...campaign, status: "scheduled", opensAt: days(1) } }],
    ["early", { ...link, campaign: { ...campaign, status: "draft" } }],
    ["closed", { ...link, expiresAt: days(-1), campaign: { ...campaign, status: "closed" } }],
    ["closed", { ...link, campaign: { ...campaign, closesAt: days(-1) } }],
    ["cancelled", { ...link, status: "withdrawn", campaign: { ...campaign, status: "cancelled" } }],
    ["withdrawn", { ...link, status: "withdrawn", campaign }],
    ["answered", { ...link, status: "answered", campaign: { ...campaign, status: "closed" } }],
    ["expired", { ...link, expiresAt: days(-1) }],
  ] as const)("is %s", (state, standing) => {
    expect(doorState(standing, NOW)).toBe(state);
  });

  it("is said of a code by its campaign alone", () => {
    expect(campaignState(campaign, NOW)).toBe("open");
  });
});
