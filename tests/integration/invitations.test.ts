import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { listInvitations, surveyProgress } from "@/lib/invitations/data";
import { createInvitation, markOpened, withdrawInvitation } from "@/lib/invitations/mutations";
import type { InvitationState } from "@/lib/invitations/types";
import { ensureCoreForm, publishForm } from "@/lib/surveys/mutations";
import { coreDefinition } from "@/lib/surveys/core-form";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

await freshDatabase();
const NOW = new Date("2026-11-21T12:00:00Z");
const DAY = 86_400_000;
let one: SmallOrganizer;
let two: SmallOrganizer;

beforeAll(async () => {
  one = await seedSmallOrganizer("one");
  two = await seedSmallOrganizer("two");
});
afterAll(closeConnections);

const invite = (input: Partial<{ exhibitorId: string; contactId: string; editionId: string; validDays: 14 | 60 }> = {}, now = NOW) =>
  inTenantTransaction(one.organizerId, (tenant) => createInvitation(tenant, { exhibitorId: one.exhibitorId, contactId: one.contactId, editionId: one.editionId, validDays: 60, ...input }, now));

describe("an invitation", () => {
  it("keeps the token's hash alone", async () => {
    const { id, token } = await invite();
    const row = await withTenant(one.organizerId, ({ db, organizerId }) => db.invitation.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } } }));
    expect(Object.values(row).some((value) => value === token)).toBe(false);
    expect(row.tokenHash).toHaveLength(32);
  });

  it("is made for contacts and editions of this organizer alone; another's are as unknown as none", async () => {
    await expect(invite({ contactId: two.contactId })).rejects.toMatchObject({ fields: { contactId: "unknown_reference" } });
    await expect(invite({ exhibitorId: two.exhibitorId })).rejects.toMatchObject({ fields: { contactId: "unknown_reference" } });
    await expect(invite({ editionId: two.editionId })).rejects.toMatchObject({ fields: { editionId: "unknown_reference" } });
  });

  it("stands in the list and in the progress under the state that it has today", async () => {
    const before = await withTenant(one.organizerId, (tenant) => surveyProgress(tenant, one.editionId, NOW));
    await invite({ validDays: 14 }, new Date(NOW.getTime() - 20 * DAY));
    const opened = await invite();
    await withTenant(one.organizerId, (tenant) => markOpened(tenant, opened.id, NOW));
    const withdrawn = await invite();
    await inTenantTransaction(one.organizerId, (tenant) => withdrawInvitation(tenant, withdrawn.id, NOW));
    const after = await withTenant(one.organizerId, (tenant) => surveyProgress(tenant, one.editionId, NOW));
    expect(after).toEqual({ ...before, opened: before.opened + 1, expired: before.expired + 1, withdrawn: before.withdrawn + 1 });
    for (const state of ["open", "opened", "answered", "expired", "withdrawn"] satisfies InvitationState[]) {
      const filter = { editionId: one.editionId, exhibitorId: null, text: "one", state };
      const { rows, total } = await withTenant(one.organizerId, (tenant) => listInvitations(tenant, filter, 1, "en", NOW));
      expect(total).toBe(after[state]);
      for (const row of rows) expect(row.state).toBe(state);
    }
  });

  it("of another organizer is never listed", async () => {
    const filter = { editionId: null, exhibitorId: null, text: null, state: null };
    const { rows } = await withTenant(two.organizerId, (tenant) => listInvitations(tenant, filter, 1, "en", NOW));
    const own = await withTenant(two.organizerId, ({ db }) => db.invitation.findMany({ where: { organizerId: two.organizerId }, select: { id: true } }));
    expect(own.length).toBeGreaterThan(0);
    expect(rows.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
  });
});

describe("the core form of an organizer", () => {
  it("is made once, also when two first invitations are made at the same moment", async () => {
    const ensure = () => inTenantTransaction(two.organizerId, ensureCoreForm);
    const made = await Promise.all([ensure(), ensure(), ensure()]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect((await ensure()).id).toBe(made[0]?.id);
  });

  it("gets a new version when its words change, and the old one stays for the answers that name it", async () => {
    const definition = coreDefinition();
    const publish = (words: typeof definition) => inTenantTransaction(one.organizerId, (tenant) => publishForm(tenant, { key: "own", title: "Own", definition: words }));
    const first = await publish(definition);
    const changed = await publish({ ...definition, sections: definition.sections.slice(1) });
    expect(changed.id).not.toBe(first.id);
    const versions = await withTenant(one.organizerId, ({ db, organizerId }) => db.formVersion.findMany({ where: { organizerId, form: { key: "own" } }, orderBy: { version: "asc" } }));
    expect(versions.map(({ id, version }) => [id, version])).toEqual([
      [first.id, 1],
      [changed.id, 2],
    ]);
  });
});
