import { z } from "zod";

import { choice, id, optionalText, requiredText, seenVersion } from "@/lib/format/input";
import { REASON_KINDS, STRENGTHS } from "./types";

/** The fields of which a merge takes one side's, and those of which it may take both. */
export const EXHIBITOR_FIELDS = ["name", "nameLocal", "externalKey", "segment", "country", "city", "website", "ownerMemberId", "note", "tags"] as const;
export type ExhibitorField = (typeof EXHIBITOR_FIELDS)[number];
export const CONTACT_FIELDS = ["name", "email", "phone", "role", "locale", "leftOn", "reach", "timeZone"] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

export const SIDES = ["kept", "lost", "both"] as const;
export type Side = (typeof SIDES)[number];
export const TAKES_BOTH: ReadonlySet<string> = new Set(["note", "tags"]);

export type OwnChoices = Readonly<Record<string, "kept" | "lost">>;
interface WithOwn {
  readonly own?: OwnChoices;
}

const side = z.enum(SIDES).optional();
const oneSide = z.enum(["kept", "lost"]).optional();

/** Which side each field is taken from; unsaid: the kept one's where it has one, of lists both. */
export const exhibitorChoices = z.object({
  name: oneSide, nameLocal: oneSide, externalKey: oneSide, segment: oneSide, country: oneSide, city: oneSide, website: oneSide, ownerMemberId: oneSide, note: side, tags: side,
});
export type ExhibitorChoices = z.output<typeof exhibitorChoices> & WithOwn;
export const contactChoices = z.object({ name: oneSide, email: oneSide, phone: oneSide, role: oneSide, locale: oneSide, leftOn: oneSide, reach: oneSide, timeZone: oneSide });
export type ContactChoices = z.output<typeof contactChoices> & WithOwn;

/** Whose participation stays where both took part in an edition, by edition: "edition-<id>" in forms. */
export function participationChoices(values: Readonly<Record<string, unknown>>): Readonly<Record<string, "kept" | "lost">> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const edition = /^edition-([0-9a-f-]{36})$/.exec(name)?.[1];
      return edition !== undefined && (value === "kept" || value === "lost") ? [[edition, value] as const] : [];
    }),
  );
}

/** Whose value of an own field stays, by field: "own-<id>" in forms. */
export function ownChoicesOf(values: Readonly<Record<string, unknown>>): OwnChoices {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const field = /^own-([0-9a-f-]{36})$/.exec(name)?.[1];
      return field !== undefined && (value === "kept" || value === "lost") ? [[field, value] as const] : [];
    }),
  );
}

/** All that is chosen of two exhibitors' fields, own ones included. */
export function exhibitorChoicesOf(values: Readonly<Record<string, unknown>>): ExhibitorChoices {
  return { ...exhibitorChoices.parse(values), own: ownChoicesOf(values) };
}

export function contactChoicesOf(values: Readonly<Record<string, unknown>>): ContactChoices {
  return { ...contactChoices.parse(values), own: ownChoicesOf(values) };
}

const twoRecords = z.object({ id, keptId: id, lostId: id, seenKept: seenVersion, seenLost: seenVersion });
const two = ({ keptId, lostId }: { keptId: string; lostId: string }) => keptId !== lostId;

export const mergeExhibitorsInput = z
  .looseObject({ ...twoRecords.shape, ...exhibitorChoices.shape })
  .refine(two, "invalid")
  .transform(({ id: mergeId, keptId, lostId, seenKept, seenLost, ...rest }) => ({ id: mergeId, keptId, lostId, seenKept, seenLost, choices: exhibitorChoicesOf(rest), participations: participationChoices(rest) }));
export type MergeExhibitors = z.output<typeof mergeExhibitorsInput>;

export const mergeContactsInput = z
  .looseObject({ ...twoRecords.shape, exhibitorId: id, ...contactChoices.shape })
  .refine(two, "invalid")
  .transform(({ id: mergeId, exhibitorId, keptId, lostId, seenKept, seenLost, ...rest }) => ({ id: mergeId, exhibitorId, keptId, lostId, seenKept, seenLost, choices: contactChoicesOf(rest) }));
export type MergeContacts = z.output<typeof mergeContactsInput>;

export const notDuplicateInput = z.object({ of: choice(["exhibitors", "contacts"]), aId: id, bId: id }).refine(({ aId, bId }) => aId !== bId, "invalid");
export const idInput = z.object({ id });
export const duplicateAgainInput = z.object({ of: choice(["exhibitors", "contacts"]), id });

/** What the queue is narrowed to. A filter that makes no sense is as none. */
export const queueFilter = z.object({
  strength: z.enum(STRENGTHS).nullable().catch(null),
  reason: z.enum(REASON_KINDS).nullable().catch(null),
  dismissed: z.literal("yes").nullable().catch(null),
});
export type QueueFilter = z.output<typeof queueFilter>;

/** What is known of a company that is being typed. */
export const likelyInput = z.object({ name: requiredText(200).min(2, "too_short"), nameLocal: optionalText(200), website: optionalText(300) });
