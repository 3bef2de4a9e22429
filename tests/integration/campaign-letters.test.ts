import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { POST as unsubscribePost, GET as unsubscribeGet } from "@/app/s/[token]/unsubscribe/route";
import { countAudience, listAudience } from "@/lib/campaigns/audience/data";
import { getCampaign } from "@/lib/campaigns/data";
import { bookTestLetters, TEST_LETTERS, workOnTestLetters } from "@/lib/campaigns/letters/test-letter";
import { sendDueLetters } from "@/lib/campaigns/letters/work";
import { countMessages } from "@/lib/campaigns/messages/data";
import { actOnMessage, copyWords } from "@/lib/campaigns/messages/mutations";
import { cancelCampaign, closeCampaign, startCampaign } from "@/lib/campaigns/running/mutations";
import { suppress, unsuppress } from "@/lib/campaigns/suppressions/mutations";
import { closeConnections } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { workThrough } from "@/lib/jobs/work";
import { answerInvitation } from "@/lib/responses/answer-invitation";
import { openInvitation } from "@/lib/tenant/open-invitation";
import { inLongTenantTransaction, inTenantTransaction, type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { type AskedShow, seedAskedShow } from "./support/asked-show";
import { idOf, type LetterBox, openLetterBox } from "./support/letter-box";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

await freshDatabase();
const DAY = 86_400_000;
let box: LetterBox;
let organizer: SmallOrganizer;
let show: AskedShow;
let number = 0;
let now: Date;

beforeAll(async () => {
  box = await openLetterBox();
  process.env.MAIL_URL = box.url;
  process.env.MAIL_FROM = "Fairbond <surveys@lantern-quay.example>";
  process.env.NEXTAUTH_URL = "https://fairbond.example";
});
afterAll(async () => {
  await box.close();
  await closeConnections();
});
beforeEach(async () => {
  box.received.length = 0;
  box.refusals.clear();
  box.hangUpAfterTaking = false;
  number += 1;
  now = new Date("2026-11-23T10:00:00Z");
  organizer = await seedSmallOrganizer(`letters-${number}`);
  show = await seedAskedShow(organizer, 6, now, `fair-${number}`);
});

const read = <T>(work: (tenant: Tenant) => Promise<T>): Promise<T> => withTenant(organizer.organizerId, work);
const start = () => inLongTenantTransaction(organizer.organizerId, (tenant) => startCampaign(tenant, show.campaignId, now));
const send = (at: Date = now) => sendDueLetters(organizer.organizerId, () => at);
const later = (days: number) => new Date(now.getTime() + days * DAY);
const message = (email: string, round = 0) => read(({ db, organizerId }) => db.campaignMessage.findFirstOrThrow({ where: { organizerId, campaignId: show.campaignId, address: email, round } }));
const linkIn = (text: string | undefined) => /https:\/\/fairbond\.example\/s\/([0-9a-z]{26})(?=\s)/.exec(text ?? "")?.[1] ?? "no link";
const mailTo = (email: string) => box.received.find((mail) => mail.to && !Array.isArray(mail.to) && mail.to.text === email);
const answer = async (email: string) => {
  const token = linkIn(mailTo(email)?.text);
  const opened = await openInvitation(token);
  if (!opened) throw new Error("The link opens nothing.");
  await inTenantTransaction(opened.organizerId, (tenant) => answerInvitation(tenant, opened.invitationId, { fields: { AFF1: "6", TOI1: "5" }, language: "en" }, now));
};

describe("an audience", () => {
  it("asks whom the filters leave, and says of everybody else why not", async () => {
    const [gone, unwilling, silent, off, ...rest] = show.contacts;
    await inTenantTransaction(organizer.organizerId, async (tenant) => {
      const { db, organizerId } = tenant;
      await db.contact.updateMany({ where: { organizerId, id: gone?.id }, data: { leftOn: new Date("2026-11-01T00:00:00Z") } });
      await db.contact.updateMany({ where: { organizerId, id: unwilling?.id }, data: { wantsNoSurveys: true } });
      await db.contact.updateMany({ where: { organizerId, id: silent?.id }, data: { email: null } });
      await suppress(tenant, organizer.memberId, { addresses: [off?.email ?? ""], reason: "by_hand" });
      await db.contact.create({ data: { organizerId, exhibitorId: rest[0]?.exhibitorId ?? "", name: "Twice", email: rest[0]?.email.toUpperCase(), role: "other" } });
      await db.contact.updateMany({ where: { organizerId, id: rest[1]?.id }, data: { reach: "wechat", email: null } });
    });
    const of = await read((tenant) => getCampaign(tenant, show.campaignId, "en"));
    const count = await read((tenant) => countAudience(tenant, of, now));
    expect(count).toMatchObject({ asked: 2, exhibitors: 2, unreached: 4, byReach: { email: 1, wechat: 1 }, notAsked: { left: 1, no_consent: 1, no_address: 1, suppressed: 1, same_address: 1 } });
    const without = await read((tenant) => listAudience(tenant, of, now, "not_asked", 1));
    expect(without.rows.map(({ contactName, notAsked }) => [contactName, notAsked]).sort()).toEqual([["Person 0", "left"], ["Person 1", "no_consent"], ["Person 2", "no_address"], ["Person 3", "suppressed"], ["Twice", "same_address"]].sort());
    const filtered = { ...of, audience: { ...of.audience, segments: ["Large"], areaTo: 10 } };
    expect((await read((tenant) => countAudience(tenant, filtered, now))).exhibitors + (await read((tenant) => countAudience(tenant, filtered, now))).unreached).toBe(1);
    const tagged = { ...of, audience: { ...of.audience, tags: ["vip"] } };
    expect((await read((tenant) => countAudience(tenant, tagged, now))).asked).toBe(0);
    await read(({ db, organizerId }) => db.exhibitorTag.create({ data: { organizerId, exhibitorId: rest[0]?.exhibitorId ?? "", tag: "vip" } }));
    expect((await read((tenant) => countAudience(tenant, tagged, now))).asked).toBe(1);
    expect((await read((tenant) => countAudience(tenant, { ...of, audience: { ...of.audience, firstTimers: false } }, now))).asked).toBe(0);
  });
});

describe("a started campaign", () => {
  it("writes to everybody once, in their language, as a mail client reads it", async () => {
    expect(await start()).toEqual({ invited: 6, messages: 18 });
    expect(await send()).toMatchObject({ sent: 6 });
    expect(await send()).toMatchObject({ sent: 0 });
    expect(box.received).toHaveLength(6);
    const chinese = mailTo("person-0@" + `fair-${number}.example`);
    const english = mailTo("person-1@" + `fair-${number}.example`);
    expect(chinese?.subject).toBe("被问展 2026：第 0 公司的参展感受如何？");
    expect(chinese?.text).toContain("Person 0，您好！");
    expect(chinese?.html).toContain('lang="zh-Hans"');
    expect(english?.subject).toContain(`fair-${number} & Co <1>`);
    expect(english?.html).toContain("&amp; Co &lt;1&gt;");
    expect(english?.from?.text).toContain("surveys@lantern-quay.example");
    expect(english?.messageId).toBe(`<${(await message(`person-1@fair-${number}.example`)).id}@lantern-quay.example>`);
    const token = linkIn(english?.text);
    expect(english?.html).toContain(`href="https://fairbond.example/s/${token}"`);
    // a mail program reads the way out as one request (RFC 8058)
    const headers = english?.headerLines.map(({ line }) => line.replace(/\r?\n\s+/g, " "));
    expect(headers).toContainEqual(expect.stringMatching(new RegExp(`^List-Unsubscribe: <https://fairbond\\.example/s/${token}/unsubscribe\\?lang=en>$`)));
    expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(await openInvitation(token)).toMatchObject({ organizerId: organizer.organizerId });
    expect(new Set(box.received.map((mail) => linkIn(mail.text))).size).toBe(6);
  });

  it("can be started once only, and not after its last day", async () => {
    await start();
    await expect(start()).rejects.toThrow(AppError);
  });

  it("reminds those alone who have not answered, and each reminder has a link of its own", async () => {
    await start();
    await send();
    const [first, second] = show.contacts;
    await answer(first?.email ?? "");
    // it says so at once, before the reminder's day
    const reminder = (await read((tenant) => countMessages(tenant, show.campaignId, now))).find(({ round }) => round === 1);
    expect(reminder?.states).toMatchObject({ planned: 5, skipped: 1 });
    const invited = linkIn(mailTo(second?.email ?? "")?.text);
    box.received.length = 0;
    expect(await send(later(4))).toMatchObject({ sent: 5 });
    expect(mailTo(first?.email ?? "")).toBeUndefined();
    const reminded = linkIn(mailTo(second?.email ?? "")?.text);
    expect(reminded).not.toBe(invited);
    expect(await openInvitation(invited)).toEqual(await openInvitation(reminded));
    expect(await message(first?.email ?? "", 1)).toMatchObject({ status: "skipped", reason: "answered" });
  });

  it("lets a reader out with one request, and looking alone changes nothing", async () => {
    await start();
    await send();
    const [reader] = show.contacts;
    const params = Promise.resolve({ token: linkIn(mailTo(reader?.email ?? "")?.text) });
    const address = "https://fairbond.example/s/x/unsubscribe";
    expect((await unsubscribeGet(new Request(address), { params })).status).toBe(200);
    expect(await read(({ db, organizerId }) => db.suppression.count({ where: { organizerId, address: reader?.email } }))).toBe(0);
    const post = await unsubscribePost(new Request(address, { method: "POST", body: "List-Unsubscribe=One-Click", headers: { "content-type": "application/x-www-form-urlencoded" } }), { params });
    expect(post.status).toBe(200);
    expect(await post.text()).toContain("不再");
    box.received.length = 0;
    await send(later(4));
    expect(mailTo(reader?.email ?? "")).toBeUndefined();
    expect(box.received).toHaveLength(5);
    expect(await message(reader?.email ?? "", 1)).toMatchObject({ status: "skipped", reason: "suppressed" });
    expect((await unsubscribePost(new Request(address, { method: "POST" }), { params: Promise.resolve({ token: "0".repeat(26) }) })).status).toBe(404);
  });

  it("is closed or cancelled with all that still waits", async () => {
    await start();
    await send();
    await answer(show.contacts[0]?.email ?? "");
    expect(await inTenantTransaction(organizer.organizerId, (tenant) => closeCampaign(tenant, show.campaignId, now))).toEqual({ letters: 12, links: 5 });
    expect(await send(later(4))).toMatchObject({ sent: 0 });
    await expect(inTenantTransaction(organizer.organizerId, (tenant) => cancelCampaign(tenant, show.campaignId, now))).rejects.toThrow(AppError);
  });
});

describe("a mail server that says no", () => {
  it("for good at an address: the letter came back, and the address gets nothing more until somebody says so", async () => {
    await start();
    const [gone] = show.contacts;
    box.refusals.set(gone?.email ?? "", { code: 550, text: "5.1.1 no such user" });
    expect(await send()).toMatchObject({ sent: 5, bounced: 1 });
    expect(await message(gone?.email ?? "")).toMatchObject({ status: "bounced", reason: "no_mailbox" });
    const suppression = await read(({ db, organizerId }) => db.suppression.findFirstOrThrow({ where: { organizerId, address: gone?.email } }));
    expect(suppression.reason).toBe("bounced");
    box.refusals.clear();
    await inTenantTransaction(organizer.organizerId, (tenant) => unsuppress(tenant, suppression.id));
    await inTenantTransaction(organizer.organizerId, async (tenant) => actOnMessage(tenant, organizer.memberId, (await message(gone?.email ?? "")).id, "again", now));
    expect(await send(new Date(now.getTime() + 60_000))).toMatchObject({ sent: 1 });
  });

  it("for reasons of policy: the letter failed, and the address is not to blame", async () => {
    await start();
    box.refusals.set(show.contacts[0]?.email ?? "", { code: 550, text: "5.7.1 relaying denied" });
    expect(await send()).toMatchObject({ sent: 5, refused: 1 });
    expect(await read(({ db, organizerId }) => db.suppression.count({ where: { organizerId, address: show.contacts[0]?.email } }))).toBe(0);
  });

  it("for now: it is tried again, each time later, and given up at the end", async () => {
    await start();
    const [slow] = show.contacts;
    box.refusals.set(slow?.email ?? "", { code: 451, text: "4.7.1 greylisted" });
    expect(await send()).toMatchObject({ sent: 5, later: 1 });
    const waits: Date[] = [];
    for (let tries = 0; tries < 5; tries++) {
      const { dueAt } = await message(slow?.email ?? "");
      waits.push(dueAt);
      expect(await send(new Date(dueAt.getTime() - 1000))).toMatchObject({ sent: 0, later: 0 });
      await send(dueAt);
    }
    expect(waits.map((at, index) => Math.round((at.getTime() - (waits[index - 1] ?? now).getTime()) / 60_000))).toEqual([5, 20, 60, 240, 720]);
    expect(await message(slow?.email ?? "")).toMatchObject({ status: "failed", reason: "given_up", attempts: 6 });
  });

  it("to everybody: nothing is lost, no try is counted, and it goes on when the server is back", async () => {
    await start();
    process.env.MAIL_URL = "smtp://127.0.0.1:1";
    expect(await send()).toMatchObject({ sent: 0 });
    process.env.MAIL_URL = box.url;
    expect(await message(show.contacts[0]?.email ?? "")).toMatchObject({ status: "planned", attempts: 0, reason: "server" });
    expect(await send(new Date(now.getTime() + 130_000))).toMatchObject({ sent: 6 });
  });

  it("and then nothing at all, after the last byte: the letter is unclear, is not sent again by itself, and a person decides", async () => {
    await start();
    box.hangUpAfterTaking = true;
    const run = await send();
    expect(run.unclear).toBeGreaterThanOrEqual(1);
    box.hangUpAfterTaking = false;
    const unclear = await read(({ db, organizerId }) => db.campaignMessage.findMany({ where: { organizerId, status: "sending", reason: "unclear" } }));
    expect(unclear.map(({ id }) => id).sort()).toEqual(box.received.map(idOf).sort());
    await send(later(0.1));
    expect(new Set(box.received.map(idOf)).size).toBe(box.received.length);
    const [one] = unclear;
    await inTenantTransaction(organizer.organizerId, (tenant) => actOnMessage(tenant, organizer.memberId, one?.id ?? "", "arrived", now));
    expect(await read(({ db, organizerId }) => db.campaignMessage.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: one?.id ?? "" } } }))).toMatchObject({ status: "sent", memberId: organizer.memberId });
  });
});

