import { describe, expect, test } from "vitest";

import { campaignChange } from "@/lib/campaigns/drafts/schema";
import { draftAsForm } from "@/lib/campaigns/drafts/theirs";
import type { CampaignDetail } from "@/lib/campaigns/types";
import { endOfDay, momentOf } from "@/lib/format/local-time";

const ZONE = "Asia/Shanghai";
const ID = "0190a7a4-1f00-7000-8000-000000000001";
const words = { invitation: { subject: "A word, {name}?", body: "Dear {name}, here: {link}" }, reminder: { subject: "Again", body: "Please: {link}" }, thanks: "Thanks", whatChanged: "Hall 3 is warmer" };

const campaign: CampaignDetail = {
  id: ID, title: "Autumn", status: "draft", naming: "choice", editionId: "0190a7a4-1f00-7000-8000-000000000002", editionLabel: "", showId: ID, formVersionId: "0190a7a4-1f00-7000-8000-000000000003", form: { key: "core", title: "Core" }, formVersion: 1,
  audience: { statuses: ["held", "booked"], segments: ["Core, old"], stages: ["commitment"], roles: [], tags: ["vip"], firstTimers: false, areaFrom: 12.5, areaTo: null, selection: null },
  texts: { en: words }, reminders: [4, 9], targets: [{ segment: null, share: 0.4 }, { segment: "Core, old", share: 0.55 }], senderName: "Wei Lan", replyTo: null,
  opensAt: momentOf(new Date("2026-10-01T00:00:00Z"), 9, ZONE), closesAt: endOfDay(new Date("2026-10-20T00:00:00Z"), ZONE), startedAt: null, endedAt: null, memberName: "Wei Lan", version: "2026-09-01T08:00:00.000Z",
};

describe("a draft in the words of its form", () => {
  test("says what the form would send: read again, it is the draft", () => {
    const { values, version } = draftAsForm(campaign, ZONE);
    const { audience, texts, reminders, targets, title, naming, senderName, replyTo, editionId, formVersionId } = campaign;
    const read = campaignChange.parse({ ...values, id: ID, seenVersion: version });
    expect(read).toEqual({ id: ID, seenVersion: version, title, naming, senderName, replyTo, editionId, formVersionId, audience, reminders, targets, texts: { ...texts, zh: undefined }, opensOn: new Date("2026-10-01T00:00:00Z"), opensHour: 9, closesOn: new Date("2026-10-20T00:00:00Z") });
  });
});
