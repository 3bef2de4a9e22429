import { z } from "zod";

/**
 * Proof of authority: an `OrganizerId` exists only where the session, a survey token or the founding of an organizer
 * produced it. The schema that mints it stays in this folder; an id from an address or a form is a plain string.
 */
const organizerId = z.uuid().brand<"OrganizerId">();

export type OrganizerId = z.infer<typeof organizerId>;

/** Only for lib/tenant: turns what a door function of the database returned into proof. */
export function mintOrganizerId(fromDoor: string): OrganizerId {
  return organizerId.parse(fromDoor);
}
