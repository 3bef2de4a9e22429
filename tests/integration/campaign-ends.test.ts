import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { getCampaign } from "@/lib/campaigns/data";
import { changeCampaign } from "@/lib/campaigns/drafts/mutations";
import { createCampaign } from "@/lib/campaigns/mutations";
import { createPoints } from "@/lib/campaigns/points/mutations";
import { cancelCampaign, closeCampaign, scheduleCampaign, startCampaign, unscheduleCampaign } from "@/lib/campaigns/running/mutations";
import { keepCampaigns } from "@/lib/campaigns/running/work";
import { closeConnections } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

await freshDatabase();
let one: SmallOrganizer;
beforeAll(async () => {
  one = await seedSmallOrganizer("clock");
});
afterAll(closeConnections);
const inOne = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(one.organizerId, work);
const make = (now: Date) => inOne((tenant) => createCampaign(tenant, one.memberId, { title: "After", editionId: one.editionId, formVersionId: one.formVersionId, naming: "choice" }, now));
const read = (id: string) => withTenant(one.organizerId, (tenant) => getCampaign(tenant, id, "en"));
const codeOf = (promise: Promise<unknown>) => promise.then(() => "done", (error: unknown) => (error instanceof AppError ? error.code : "unexpected"));

describe("a new campaign", () => {
  it.each([
    ["Asia/Shanghai", "2026-11-22T03:00:00Z", "2026-11-23T01:00:00Z", "2026-12-14T15:59:59Z"],
    ["Asia/Shanghai", "2026-11-22T17:00:00Z", "2026-11-24T01:00:00Z", "2026-12-15T15:59:59Z"],
    ["Europe/Berlin", "2026-03-10T12:00:00Z", "2026-03-11T08:00:00Z", "2026-04-01T21:59:59Z"],
  ])("opens at nine tomorrow and closes at the end of a day on the clock of %s, asked for at %s", async (timeZone, now, opens, closes) => {
    await withTenant(one.organizerId, ({ db }) => db.organizer.update({ where: { id: one.organizerId }, data: { timeZone } }));
    const { id } = await make(new Date(now));
    const { opensAt, closesAt } = await read(id);
    expect([opensAt, closesAt]).toEqual([new Date(opens), new Date(closes)]);
  });
});

describe("the words of a new campaign", () => {
  it("ask how it was once the show has been, and what is expected of it before", async () => {
    const { startsOn } = await withTenant(one.organizerId, ({ db }) => db.edition.findUniqueOrThrow({ where: { organizerId_id: { organizerId: one.organizerId, id: one.editionId } }, select: { startsOn: true } }));
    const subjects = async (days: number) => {
      const { texts } = await read((await make(new Date(startsOn.getTime() + days * 86_400_000))).id);
      return [texts.en?.invitation.subject, texts.zh?.invitation.subject];
    };
    expect(await subjects(-1)).toEqual(["{show}: what does {company} expect of it?", "{show}：{company} 有什么期望？"]);
    expect(await subjects(1)).toEqual(["{show}: how was it for {company}?", "{show}：{company} 的参展感受如何？"]);
  });
});

describe("a campaign that is over", () => {
  const now = new Date("2026-11-22T12:00:00Z");

  it.each(["closed", "cancelled"] as const)("is %s for good: nothing opens, extends or changes it, and its jar is not filled again", async (end) => {
    const { id } = await make(now);
    await inOne((tenant) => startCampaign(tenant, id, now));
    await inOne((tenant) => (end === "closed" ? closeCampaign : cancelCampaign)(tenant, id, now));
    const before = await read(id);
    const { version: seenVersion, title, editionId, formVersionId, naming, audience, texts, targets, senderName, replyTo } = before;
    const change = { id, seenVersion, title, editionId, formVersionId, naming, audience, texts, targets: [...targets], senderName, replyTo, reminders: [], opensOn: now, opensHour: 9, closesOn: new Date("2027-03-01T00:00:00Z") };
    const tries: Record<string, (tenant: TenantTransaction) => Promise<unknown>> = {
      start: (tenant) => startCampaign(tenant, id, now),
      schedule: (tenant) => scheduleCampaign(tenant, id, now),
      unschedule: (tenant) => unscheduleCampaign(tenant, id),
      close: (tenant) => closeCampaign(tenant, id, now),
      cancel: (tenant) => cancelCampaign(tenant, id, now),
      change: (tenant) => changeCampaign(tenant, change),
    };
    for (const [name, act] of Object.entries(tries)) expect([name, await codeOf(inOne(act))]).toEqual([name, "conflict"]);
    expect(await codeOf(inOne((tenant) => createPoints(tenant, { campaignId: id, set: "edition", kiosk: false })))).toBe("already_settled");
    await keepCampaigns(one.organizerId, new Date("2026-11-23T12:00:00Z"));
    expect(await read(id)).toEqual(before);
  });
});
