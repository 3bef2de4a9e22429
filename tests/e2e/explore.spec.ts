import { unsound } from "./support/sound";
import { expect, signIn, speak, test } from "./support/test";

test("a question is asked by its address, kept on a board, arranged by keyboard, shared, and deleted with a way back", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  const home = `/${organizer.workspace}/explore`;
  await page.goto(`${home}?measure=revenue&by=segment`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Revenue: highest in Core, €28.8k");
  expect(await unsound(page)).toEqual([]);

  await page.getByLabel("Board", { exact: true }).selectOption("");
  await page.getByLabel("Name of the new board").fill("Mondays");
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mondays" })).toBeVisible();
  const board = page.url();

  await page.goto(`${home}?measure=stands&by=edition&chart=line`);
  await page.getByLabel("Board", { exact: true }).selectOption({ label: "Mondays" });
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page).toHaveURL(board);
  const titles = page.locator("section.part header h2");
  await expect(titles).toHaveText(["Revenue: Segment", "Stands: Edition"]);
  await page.getByRole("button", { name: "Move up: Stands: Edition" }).press("Enter");
  await expect(titles).toHaveText(["Stands: Edition", "Revenue: Segment"]);
  await expect(page.getByText("Moved to place 1 of 2.")).toBeAttached();
  await page.getByRole("button", { name: "Remove: Stands: Edition" }).click();
  await expect(titles).toHaveText(["Revenue: Segment"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(titles).toHaveText(["Stands: Edition", "Revenue: Segment"]);

  await page.getByLabel("Name", { exact: true }).fill("Every Monday");
  await page.getByLabel("Share with everybody in the organizer").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Every Monday" })).toBeVisible();
  await expect(page.getByText("Shared with everybody")).toBeVisible();
  expect(await unsound(page)).toEqual([]);
  await page.reload();
  await expect(titles).toHaveText(["Stands: Edition", "Revenue: Segment"]);

  await page.getByRole("button", { name: "Delete this board" }).click();
  await expect(page.getByText("The board Every Monday is deleted.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Delete this board" })).toBeVisible();
  await page.goto(home);
  await expect(page.getByRole("link", { name: "Every Monday" })).toBeVisible();
});

test("a board says plainly when nothing can be sent, and keeps what was set", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/explore`);
  await page.getByRole("navigation", { name: "Boards" }).getByRole("link").first().click();
  await expect(page.getByText("No mail server is set up")).toBeVisible();
  await page.getByLabel("How often").selectOption("monthly");
  await page.getByLabel("Day of the month").selectOption("15");
  await page.getByRole("button", { name: "Change" }).click();
  await expect(page.getByText("Sent every month on day 15 at 08:00")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Day of the month")).toHaveValue("15");
  expect(await unsound(page)).toEqual([]);
});

test("drivers and explore are there in Chinese on a phone, with too few exhibitors said in words", async ({ page, organizer }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, organizer.ownerEmail);
  await speak(page, "zh");
  for (const address of ["explore?measure=nps&by=edition&chart=line", "explore?measure=AFF&by=segment", "explore?measure=revenue&by=quarter&chart=table", "drivers"]) {
    await page.goto(`/${organizer.workspace}/${address}`);
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await unsound(page)).toEqual([]);
  }
});
