import { createEdition } from "@/lib/shows/editions/mutations";
import { createShow } from "@/lib/shows/mutations";
import { dateOfDay } from "@/lib/format/days";
import { addMember } from "@/lib/members/mutations";
import { foundOrganizer } from "@/lib/organizers/mutations";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { ensureCoreForm, publishForm } from "@/lib/surveys/mutations";
import { preShowDefinition, serviceDefinition } from "@/lib/surveys/service-form";
import type { FormVersion } from "@/lib/surveys/types";
import type { World, WorldForm } from "../world/types";

export interface Installed {
  readonly organizerId: OrganizerId;
  /** Who keeps the records: the world's staff numbers point in here. */
  readonly memberIds: readonly string[];
  readonly showIds: ReadonlyMap<string, string>;
  readonly editionIds: ReadonlyMap<string, string>;
  /** What the organizer asks, by the world's name of the form. */
  readonly forms: Readonly<Record<WorldForm, FormVersion>>;
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
    return await installShows(tenant, world, memberIds);
  });
}

/** A world's shows, editions and forms, for an organizer that is there. */
export async function installShows(tenant: TenantTransaction, world: World, memberIds: readonly string[]): Promise<Installed> {
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
  const forms = await installForms(tenant);
  return { organizerId: tenant.organizerId, memberIds, showIds, editionIds, forms };
}

/** The forms that the world's respondents fill in; those that are there already are found. */
export async function installForms(tenant: TenantTransaction): Promise<Installed["forms"]> {
  return {
    core: await ensureCoreForm(tenant),
    service: await publishForm(tenant, { key: "service", title: "Full survey with service attributes", definition: serviceDefinition() }),
    before: await publishForm(tenant, { key: "pre", title: "Before the show", definition: preShowDefinition() }),
  };
}
