import { finite } from "../indices/answers";
import { InputError } from "../input-error";

export type RelationshipLevel = "intimate" | "face_to_face" | "distant" | "no_contact";

export interface LevelContact {
  readonly kind: "call" | "email" | "message" | "meeting" | "visit" | "onsite_help";
  /** Days since 1970-01-01. */
  readonly day: number;
}

/** Names of the four levels. */
export const RELATIONSHIP_LEVELS: Readonly<Record<RelationshipLevel, { readonly en: string; readonly zh: string }>> = {
  intimate: { en: "intimate", zh: "亲密" },
  face_to_face: { en: "face to face", zh: "熟悉" },
  distant: { en: "distant", zh: "疏远" },
  no_contact: { en: "no contact", zh: "隔离" },
};

const IN_PERSON: ReadonlySet<string> = new Set(["meeting", "visit", "onsite_help"]);

/** Numbers of the rule. */
export const LEVEL_CUTOFFS = {
  windowDays: { value: 365, source: "our assumption" },
  intimateMeetings: { value: 4, source: "our assumption" },
} as const;

/**
 * How an exhibitor and the organizer meet: intimately, face to face, at a distance, or not at all. A fact about contacts, not about feelings.
 *
 * Formula, over the last 365 days: no contact at all → no contact; no meeting, visit or help on site → distant; at least one → face to face;
 * at least four of them and something personal given in both directions (favours or disclosures) → intimate.
 * Source: course deck 001 (Barnes: four levels); the numbers are our assumption.
 * Shapes: contacts with day numbers. Missing rule: nothing logged reads as no contact; whether contacts are logged well enough is shown beside it.
 * Range: one of four levels.
 * @example
 * relationshipLevel([{ kind: "email", day: 20000 }], { asOf: 20100, personalBothWays: false }) // => "distant"
 * relationshipLevel([{ kind: "visit", day: 20000 }], { asOf: 20100, personalBothWays: true }) // => "face_to_face"
 * relationshipLevel([{ kind: "visit", day: 20000 }], { asOf: 20400, personalBothWays: true }) // => "no_contact"
 */
export function relationshipLevel(contacts: readonly LevelContact[], facts: { readonly asOf: number; readonly personalBothWays: boolean }): RelationshipLevel {
  const asOf = finite(facts.asOf, "asOf");
  const recent = contacts.filter(({ kind, day }, row) => {
    if (!IN_PERSON.has(kind) && kind !== "call" && kind !== "email" && kind !== "message") throw new InputError("bad_option", `contacts, row ${row}: unknown kind.`, { column: "kind", row });
    return finite(day, "day", row) <= asOf && asOf - day <= LEVEL_CUTOFFS.windowDays.value;
  });
  if (recent.length === 0) return "no_contact";
  const meetings = recent.filter(({ kind }) => IN_PERSON.has(kind)).length;
  if (meetings === 0) return "distant";
  return meetings >= LEVEL_CUTOFFS.intimateMeetings.value && facts.personalBothWays ? "intimate" : "face_to_face";
}
