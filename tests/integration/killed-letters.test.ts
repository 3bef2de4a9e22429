import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { startCampaign } from "@/lib/campaigns/running/mutations";
import { closeConnections } from "@/lib/db/client";
import { createRandom } from "@/lib/relationship-quality";
import { inLongTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedAskedShow } from "./support/asked-show";
import { idOf, type LetterBox, type Moment, openLetterBox } from "./support/letter-box";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

await freshDatabase();
const LETTERS = 200;
const KILLS = 5;
/** Longer than a dead worker's holds. */
const LATER = 400_000;

let organizer: SmallOrganizer;
let box: LetterBox;
let folder: string;

beforeAll(async () => {
  organizer = await seedSmallOrganizer("killed-letters");
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "fairbond-letters-"));
});
afterEach(() => box.close());
afterAll(async () => {
  await fs.rm(folder, { recursive: true });
  await closeConnections();
});

function worker(ahead: number, env: Record<string, string>) {
  return spawn(process.execPath, ["--import", "tsx", "tests/integration/support/send-letters.ts", organizer.organizerId, String(ahead)], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, MAIL_URL: box.url, MAIL_FROM: "Killed <surveys@killed.example>", NEXTAUTH_URL: "http://localhost:3000", ...env },
  });
}

/** Sends a whole campaign with a worker that is killed again and again, each time at another moment of another letter; then lets one finish. */
async function sendKilled(name: string, seed: number, env: Record<string, string>) {
  const now = new Date();
  const { campaignId } = await seedAskedShow(organizer, LETTERS, now, name);
  await inLongTenantTransaction(organizer.organizerId, (tenant) => startCampaign(tenant, campaignId, now));
  const random = createRandom(seed);
  const moments: readonly Moment[] = ["recipient", "data", "taken", "answered"];
  for (let kill = 0; kill < KILLS; kill++) {
    const child = worker(kill * LATER, env);
    const ended = once(child, "exit");
    const moment = moments[Math.floor(random.uniform() * moments.length)] ?? "data";
    let left = 3 + Math.floor(random.uniform() * 30);
    const pause = Math.floor(random.uniform() * 6);
    box.watch = (seen) => {
      if (seen !== moment || --left !== 0) return;
      if (pause === 0) child.kill("SIGKILL");
      else setTimeout(() => child.kill("SIGKILL"), pause);
    };
    await ended;
  }
  box.watch = () => undefined;
  const [code] = await once(worker(KILLS * LATER, env), "exit");
  expect(code).toBe(0);
  const messages = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.campaignMessage.findMany({ where: { organizerId, campaignId, round: 0 }, select: { id: true, status: true, reason: true } }));
  const times = new Map<string, number>();
  for (const mail of box.received) times.set(idOf(mail), (times.get(idOf(mail)) ?? 0) + 1);
  return { messages, times };
}

describe("a worker killed again and again among the letters of a campaign", () => {
  it("loses none and sends none twice: what nobody can know is listed as unclear", async () => {
    box = await openLetterBox();
    const { messages, times } = await sendKilled("plain", 11, {});
    expect(messages).toHaveLength(LETTERS);
    const unclear = messages.filter(({ status, reason }) => status === "sending" && reason === "unclear");
    const sent = messages.filter(({ status }) => status === "sent");
    console.log(`${KILLS} kills among ${LETTERS} letters: ${sent.length} sent, ${unclear.length} unclear, of which ${unclear.filter(({ id }) => times.has(id)).length} had arrived.`);
    expect(sent.length + unclear.length).toBe(LETTERS);
    // never more than the one letter that was between final dot and note
    expect(unclear.length).toBeLessThanOrEqual(KILLS);
    for (const { id } of sent) expect(times.get(id)).toBe(1);
    for (const { id } of unclear) expect(times.get(id) ?? 0).toBeLessThanOrEqual(1);
    expect([...times.values()].every((count) => count === 1)).toBe(true);
  }, 240_000);

  it("leaves nothing unclear where the mail server is our own and can be looked at", async () => {
    box = await openLetterBox(folder);
    const { messages, times } = await sendKilled("own", 12, { MAIL_FOLDER: folder });
    expect(messages.filter(({ status }) => status === "sent")).toHaveLength(LETTERS);
    for (const { id } of messages) expect(times.get(id)).toBe(1);
  }, 240_000);
});
