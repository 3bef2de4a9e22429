import { randomUUID } from "node:crypto";

import { withTenant } from "@/lib/tenant/with-tenant";
import { roundRobin } from "../../scripts/lib/round-robin.mjs";
import { startServer } from "./support/second-server";
import { received, surveyLink } from "./support/survey-link";
import { expect, type SmallOrganizer, test } from "./support/test";

const firstPort = Number(new URL(process.env.E2E_ADDRESS ?? "http://localhost:3000").port);
const LIST = Buffer.from(["Company,Country", ...Array.from({ length: 300 }, (_, row) => `Company ${row} Ltd,GB`), ""].join("\n"));

const entry = ({ exhibitorId, memberId }: SmallOrganizer, key: string) => ({
  queuedBy: memberId, exhibitorId, submissionKey: key, channel: "call", direction: "inbound", occurredOn: "2026-11-20", note: "said before the lights went out",
});

const kept = ({ organizerId }: SmallOrganizer) => withTenant(organizerId, ({ db }) => db.interaction.findMany({ where: { organizerId, note: { startsWith: "said before" } }, select: { submissionKey: true } }));

test("two processes that take turns serve a session, an entry, a survey and an import; when one is killed nothing that was acknowledged is lost, and its log names nobody", async ({ page, organizer }) => {
  const second = await startServer();
  const front = await roundRobin([firstPort, second.port]);
  const home = `${front.address}/${organizer.workspace}`;
  try {
    await page.goto(`${front.address}/sign-in`);
    const form = page.locator("form", { has: page.locator("[name=email]") });
    await expect(form).toHaveAttribute("data-ready", "true");
    await form.locator("[name=email]").fill(organizer.ownerEmail);
    await form.locator("[name=password]").fill("correct horse battery");
    await form.locator("[type=submit]").click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));

    await page.goto(`${home}/interactions/new?exhibitor=${organizer.exhibitorId}`);
    await page.getByLabel("What happened?").fill("logged through two processes");
    await page.getByRole("button", { name: /^Save/ }).click();
    await expect(page.getByText("Logged: quay Kettles Ltd", { exact: true })).toBeVisible();

    const link = await surveyLink(organizer);
    await page.request.get(`${front.address}${link.path}`);
    const thanks = await page.request.post(`${front.address}${link.path}`, { form: { "a.SAT1": "6" } });
    expect(thanks.status()).toBe(200);
    expect(await received(organizer, link)).toEqual([{ SAT1: 6 }]);

    await page.goto(`${home}/imports/new`);
    await page.locator("[name=file]").setInputFiles([{ name: "list.csv", mimeType: "text/csv", buffer: LIST }]);
    await page.locator("main form [type=submit]").click();
    await page.getByRole("button", { name: "Import 300 rows" }).click();
    await expect(page.getByRole("heading", { name: "300 records were made." })).toBeVisible();
    expect(Math.min(...front.given)).toBeGreaterThan(5);

    // one of them dies while it works
    const keys = Array.from({ length: 40 }, () => randomUUID());
    // the one that will die has answered for itself: so its log has a line of it, however the turns fall
    const told = await page.request.post(`http://localhost:${second.port}/${organizer.workspace}/interactions/queued`, { form: entry(organizer, keys[0] ?? "") });
    expect(told.status()).toBe(200);
    const sent = keys.map((key) => page.request.post(`${home}/interactions/queued`, { form: entry(organizer, key) }).then((answer) => (answer.status() === 200 ? key : null), () => null));
    await Promise.any(sent.map(async (each) => (await each) ?? Promise.reject(new Error("not this one"))));
    await second.kill();
    const acknowledged = (await Promise.all(sent)).filter((key) => key !== null);
    const inDatabase = new Set((await kept(organizer)).map(({ submissionKey }) => submissionKey));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((key) => !inDatabase.has(key))).toEqual([]);

    // sent again, as a device does that had no answer, everything is there once
    const survivor = `http://localhost:${firstPort}/${organizer.workspace}`;
    for (const key of keys) expect((await page.request.post(`${survivor}/interactions/queued`, { form: entry(organizer, key) })).status()).toBe(200);
    expect((await kept(organizer)).map(({ submissionKey }) => submissionKey).sort()).toEqual(keys.toSorted());

    const lines = second.log();
    const requests = lines.map((line): unknown => JSON.parse(line)).filter((line) => JSON.stringify(line).includes('"event":"request"'));
    expect(requests.length).toBeGreaterThan(5);
    expect(requests).toContainEqual(expect.objectContaining({ method: "POST", route: "/[workspace]/interactions/queued", organizerId: organizer.organizerId, status: 200 }));
    const secrets = [organizer.workspace, organizer.ownerEmail, link.path, "quay", "Ashdown", "Kettles", "said before", "logged through", "correct horse"];
    expect(secrets.filter((secret) => lines.join("\n").includes(secret))).toEqual([]);
  } finally {
    await front.close();
    await second.kill();
  }
});
