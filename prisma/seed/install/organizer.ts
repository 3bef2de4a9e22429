import { createEdition } from "@/lib/shows/editions/mutations";
import { createShow } from "@/lib/shows/mutations";
import { dateOfDay } from "@/lib/format/days";
import { addMember } from "@/lib/members/mutations";
import { foundOrganizer } from "@/lib/organizers/mutations";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import type { World } from "../world/types";

export interface Installed {
  readonly organizerId: OrganizerId;
  /** Who keeps the records: the world's staff numbers point in here. */
  readonly memberIds: readonly string[];
  readonly showIds: ReadonlyMap<string, string>;
  readonly editionIds: ReadonlyMap<string, string>;
}

export interface DemoPerson {
  readonly role: "owner" | "manager" | "staff";
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The organizer of a world with its people, shows and editions; no exhibitor yet. */
export async function installOrganizer(world: World, organizer: { workspace: string; name: string; people: readonly [DemoPerson, ...DemoPerson[]] }): Promise<Installed> {
  const [owner, ...others] = organizer.people;
  const { organizerId, memberId } = await foundOrganizer({
    workspace: organizer.workspace,
    name: organizer.name,
    locale: "en",
    timeZone: "Europe/Berlin",
    currency: "EUR",
    ownerEmail: owner.email,
    ownerName: owner.name,
    ownerPassword: owner.password,
    isDemo: true,
  });
  return await inTenantTransaction(organizerId, async (tenant) => {
    const memberIds = [memberId];
    for (const person of others) memberIds.push((await addMember(tenant, { ...person, locale: "en" })).id);
    const showIds = new Map<string, string>();
    const editionIds = new Map<string, string>();
    for (const show of world.shows) {
      const { id: showId } = await createShow(tenant, { name: show.name, nameZh: show.nameZh, topic: show.topic });
      showIds.set(show.key, showId);
      for (const edition of show.editions) {
        const { id } = await createEdition(tenant, {
          showId,
          name: edition.name,
          startsOn: dateOfDay(edition.startsDay),
          endsOn: dateOfDay(edition.endsDay),
          bookingDeadline: dateOfDay(edition.deadlineDay),
          venue: edition.venue,
        });
        editionIds.set(edition.key, id);
      }
    }
    return { organizerId, memberIds, showIds, editionIds };
  });
}
