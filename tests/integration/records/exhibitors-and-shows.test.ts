import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createContact, updateContact } from "@/lib/contacts/mutations";
import { getContact, listContactChoices } from "@/lib/contacts/data";
import { closeConnections } from "@/lib/db/client";
import { findExhibitorsByName, getExhibitor } from "@/lib/exhibitors/data";
import { createExhibitor, setArchived, updateExhibitor } from "@/lib/exhibitors/mutations";
import { getParticipation } from "@/lib/participations/data";
import { createParticipation, updateParticipation } from "@/lib/participations/mutations";
import { createEdition, updateEdition } from "@/lib/shows/editions/mutations";
import { getEdition } from "@/lib/shows/editions/data";
import { createShow, updateShow } from "@/lib/shows/mutations";
import { getShow, listShows } from "@/lib/shows/data";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

await freshDatabase();
let quay: SmallOrganizer;
let other: SmallOrganizer;

beforeAll(async () => {
  quay = await seedSmallOrganizer("quay");
  other = await seedSmallOrganizer("other");
});
afterAll(closeConnections);

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(quay.organizerId, work);
const plain = { nameLocal: null, externalKey: null, segment: null, country: null, city: null, website: null, note: null, ownerMemberId: null };
const edition = { name: "Next", startsOn: daysAgo(-100), endsOn: daysAgo(-103), bookingDeadline: daysAgo(-20), venue: null };
const booked = { status: "booked", hall: null, stand: null, area: 24, amount: 9600, bookedOn: daysAgo(1), cancelledOn: null, multiYear: false } as const;

describe("shows and editions", () => {
  test("two shows of one name are refused at the name, for another organizer it is free", async () => {
    const show = { name: "Hearth & Harbour", nameZh: null, topic: null };
    const { id } = await write((tenant) => createShow(tenant, show));
    await refusal(write((tenant) => createShow(tenant, show)), "invalid", { name: "already_exists" });
    await write((tenant) => updateShow(tenant, id, { ...show, topic: "Home" }, null));
    await inTenantTransaction(other.organizerId, (tenant) => createShow(tenant, show));
    const { rows, total } = await withTenant(quay.organizerId, (tenant) => listShows(tenant, { text: "hearth" }, 1));
    expect([rows[0]?.topic, total]).toEqual(["Home", 1]);
  });

  test("another organizer's show and edition are as unknown as ones that never were", async () => {
    for (const id of [other.showId, randomUUID()]) {
      await refusal(write((tenant) => createEdition(tenant, { ...edition, showId: id })), "not_found");
      await refusal(write((tenant) => updateShow(tenant, id, { name: "Mine", nameZh: null, topic: null }, null)), "not_found");
      await refusal(withTenant(quay.organizerId, (tenant) => getShow(tenant, id)), "not_found");
    }
    await refusal(write((tenant) => updateEdition(tenant, other.editionId, edition, null)), "not_found");
    await refusal(withTenant(quay.organizerId, (tenant) => getEdition(tenant, other.editionId)), "not_found");
  });

  test("an edition that somebody changed in the meantime is a conflict", async () => {
    const { id } = await write((tenant) => createEdition(tenant, { ...edition, showId: quay.showId }));
    const { version } = await withTenant(quay.organizerId, (tenant) => getEdition(tenant, id));
    await write((tenant) => updateEdition(tenant, id, { ...edition, venue: "North" }, version));
    await refusal(write((tenant) => updateEdition(tenant, id, edition, version)), "conflict");
    await refusal(write((tenant) => createEdition(tenant, { ...edition, showId: quay.showId })), "invalid", { name: "already_exists" });
  });
});

describe("exhibitors", () => {
  test("an archived exhibitor leaves the picker and comes back", async () => {
    const { id } = await write((tenant) => createExhibitor(tenant, { ...plain, name: "Banxia Pottery", nameLocal: "半夏陶坊" }));
    const found = (text: string) => withTenant(quay.organizerId, (tenant) => findExhibitorsByName(tenant, text, 12));
    expect(await found("半")).toEqual([{ id, name: "Banxia Pottery" }]);
    await write((tenant) => setArchived(tenant, id, true));
    expect(await found("banx")).toEqual([]);
    await write((tenant) => setArchived(tenant, id, false));
    expect(await found("pottery")).toEqual([{ id, name: "Banxia Pottery" }]);
    await refusal(inTenantTransaction(other.organizerId, (tenant) => setArchived(tenant, id, true)), "not_found");
  });

  test("one that somebody changed in the meantime is a conflict; another organizer's is not there", async () => {
    const { version } = await withTenant(quay.organizerId, (tenant) => getExhibitor(tenant, quay.exhibitorId));
    await write((tenant) => updateExhibitor(tenant, quay.exhibitorId, { ...plain, name: "First", externalKey: "k-1" }, version));
    await refusal(write((tenant) => updateExhibitor(tenant, quay.exhibitorId, { ...plain, name: "Second" }, version)), "conflict");
    await refusal(write((tenant) => updateExhibitor(tenant, other.exhibitorId, { ...plain, name: "Mine" }, version)), "not_found");
  });
});