describe("letters wait", () => {
  it("for the end of the night where their reader lives", async () => {
    await read(({ db, organizerId }) => db.mailSettings.update({ where: { organizerId }, data: { quietFrom: 20, quietUntil: 8 } }));
    now = new Date("2026-11-23T13:00:00Z");
    await start();
    // 13:00 in Greenwich is 14:00 in Berlin and 21:00 in Shanghai
    expect(await send()).toMatchObject({ sent: 3, quiet: 3 });
    expect((await message(show.contacts[0]?.email ?? "")).dueAt.toISOString()).toBe("2026-11-24T00:00:00.000Z");
    expect(await send(new Date("2026-11-24T00:00:00Z"))).toMatchObject({ sent: 3, quiet: 0 });
  });

  it("for their turn: not more than the rate in a minute", async () => {
    await read(({ db, organizerId }) => db.mailSettings.update({ where: { organizerId }, data: { ratePerMinute: 4 } }));
    await start();
    const sent = [];
    for (let second = 0; second < 120; second += 10) sent.push((await send(new Date(now.getTime() + second * 1000))).sent);
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(6);
    expect(sent.slice(0, 6).reduce((sum, each) => sum + each, 0)).toBe(4);
    expect(Math.max(...sent)).toBe(1);
  });
});

it("a test goes to the member who asks alone: invitation and reminder in both languages, marked, and their links open nothing", async () => {
  await inTenantTransaction(organizer.organizerId, (tenant) => bookTestLetters(tenant, organizer.memberId, show.campaignId));
  expect(await workThrough(organizer.organizerId, { [TEST_LETTERS]: workOnTestLetters })).toMatchObject({ done: 1 });
  expect(box.received).toHaveLength(4);
  for (const mail of box.received) {
    expect(mail.to && !Array.isArray(mail.to) && mail.to.text).toBe(organizer.ownerEmail);
    expect(mail.subject).toMatch(/^\[(Test|测试)\] /);
    expect(linkIn(mail.text)).toBe("no link");
  }
});

