import { createContact } from "@/lib/contacts/mutations";
import { compareNames } from "@/lib/duplicates/finding/compare-names";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { dateOfDay } from "@/lib/format/days";
import { inTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import type { World, WorldContact, WorldExhibitor } from "../world/types";
import { found } from "./bulk/found";
import type { Installed } from "./organizer";

/** Where the world's companies are looked for that somebody has entered twice. */
const AMONG = 60;
/** A slip in a shorter name is another name. */
const LONG_ENOUGH = 16;

type Company = Pick<WorldExhibitor, "name" | "nameLocal" | "city" | "country"> & { readonly website: string | null; readonly contact: Partial<WorldContact> & Pick<WorldContact, "name"> };

/**
 * What every register has after some years: companies that were entered twice, at the stand and from a list, with another legal form, in capitals, with a
 * slip of the keyboard or in Chinese alone; and a person who is there twice. They wait in the queue of duplicates.
 */
export async function installDuplicates(installed: Installed, world: World, exhibitors: number): Promise<void> {
  const { organizerId } = installed;
  const some = Array.from({ length: Math.min(AMONG, exhibitors) }, (_, index) => world.exhibitor(index));
  const latin = some.filter(({ nameLocal, name }) => nameLocal === null && name.length >= LONG_ENOUGH);
  const [listed, slipped, doubled, chinese] = [latin[0], latin[1], latin[2], some.find(({ nameLocal }) => nameLocal !== null)];
  const companies: Company[] = [];
  if (listed) companies.push({ ...bare(listed), name: words(listed.name).join(" ").toUpperCase(), website: listed.website, contact: contactOf(listed) });
  if (slipped) companies.push({ ...bare(slipped), name: without(slipped.name, 5), contact: { ...contactOf(slipped), email: undefined } });
  if (doubled) companies.push({ ...bare(doubled), name: twice(doubled.name, 3), contact: { name: "Reception" } });
  if (chinese) companies.push({ ...bare(chinese), name: chinese.nameLocal ?? chinese.name, nameLocal: null, contact: contactOf(chinese) });
  await inTenantTransaction(organizerId, async (tenant) => {
    for (const company of companies) await enter(tenant, company, installed, dateOfDay(world.today));
    if (listed) await enterTwice(tenant, listed, dateOfDay(world.today));
  });
  // the queue is full when the demo opens; afterwards this is the worker's
  await compareNames(organizerId, 100_000);
}

function bare({ name, city, country }: WorldExhibitor): Omit<Company, "contact"> {
  return { name, nameLocal: null, city, country, website: null };
}

function contactOf({ contacts }: WorldExhibitor): Company["contact"] {
  return found(contacts[0]);
}

async function enter(tenant: TenantTransaction, { contact, ...company }: Company, { memberIds }: Installed, today: Date): Promise<void> {
  const { id } = await createExhibitor(tenant, { ...company, externalKey: null, segment: null, note: null, ownerMemberId: found(memberIds[0]) });
  await createContact(tenant, { exhibitorId: id, name: contact.name, email: contact.email ?? null, phone: contact.phone ?? null, role: contact.role ?? "other", locale: contact.locale ?? null, leftOn: null }, today);
}

/** The same person with the same telephone, entered once more at the stand. */
async function enterTwice(tenant: TenantTransaction, { key, contacts }: WorldExhibitor, today: Date): Promise<void> {
  const { db, organizerId } = tenant;
  const { id: exhibitorId } = await db.exhibitor.findFirstOrThrow({ where: { organizerId, externalKey: key }, select: { id: true } });
  const { name, phone, role, locale } = found(contacts[0]);
  await createContact(tenant, { exhibitorId, name: name.toUpperCase(), email: null, phone, role, locale, leftOn: null }, today);
}

/** A name without its last word: its legal form. */
function words(name: string): string[] {
  return name.split(" ").slice(0, -1);
}

function without(name: string, place: number): string {
  return name.slice(0, place) + name.slice(place + 1);
}

function twice(name: string, place: number): string {
  return name.slice(0, place + 1) + name.slice(place);
}
