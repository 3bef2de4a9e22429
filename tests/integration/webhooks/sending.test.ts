import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { respond } from "@/lib/api/handle";
import { makePromise } from "@/lib/promises/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { sendAgain, sendFailedAgain, sendTest } from "@/lib/webhooks/again";
import { renewSecret, setWebhookState } from "@/lib/webhooks/mutations";
import { WAITS } from "@/lib/webhooks/sending/back-off";
import { post } from "@/lib/webhooks/sending/post";
import { freshDatabase } from "../../setup/fresh-database";
import { keyOf } from "../support/api-asker";
import { Receiver } from "../support/receiver";
import { refusal } from "../support/refusal";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";
import { colleague, deliveriesOf, tell, webhookOf } from "../support/webhooks";

await freshDatabase();
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";
const receiver = new Receiver();
const MINUTE = 60_000;
let house: SmallOrganizer;

const promise = (text: string) => inTenantTransaction(house.organizerId, (tenant) => makePromise(tenant, { exhibitorId: house.exhibitorId, contactId: null, editionId: null, text, implied: false, madeOn: TODAY, dueOn: TODAY }, { memberId: house.memberId, today: TODAY }), house.memberId);
const write = <T>(work: Parameters<typeof inTenantTransaction<T>>[1]) => inTenantTransaction(house.organizerId, work, house.memberId);
const state = (id: string) => withTenant(house.organizerId, ({ db, organizerId }) => db.webhook.findFirstOrThrow({ where: { organizerId, id } }));

beforeAll(() => receiver.open());
beforeEach(async () => {
  house = await seedSmallOrganizer("sender");
  await tell(house);
  receiver.answer = () => ({ status: 204 });
  receiver.received.splice(0);
});
afterAll(async () => {
  await receiver.close();
  await closeConnections();
});

describe("a message", () => {
  test("arrives signed, with the record as the API answers it, and is told once", async () => {
    const { id, secret } = await webhookOf(house, receiver.address, ["promise.created"]);
    const { id: record } = await promise("A corner stand by the entrance");
    expect(await tell(house)).toEqual({ made: 1, delivered: 1, failed: 0 });
    const [message] = receiver.received;
    expect(message?.headers).toMatchObject({ "content-type": "application/json", "user-agent": "Fairbond-Webhooks" });
    const verified = new Webhook(secret).verify(message?.text ?? "", message?.headers ?? {});
    const key = await keyOf(house, ["read promises"]);
    const answered: unknown = await (await respond(new Request(`http://localhost/api/v1/promises/${record}`, { headers: { authorization: `Bearer ${key}` } }), new Date())).json();
    expect(verified).toMatchObject({ id: message?.headers["webhook-id"], type: "promise.created", workspace: house.workspace, data: answered });
    expect(() => new Webhook(secret).verify(`${message?.text} `, message?.headers ?? {})).toThrow();
    expect(await tell(house)).toEqual({ made: 0, delivered: 0, failed: 0 });
    expect(receiver.received).toHaveLength(1);
    expect(await deliveriesOf(house, id)).toMatchObject([{ state: "delivered", status: 204, attempts: 1, problem: null, nextAttemptAt: null }]);
    expect(await state(id)).toMatchObject({ lastSuccessAt: expect.any(Date), failingSince: null });
  });

  test("is signed with the new secret and for a day with the old one, too", async () => {
    const { id, secret: old } = await webhookOf(house, receiver.address, ["promise.created"]);
    const { secret } = await write((tenant) => renewSecret(tenant, id, new Date()));
    expect(secret).not.toBe(old);
    await promise("One");
    await tell(house);
    await promise("Two");
    await tell(house, new Date(Date.now() + 25 * 60 * MINUTE));
    const [first, second] = receiver.received;
    for (const each of [secret, old]) expect(() => new Webhook(each).verify(first?.text ?? "", first?.headers ?? {})).not.toThrow();
    expect(second?.headers["webhook-signature"]?.split(" ")).toHaveLength(1);
  });
});