describe("a contact reached by WeChat", () => {
  it("gets no mail; the words are copied with a fresh link each time, marked as sent, and that can be taken back", async () => {
    const [friend] = show.contacts;
    await read(({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id: friend?.id ?? "" } }, data: { reach: "wechat" } }));
    await start();
    expect(await send()).toMatchObject({ sent: 5 });
    const [invitation] = await read((tenant) => countMessages(tenant, show.campaignId, now));
    expect(invitation?.states.to_copy).toBe(1);
    const { id } = await read(({ db, organizerId }) => db.campaignMessage.findFirstOrThrow({ where: { organizerId, campaignId: show.campaignId, channel: "wechat", round: 0 } }));
    const copies = [await inTenantTransaction(organizer.organizerId, (tenant) => copyWords(tenant, id)), await inTenantTransaction(organizer.organizerId, (tenant) => copyWords(tenant, id))];
    expect(copies[0]?.link).not.toBe(copies[1]?.link);
    expect(copies[0]?.body).toContain(copies[0]?.link);
    const opened = await Promise.all(copies.map(({ link }) => openInvitation(link.split("/").at(-1) ?? "")));
    expect(opened[0]).toEqual(opened[1]);
    expect(opened[0]).not.toBeNull();
    const act = (which: "sent" | "unsent") => inTenantTransaction(organizer.organizerId, (tenant) => actOnMessage(tenant, organizer.memberId, id, which, now));
    await act("sent");
    await expect(act("sent")).rejects.toThrow(AppError);
    await act("unsent");
    expect(await read(({ db, organizerId }) => db.campaignMessage.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } } }))).toMatchObject({ status: "planned", memberId: null });
  });
});
