import { Webhook } from "standardwebhooks";

import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { Receiver } from "../integration/support/receiver";
import { tell } from "../integration/support/webhooks";
import { startServer } from "./support/second-server";
import { expect, signIn, test } from "./support/test";

test("an owner makes a webhook, a program is told of a change with a signature that holds, and what failed is sent again", async ({ page, organizer }) => {
  const receiver = new Receiver();
  await receiver.open();
  // the tests' own server lets webhooks go outside alone, as a real one does
  const inside = await startServer({ WEBHOOK_PRIVATE_ADDRESSES: "allow", NEXTAUTH_URL: process.env.E2E_ADDRESS ?? "" });
  process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";
  const home = `/${organizer.workspace}/webhooks`;
  const rename = (name: string) => inTenantTransaction(organizer.organizerId, ({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id: organizer.contactId } }, data: { name } }), organizer.memberId);
  try {
    await signIn(page, organizer.ownerEmail);
    await page.goto(`${home}/new`);
    await page.locator("main [name=name]").fill("The books");
    await page.locator("main [name=address]").fill(receiver.address);
    await page.getByRole("group", { name: "Contacts" }).getByRole("checkbox", { name: "changed" }).check();
    await page.getByRole("button", { name: "Make webhook" }).click();
    await expect(page.getByText("A webhook goes to a public address that begins with https://.")).toBeVisible();

    const port = `http://localhost:${inside.port}`;
    await page.goto(`${port}${home}/new`);
    await page.locator("main [name=name]").fill("The books");
    await page.locator("main [name=address]").fill(receiver.address);
    await page.getByRole("group", { name: "Contacts" }).getByRole("checkbox", { name: "changed" }).check();
    await page.getByRole("button", { name: "Make webhook" }).click();
    const secret = await page.getByLabel("The secret").inputValue();
    await page.getByRole("link", { name: "To the webhook" }).click();
    await expect(page.getByRole("heading", { name: "The books" })).toBeVisible();
    await expect(page.getByText("Nothing was told yet.")).toBeVisible();

    receiver.answer = () => ({ status: 500, body: "the books are closed" });
    await rename("Mara Ashdown-Quill");
    expect(await tell(organizer)).toMatchObject({ failed: 1 });
    const [message] = receiver.received;
    expect(new Webhook(secret).verify(message?.text ?? "", message?.headers ?? {})).toMatchObject({ type: "contact.updated", data: { id: organizer.contactId, name: "Mara Ashdown-Quill" } });
    await page.reload();
    await expect(page.getByText("answered 500 · not taken")).toBeVisible();
    await page.getByText("What was sent and answered").click();
    await expect(page.getByText("the books are closed")).toBeVisible();
    await expect(page.getByText("Mara Ashdown-Quill")).toBeVisible();

    receiver.answer = () => ({ status: 204 });
    await page.getByRole("button", { name: "Send again contact.updated" }).click();
    await expect(page.getByText("On its way.")).toBeVisible();
    await page.getByRole("button", { name: "Send a test" }).click();
    await expect(page.getByText("A test is on its way")).toBeVisible();
    expect(await tell(organizer)).toMatchObject({ delivered: 2 });
    expect(receiver.received.map(({ headers }) => headers["webhook-id"])[1]).toBe(message?.headers["webhook-id"]);
    await page.goto(`${port}${home}`);
    await page.getByRole("link", { name: "The books" }).click();
    await page.getByRole("link", { name: "Arrived" }).click();
    await expect(page.getByText("webhook.test", { exact: true }).first()).toBeVisible();
    await expect(page.getByText("contact.updated", { exact: true }).first()).toBeVisible();

    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await expect(page.getByText("paused", { exact: true })).toBeVisible();
    await page.getByText("Delete webhook").click();
    await page.getByRole("button", { name: "Delete for good" }).click();
    await page.waitForURL((url) => url.pathname === home);
    await expect(page.getByText("The books")).toHaveCount(0);
  } finally {
    delete process.env.WEBHOOK_PRIVATE_ADDRESSES;
    await inside.kill();
    await receiver.close();
  }
});
