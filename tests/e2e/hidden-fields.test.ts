import { LIST_NOUNS } from "@/lib/lists/types";
import { addMember } from "@/lib/members/mutations";
import { composeRights } from "@/lib/rights/compose";
import { RIGHTS } from "@/lib/rights/types";
import { createRole } from "@/lib/roles/mutations";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { everythingHidden, LEAKED, type MarkedFields, markFields } from "../integration/support/marked-fields";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../integration/support/small-organizer";
import { fill, memberAddresses } from "./support/addresses";
import { ids } from "./support/ids";
import { expect, signIn, test } from "./support/test";

/** Words that may be typed into any address, and stand in hidden fields alone. */
const ASKED = ["q=zqreach", "q=7271828", "sort=revenue.desc", "sort=-amount", "cols=name,email,phone,amount,note,worth,price,revenue&group=all", "email.has=zqreach", "measure=revenue&by=segment"];

test.describe("hidden fields", () => {
  let house: SmallOrganizer;
  let own: MarkedFields;
  const email = (name: string) => `${name}@${house.workspace}.example`;

  test.beforeAll(async () => {
    house = await seedSmallOrganizer("hiddenhouse");
    own = await markFields(process.env.E2E_SUPER_DATABASE_URL ?? "", house);
    const fields = everythingHidden(own);
    await inTenantTransaction(house.organizerId, async (tenant) => {
      const role = await createRole(tenant, { name: "Blind", begunAs: "manager", scope: "all", rights: composeRights([...RIGHTS], "all", fields), fields }, { role: "owner" });
      const { id } = await addMember(tenant, { email: email("blind"), name: "Blind", password: PASSWORD, role: "manager", locale: "en" });
      await tenant.db.member.update({ where: { organizerId_id: { organizerId: tenant.organizerId, id } }, data: { ownRoleId: role.id } });
    });
  });

  test("stand in no answer of any address, whatever its query names; their owner sees them", async ({ page, browser }) => {
    test.setTimeout(600_000);
    const named = await ids(house);
    await signIn(page, email("blind"));
    const leaks: string[] = [];
    const broken: string[] = [];
    let open = 0;
    for (const address of memberAddresses) {
      const at = fill(address, house.workspace, named);
      const response = await page.request.get(at);
      if (response.status() >= 500) broken.push(at);
      if (response.status() !== 200) continue;
      open += 1;
      if (LEAKED.test(await response.text())) leaks.push(at);
    }
    for (const room of ["", "/exhibitors", "/invoices", "/search", "/search/found", "/explore", ...LIST_NOUNS.flatMap((noun) => [`/lists/${noun}`, `/lists/${noun}/file`])]) {
      for (const query of ASKED) {
        const response = await page.request.get(`/${house.workspace}${room}?${query}`);
        if (response.status() >= 500) broken.push(`${room}?${query}`);
        // a page says what was asked of it again: only what was not typed tells something
        const text = (await response.text()).replaceAll("zqreach", "zqreach".slice(0, 2)).replaceAll("7271828", "");
        if (LEAKED.test(text)) leaks.push(`${room}?${query}`);
      }
    }
    expect({ broken, leaks }).toEqual({ broken: [], leaks: [] });
    expect(open).toBeGreaterThan(60);
    const home = await browser.newPage();
    await signIn(home, house.ownerEmail);
    let seen = 0;
    for (const address of memberAddresses) if (LEAKED.test(await (await home.request.get(fill(address, house.workspace, named))).text())) seen += 1;
    expect(seen).toBeGreaterThan(15);
    await home.close();
  });

  test("are chosen field by field where a role is made, stay chosen, stand in the matrix, and are seen so by who views as the role", async ({ page }) => {
    await signIn(page, house.ownerEmail);
    await page.goto(`/${house.workspace}/roles/new?from=staff`);
    await page.getByLabel("Name", { exact: true }).fill("Stand builders");
    await page.getByLabel("Money", { exact: true }).selectOption({ label: "Hidden" });
    await page.getByLabel("Notes", { exact: true }).selectOption({ label: "Read" });
    await page.getByLabel("Secret of contacts", { exact: true }).selectOption({ label: "Hidden" });
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Stand builders" })).toBeVisible();
    await expect(page.getByLabel("Money", { exact: true })).toHaveValue("none money");
    await expect(page.getByLabel("Notes", { exact: true })).toHaveValue("read notes");
    await expect(page.getByLabel("Secret of participations", { exact: true })).toHaveValue("");
    await page.goto(`/${house.workspace}/roles`);
    const matrix = page.getByRole("region", { name: "Fields of each role" });
    await expect(matrix.getByRole("row", { name: /^Money/ }).getByRole("cell", { name: "hidden" })).toHaveCount(2);
    await page.getByLabel("Role", { exact: true }).selectOption({ label: "Stand builders" });
    await page.getByRole("button", { name: "View as this role" }).click();
    await expect(page.getByText("You see these pages as Stand builders does.")).toBeVisible();
    const looked = await (await page.request.get(`/${house.workspace}/lists/contacts?cols=name,email,own-${own.contacts}`)).text();
    expect(looked).toContain("zqreach");
    expect(looked).not.toContain("zqown");
    await page.goto(`/${house.workspace}/invoices?view=all`);
    await expect(page.getByText("•••").first()).toBeVisible();
  });
});
