import { type ChildProcess, execFile, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { anyFreePort } from "../../../scripts/lib/port.mjs";
import { freshDatabase } from "../../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";
import { tell, webhookOf } from "../support/webhooks";

await freshDatabase();
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";
const run = promisify(execFile);
const folder = path.resolve(".cache", "webhook-example");
let house: SmallOrganizer;
let receiver: ChildProcess | undefined;
let said = "";

/** The one example of a language in docs/api.md. */
function example(language: string): string {
  const [first, ...more] = [...fs.readFileSync("docs/api.md", "utf8").matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, code = ""]) => code);
  expect(more).toEqual([]);
  return first ?? "";
}

async function until(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const look = () => (said.includes(text) ? resolve() : undefined);
    receiver?.stdout?.on("data", look);
    receiver?.once("exit", () => reject(new Error(`It ended after ${said}`)));
    look();
  });
}

beforeAll(async () => {
  house = await seedSmallOrganizer("manual");
  fs.mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  receiver?.kill();
  await closeConnections();
});

describe("the manual's receiver", () => {
  test("takes what is sent and what is signed by hand, each once, and nothing that another secret signed", async () => {
    const port = await anyFreePort();
    const address = `http://127.0.0.1:${port}/`;
    const { secret } = await webhookOf(house, address, ["contact.updated"]);
    fs.writeFileSync(path.join(folder, "receiver.ts"), example("typescript"));
    receiver = spawn(process.execPath, ["--import", "tsx", path.join(folder, "receiver.ts")], { env: { ...process.env, PORT: String(port), FAIRBOND_WEBHOOK_SECRET: secret }, stdio: ["ignore", "pipe", "inherit"] });
    receiver.stdout?.on("data", (part: Buffer) => {
      said += part.toString("utf8");
    });
    await until("listening");
    await inTenantTransaction(house.organizerId, ({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id: house.contactId } }, data: { name: "Told of" } }), house.memberId);
    expect(await tell(house)).toMatchObject({ delivered: 1, failed: 0 });
    await until(`contact.updated ${house.contactId}`);
    const byHand = (key: string) => run("bash", ["-euc", example("sh")], { env: { ...process.env, FAIRBOND_WEBHOOK_SECRET: key, RECEIVER: address } });
    await byHand(secret);
    await until("webhook.test");
    await expect(byHand(`whsec_${Buffer.alloc(32, 7).toString("base64")}`)).rejects.toThrow(/401/);
  });
});
