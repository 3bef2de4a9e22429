import { z } from "zod";

/**
 * Proof of authority: an `OrganizerId` exists only where the session, a survey token or the founding of an organizer
 * produced it. The schema that mints it stays in this folder; an id from an address or a form is a plain string.
 *
 * The proof also says how far it reaches. A member who sees a part of the exhibitors carries that part in it
 * (`<organizer> team <member>`), and one who only looks around as somebody else carries that (`… reading`): whatever is
 * opened with it is opened so far, by whoever asks, and code that has never heard of it cannot leave it out. Used as a
 * plain id by mistake, such a proof is no UUID and the database refuses it. Fields that a role does not read or write
 * travel in it likewise (`… fields none:money,read:reach`).
 */
const organizerId = z.string().regex(/^[0-9a-f-]{36}( (team|own) [0-9a-f-]{36})?( fields (none|read):[a-z0-9-]+(,(none|read):[a-z0-9-]+)*)?( reading)?$/).brand<"OrganizerId">();

export type OrganizerId = z.infer<typeof organizerId>;

/** How far a proof reaches: all exhibitors or a member's part of them, and whether it may write. */
export interface Reach {
  readonly scope: { readonly kind: "team" | "own"; readonly memberId: string } | null;
  readonly reading: boolean;
  /** What of single fields is kept back, as a role has it: `none money`, `read own-<field>`. */
  readonly fields?: readonly string[] | null;
}

/** The fields that are not read, and those that are not written, which those belong to. */
export interface KeptBack {
  readonly hides: readonly string[];
  readonly keeps: readonly string[];
}

const EVERYTHING: Reach = { scope: null, reading: false };

/** Only for lib/tenant: turns what a door function of the database returned into proof. */
export function mintOrganizerId(fromDoor: string, { scope, reading, fields }: Reach = EVERYTHING): OrganizerId {
  const rules = fields?.length ? ` fields ${fields.map((rule) => rule.replace(" ", ":")).join(",")}` : "";
  return organizerId.parse(`${z.uuid().parse(fromDoor)}${scope ? ` ${scope.kind} ${scope.memberId}` : ""}${rules}${reading ? " reading" : ""}`);
}

/** A proof taken apart: the organizer alone, for the queries that name it, and what the database is told beside it. */
export function reachOf(proof: OrganizerId): { organizerId: OrganizerId; scope: string | null; reading: boolean; kept: KeptBack } {
  const [id = ""] = proof.split(" ");
  const [scope] = / (?:team|own) [0-9a-f-]{36}/.exec(proof) ?? [];
  const [, fields] = / fields ([^ ]+)/.exec(proof) ?? [];
  return { organizerId: organizerId.parse(id), scope: scope?.trim() ?? null, reading: proof.endsWith(" reading"), kept: keptBack(fields?.split(",") ?? []) };
}

function keptBack(rules: readonly string[]): KeptBack {
  const split = rules.map((rule) => rule.split(":"));
  return { hides: split.flatMap(([word, field]) => (word === "none" && field !== undefined ? [field] : [])), keeps: split.flatMap(([, field]) => (field === undefined ? [] : [field])) };
}

/** For a rehearsal, which writes and undoes it: one who only looks around may see what a change would do. */
export function forRehearsal(proof: OrganizerId): OrganizerId {
  return organizerId.parse(proof.replace(/ reading$/, ""));
}

/** The whole organizer: for what is the organizer's own work, though a member with a part of it began it. */
export function wholeOrganizer(proof: OrganizerId): OrganizerId {
  return reachOf(proof).organizerId;
}