describe("contacts", () => {
  const mara = { name: "Mara Ashdown", email: "mara@example.com", phone: null, role: "decision_maker", locale: "en", leftOn: null } as const;

  test("who has left is no longer offered, and nobody leaves tomorrow", async () => {
    const { id } = await write((tenant) => createContact(tenant, { ...mara, exhibitorId: quay.exhibitorId }, TODAY));
    await refusal(write((tenant) => updateContact(tenant, id, { ...mara, leftOn: daysAgo(-1) }, null, TODAY)), "invalid", { leftOn: "date_in_future" });
    await write((tenant) => updateContact(tenant, id, { ...mara, leftOn: TODAY }, null, TODAY));
    const offered = await withTenant(quay.organizerId, (tenant) => listContactChoices(tenant, quay.exhibitorId));
    expect(offered.map((choice) => choice.id)).not.toContain(id);
  });

  test("another organizer's exhibitor and contact are not there", async () => {
    await refusal(write((tenant) => createContact(tenant, { ...mara, exhibitorId: other.exhibitorId }, TODAY)), "not_found");
    await refusal(write((tenant) => updateContact(tenant, other.contactId, mara, null, TODAY)), "not_found");
    await refusal(withTenant(quay.organizerId, (tenant) => getContact(tenant, quay.exhibitorId, other.contactId)), "not_found");
  });
});

describe("participations", () => {
  test("a booking places the exhibitor and counts its revenue at once", async () => {
    const { id: exhibitorId } = await write((tenant) => createExhibitor(tenant, { ...plain, name: "Osterwind Glas" }));
    const standing = () => withTenant(quay.organizerId, ({ db }) => db.relationship.findFirstOrThrow({ where: { organizerId: quay.organizerId, exhibitorId } }));
    expect((await standing()).stage).toBe("not_enough_evidence");
    await write((tenant) => createParticipation(tenant, { ...booked, exhibitorId, editionId: quay.editionId }, TODAY));
    const placed = await standing();
    expect([placed.stage, placed.mainShowId, placed.revenue.toNumber()]).toEqual(["exploration", quay.showId, 9600]);
  });

  test("an exhibitor is at an edition once", async () => {
    const { id: exhibitorId } = await write((tenant) => createExhibitor(tenant, { ...plain, name: "Nine Willows" }));
    const { id } = await write((tenant) => createParticipation(tenant, { ...booked, exhibitorId, editionId: quay.editionId }, TODAY));
    await refusal(write((tenant) => createParticipation(tenant, { ...booked, exhibitorId, editionId: quay.editionId }, TODAY)), "invalid", { editionId: "already_exists" });
    await write((tenant) => updateParticipation(tenant, id, { ...booked, editionId: quay.editionId, stand: "H2-7" }, null, TODAY));
    expect(await withTenant(quay.organizerId, (tenant) => getParticipation(tenant, exhibitorId, id))).toMatchObject({ stand: "H2-7", area: 24, amount: 9600 });
  });

  test("another organizer's exhibitor, edition and participation are not there; a booking to come is refused", async () => {
    await refusal(write((tenant) => createParticipation(tenant, { ...booked, exhibitorId: other.exhibitorId, editionId: quay.editionId }, TODAY)), "not_found");
    await refusal(write((tenant) => createParticipation(tenant, { ...booked, exhibitorId: quay.exhibitorId, editionId: other.editionId }, TODAY)), "invalid", { editionId: "unknown_reference" });
    await refusal(write((tenant) => createParticipation(tenant, { ...booked, exhibitorId: quay.exhibitorId, editionId: quay.editionId, bookedOn: daysAgo(-1) }, TODAY)), "invalid", { bookedOn: "date_in_future" });
  });
});
