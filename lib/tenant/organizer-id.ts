import { z } from "zod";

/**
 * Proof of authority: an `OrganizerId` exists only where the session, a survey token or the founding of an organizer
 * produced it. The schema that mints it stays in this folder; an id from an address or a form is a plain string.
 *
 * The proof also says how far it reaches. A member who sees a part of the exhibitors carries that part in it
 * (`<organizer> team <member>`), and one who only looks around as somebody else carries that (`… reading`): whatever is
 * opened with it is opened so far, by whoever asks, and code that has never heard of it cannot leave it out. Used as a
 * plain id by mistake, such a proof is no UUID and the database refuses it.
 */
const organizerId = z.string().regex(/^[0-9a-f-]{36}( (team|own) [0-9a-f-]{36})?( reading)?$/).brand<"OrganizerId">();

export type OrganizerId = z.infer<typeof organizerId>;

/** How far a proof reaches: all exhibitors or a member's part of them, and whether it may write. */
export interface Reach {
  readonly scope: { readonly kind: "team" | "own"; readonly memberId: string } | null;
  readonly reading: boolean;
}

const EVERYTHING: Reach = { scope: null, reading: false };

/** Only for lib/tenant: turns what a door function of the database returned into proof. */
export function mintOrganizerId(fromDoor: string, { scope, reading }: Reach = EVERYTHING): OrganizerId {
  return organizerId.parse(`${z.uuid().parse(fromDoor)}${scope ? ` ${scope.kind} ${scope.memberId}` : ""}${reading ? " reading" : ""}`);
}

/** A proof taken apart: the organizer alone, for the queries that name it, and what the database is told beside it. */
export function reachOf(proof: OrganizerId): { organizerId: OrganizerId; scope: string | null; reading: boolean } {
  const [id = "", kind, memberId] = proof.split(" ");
  return { organizerId: organizerId.parse(id), scope: memberId === undefined ? null : `${kind} ${memberId}`, reading: proof.endsWith(" reading") };
}

/** For a rehearsal, which writes and undoes it: one who only looks around may see what a change would do. */
export function forRehearsal(proof: OrganizerId): OrganizerId {
  return organizerId.parse(proof.replace(/ reading$/, ""));
}

/** The whole organizer: for what is the organizer's own work, though a member with a part of it began it. */
export function wholeOrganizer(proof: OrganizerId): OrganizerId {
  return reachOf(proof).organizerId;
}
