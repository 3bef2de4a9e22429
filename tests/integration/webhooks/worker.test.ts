import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { Receiver } from "../support/receiver";
import { seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";
import { deliveriesOf, tell, webhookOf } from "../support/webhooks";

await freshDatabase();
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";
const receiver = new Receiver();
let house: SmallOrganizer;

/** What `npm run worker` runs. */
const startWorker = (): ChildProcess => spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], { stdio: ["ignore", "ignore", "inherit"] });
const rename = (name: string) => inTenantTransaction(house.organizerId, ({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id: house.contactId } }, data: { name } }), house.memberId);
/** The next message that arrives; the receiver answers it as it is told. */
const next = (answer: Receiver["answer"]) =>
  new Promise<void>((resolve) => {
    receiver.answer = (message) => {
      resolve();
      return answer(message);
    };
  });

beforeAll(() => receiver.open());
beforeEach(async () => {
  house = await seedSmallOrganizer("worker");
  receiver.received.splice(0);
});
afterAll(async () => {
  await receiver.close();
  await closeConnections();
});

describe("the worker", () => {
  test("tells of a change by itself, and ends when it is asked to", { timeout: 180_000 }, async () => {
    await webhookOf(house, receiver.address, ["contact.updated"]);
    const arrived = next(() => ({ status: 204 }));
    const worker = startWorker();
    await rename("Told by the worker");
    await arrived;
    const ended = once(worker, "exit");
    worker.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(receiver.take()).toMatchObject([{ type: "contact.updated", data: { name: "Told by the worker" } }]);
  });

  test("that is killed while it sends loses nothing: a minute later the message goes out again with its id", { timeout: 180_000 }, async () => {
    const { id } = await webhookOf(house, receiver.address, ["contact.updated"]);
    const reached = next(() => ({ status: 200, silent: true }));
    const worker = startWorker();
    await rename("Sent by a worker that dies");
    await reached;
    const ended = once(worker, "exit");
    worker.kill("SIGKILL");
    await ended;
    expect(await deliveriesOf(house, id)).toMatchObject([{ state: "waiting", attempts: 1, status: null, problem: null }]);
    receiver.answer = () => ({ status: 204 });
    expect(await tell(house)).toMatchObject({ made: 0, delivered: 0, failed: 0 });
    expect(await tell(house, new Date(Date.now() + 61_000))).toMatchObject({ made: 0, delivered: 1, failed: 0 });
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    expect(await deliveriesOf(house, id)).toMatchObject([{ state: "delivered", attempts: 2 }]);
  });
});
