import { LIST_NOUNS } from "@/lib/lists/types";
import { addMember } from "@/lib/members/mutations";
import { composeRights } from "@/lib/rights/compose";
import { RIGHTS } from "@/lib/rights/types";
import { createRole } from "@/lib/roles/mutations";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { everythingHidden, LEAKED, markFields } from "../integration/support/marked-fields";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../integration/support/small-organizer";
import { fill, memberAddresses } from "./support/addresses";
import { ids } from "./support/ids";
import { expect, signIn, test } from "./support/test";

/** Words that may be typed into any address, and stand in hidden fields alone. */
const ASKED = ["q=zqreach", "q=7271828", "sort=revenue.desc", "sort=-amount", "cols=name,email,phone,amount,note,worth,price,revenue&group=all", "email.has=zqreach", "measure=revenue&by=segment"];

test.describe("hidden fields", () => {
  let house: SmallOrganizer;
  const email = (name: string) => `${name}@${house.workspace}.example`;

  test.beforeAll(async () => {
    house = await seedSmallOrganizer("hiddenhouse");
    const own = await markFields(process.env.E2E_SUPER_DATABASE_URL ?? "", house);
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
});
