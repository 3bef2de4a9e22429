import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { sendTest } from "@/lib/webhooks/again";
import { post } from "@/lib/webhooks/sending/post";
import { freshDatabase } from "../../setup/fresh-database";
import { Receiver } from "../support/receiver";
import { refusal } from "../support/refusal";
import { seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";
import { deliveriesOf, tell, webhookOf } from "../support/webhooks";

await freshDatabase();
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
const receiver = new Receiver();
let house: SmallOrganizer;

beforeAll(async () => {
  await receiver.open();
  house = await seedSmallOrganizer("outside");
});
afterEach(() => {
  delete process.env.WEBHOOK_PRIVATE_ADDRESSES;
});
afterAll(async () => {
  await receiver.close();
  await closeConnections();
});

/** In every way in which an address inside can be written, and a name that leads there. */
const INSIDE = [
  "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1", "169.254.169.254", "0.0.0.0", "255.255.255.255", "224.0.0.1", "198.18.0.1",
  "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "[2002:7f00:1::]", "localhost", "LOCALHOST",
];

describe("a private address", () => {
  test.each(INSIDE)("%s is connected to by no message", async (host) => {
    expect(await post(`https://${host}:${receiver.port}/hook`, {}, "{}", 2000)).toMatchObject({ status: null, problem: "private_address" });
    expect(receiver.received).toEqual([]);
  });

  test("is refused by name, too, with each message anew: what was allowed when it was saved is looked up again when it is sent", async () => {
    process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";
    const { id } = await webhookOf(house, `http://localhost:${receiver.port}/hook`, ["promise.created"]);
    const secure = await webhookOf(house, `https://localhost:${receiver.port}/hook`, ["promise.created"]);
    for (const each of [id, secure.id]) await inTenantTransaction(house.organizerId, (tenant) => sendTest(tenant, each, house.memberId, new Date()), house.memberId);
    delete process.env.WEBHOOK_PRIVATE_ADDRESSES;
    expect(await tell(house)).toMatchObject({ delivered: 0, failed: 2 });
    expect(receiver.received).toEqual([]);
    for (const each of [id, secure.id]) expect(await deliveriesOf(house, each)).toMatchObject([{ state: "waiting", status: null, problem: "private_address", answer: null }]);
  });

  test.each(["http://crm.example/hook", "https://127.0.0.1/hook", "https://[::1]/hook", "https://10.1.2.3/hook", "https://2130706433/hook", "https://localhost/hook", "https://intranet/hook", "https://db.internal/hook"])("%s is refused when it is typed", async (address) => {
    await refusal(webhookOf(house, address, ["promise.created"]), "invalid", { address: "not_outside" });
  });

  test("is reached where the server's setting allows it, for a closed network", async () => {
    process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";
    expect(await post(receiver.address, {}, "{}")).toMatchObject({ status: 204, problem: null });
    expect(receiver.received).toHaveLength(1);
  });
});