describe("what is not taken", () => {
  test("is tried again after 1, 5 and 30 minutes, 2, 6 and 24 hours with the same id, and then has failed", async () => {
    const { id } = await webhookOf(house, receiver.address, ["promise.created"]);
    await promise("Nobody answers");
    receiver.answer = () => ({ status: 503, body: "later" });
    let now = new Date();
    expect(await tell(house, now)).toEqual({ made: 1, delivered: 0, failed: 1 });
    for (const wait of WAITS) {
      expect(await tell(house, new Date(now.getTime() + wait - 1000))).toMatchObject({ failed: 0 });
      now = new Date(now.getTime() + wait);
      expect(await tell(house, now)).toMatchObject({ failed: 1 });
    }
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(await deliveriesOf(house, id)).toMatchObject([{ state: "failed", attempts: 7, status: 503, problem: "status", answer: "later", nextAttemptAt: null }]);
  });

  test("is no answer at all, an answer that never ends, a redirect: none of them is followed or waited for", async () => {
    const { id } = await webhookOf(house, receiver.address, ["promise.created"]);
    await promise("Elsewhere");
    receiver.answer = () => ({ status: 302, headers: { location: receiver.address.replace("/hook", "/elsewhere") } });
    await tell(house);
    expect(receiver.received.map(({ path }) => path)).toEqual(["/hook"]);
    expect(await deliveriesOf(house, id)).toMatchObject([{ state: "waiting", status: 302, problem: "redirect" }]);
    receiver.answer = () => ({ status: 200, silent: true });
    expect(await post(receiver.address, {}, "{}", 300)).toMatchObject({ status: null, problem: "timeout" });
    receiver.answer = () => ({ status: 200, body: "x".repeat(5_000_000) });
    expect((await post(receiver.address, {}, "{}")).answer).toHaveLength(1000);
    expect(await post("http://127.0.0.1:9/", {}, "{}")).toMatchObject({ problem: "unreachable" });
  });

  test("keeps the others back: an address that fails is tried with one message a minute until one arrives", async () => {
    await webhookOf(house, receiver.address, ["promise.created"]);
    const now = new Date();
    receiver.answer = () => ({ status: 500 });
    await promise("First");
    await tell(house, now);
    for (const text of ["Second", "Third", "Fourth"]) await promise(text);
    await tell(house, new Date(now.getTime() + MINUTE / 2));
    expect(receiver.received).toHaveLength(1);
    await tell(house, new Date(now.getTime() + MINUTE));
    expect(receiver.received).toHaveLength(2);
    receiver.answer = () => ({ status: 200 });
    expect(await tell(house, new Date(now.getTime() + 3 * MINUTE))).toMatchObject({ delivered: 4 });
  });

  test("for three days stops the webhook, tells its maker and administrators, and goes on where somebody says so", async () => {
    const { id } = await webhookOf(house, receiver.address, ["promise.created"]);
    const admin = await colleague(house, "ada");
    const viewer = await colleague(house, "vic", { rights: ["read exhibitors"], scope: "all" });
    receiver.answer = () => ({ status: 500 });
    const now = new Date();
    await promise("One");
    await tell(house, now);
    await promise("Two");
    await tell(house, new Date(now.getTime() + 72 * 60 * MINUTE));
    expect(await state(id)).toMatchObject({ state: "stopped", stoppedFor: "failing" });
    const told = await withTenant(house.organizerId, ({ db, organizerId }) => db.notice.findMany({ where: { organizerId, kind: "webhook_stopped", recordId: id }, select: { memberId: true } }));
    expect(told.map(({ memberId }) => memberId).toSorted()).toEqual([admin, house.memberId].toSorted());
    expect(told.map(({ memberId }) => memberId)).not.toContain(viewer);
    receiver.answer = () => ({ status: 200 });
    await refusal(write((tenant) => sendTest(tenant, id, house.memberId, now)), "not_sending");
    await promise("While it stands");
    expect(await tell(house, new Date(now.getTime() + 90 * 60 * MINUTE))).toEqual({ made: 0, delivered: 0, failed: 0 });
    const later = new Date(now.getTime() + 100 * 60 * MINUTE);
    await write((tenant) => setWebhookState(tenant, id, "live", later));
    expect(await tell(house, later)).toEqual({ made: 0, delivered: 2, failed: 0 });
  });

  test("because it is gone (410) stops the webhook at once", async () => {
    const { id } = await webhookOf(house, receiver.address, ["promise.created"]);
    receiver.answer = () => ({ status: 410 });
    await promise("One");
    await tell(house);
    expect(await state(id)).toMatchObject({ state: "stopped", stoppedFor: "gone" });
    expect(await deliveriesOf(house, id)).toMatchObject([{ state: "failed", problem: "gone" }]);
  });
});

describe("by hand", () => {
  test("a test is sent, one message again, and all that failed: each noted in the audit, each with its own id", async () => {
    const { id } = await webhookOf(house, receiver.address, ["promise.created"]);
    await write((tenant) => sendTest(tenant, id, house.memberId, new Date()));
    expect(await tell(house)).toMatchObject({ delivered: 1 });
    expect(receiver.take()).toMatchObject([{ type: "webhook.test", data: {} }]);
    await promise("Once more");
    await tell(house);
    const [first] = receiver.take();
    const [, kept] = await deliveriesOf(house, id);
    await write((tenant) => sendAgain(tenant, id, kept?.id ?? "", house.memberId, new Date()));
    await tell(house);
    expect(receiver.take()).toEqual([first]);
    await write(({ db, organizerId }) => db.webhookDelivery.updateMany({ where: { organizerId, id: kept?.id ?? "" }, data: { state: "failed" } }));
    expect(await write((tenant) => sendFailedAgain(tenant, id, 7, house.memberId, new Date()))).toEqual({ count: 1 });
    await tell(house);
    expect(receiver.take()).toEqual([first]);
    const noted = await withTenant(house.organizerId, ({ db, organizerId }) => db.auditEntry.findMany({ where: { organizerId, noun: "webhooks", record: id }, select: { action: true } }));
    expect(noted.map(({ action }) => action).toSorted()).toEqual(["insert", "send", "send", "send"]);
    const another = await seedSmallOrganizer("stranger");
    await refusal(inTenantTransaction(another.organizerId, (tenant) => sendAgain(tenant, id, kept?.id ?? "", another.memberId, new Date())), "not_found");
  });

  test("a pause keeps what happens, and sends it when it goes on", async () => {
    const { id } = await webhookOf(house, receiver.address, ["promise.created"]);
    await write((tenant) => setWebhookState(tenant, id, "paused", new Date()));
    await promise("Meanwhile");
    expect(await tell(house)).toEqual({ made: 1, delivered: 0, failed: 0 });
    await write((tenant) => setWebhookState(tenant, id, "live", new Date()));
    expect(await tell(house)).toEqual({ made: 0, delivered: 1, failed: 0 });
  });
});
