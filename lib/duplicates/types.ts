import type { OwnValues } from "@/lib/fields/types";
import type { Score, StageOrUnknown } from "@/lib/relationships/types";
import type { ParticipationStatus } from "@/lib/tenant/enums";

/** What two records may share. `reading`: one is written in Chinese, and it reads in pinyin as the other does. `near`: spelled nearly alike. */
export const REASON_KINDS = ["name", "reading", "email", "phone", "domain", "person", "near"] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

export interface Reason {
  readonly kind: ReasonKind;
  /** What is shared: the domain, the address, the digits; of names nothing, they stand there. */
  readonly value: string | null;
  /** Of a name: the two are the same but for the legal form, case or signs; false: to the letter. */
  readonly folded: boolean;
}

export const STRENGTHS = ["strong", "likely", "possible"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** One of two records that may be one. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly contacts: number;
  readonly participations: number;
  readonly archived: boolean;
}

export interface Pair {
  readonly a: Candidate;
  readonly b: Candidate;
  readonly strength: Strength;
  readonly reasons: readonly Reason[];
  /** Set where somebody has said that they are two. */
  readonly dismissed: { readonly id: string; readonly on: Date; readonly by: string } | null;
}

/** An exhibitor that a new one may be. */
export interface Likely {
  readonly id: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly city: string | null;
  readonly reasons: readonly Reason[];
}

export const MERGE_KINDS = ["exhibitors", "contacts"] as const;
export type MergeKind = (typeof MERGE_KINDS)[number];

/** For so many days a merge can be undone. */
export const UNDO_DAYS = 30;

export interface MergeRow {
  readonly id: string;
  readonly kind: MergeKind;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly keptName: string;
  readonly lostName: string;
  readonly memberName: string;
  readonly at: Date;
  readonly counts: Readonly<Record<string, number>>;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  /** The last day on which it can be undone; null where it was, or where it is too late. */
  readonly undoUntil: Date | null;
}

export interface PairedContact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly left: boolean;
}

/** Two contacts of one exhibitor that may be one person. */
export interface ContactPair extends Omit<Pair, "a" | "b"> {
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly a: PairedContact;
  readonly b: PairedContact;
}

/** An exhibitor with all that a merge chooses from. */
export interface ExhibitorRecord {
  readonly id: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly externalKey: string | null;
  readonly segment: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly website: string | null;
  readonly ownerMemberId: string | null;
  readonly note: string | null;
  readonly archivedAt: string | null;
  readonly version: Date;
  readonly tags: readonly string[];
  /** The organizer's own fields, as they are kept. */
  readonly own: OwnValues;
}

export interface ContactRecord {
  readonly id: string;
  readonly exhibitorId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: string;
  readonly locale: string | null;
  readonly leftOn: string | null;
  readonly reach: string;
  readonly timeZone: string | null;
  readonly wantsNoSurveys: boolean;
  readonly version: Date;
  readonly own: OwnValues;
}

export interface ParticipationSide {
  readonly id: string;
  readonly status: ParticipationStatus;
  readonly hall: string | null;
  readonly stand: string | null;
  readonly area: number | null;
  readonly amount: number | null;
  readonly bookedOn: string | null;
}

/** Both took part in an edition; `stays` says whose participation stays unless somebody chooses otherwise. */
export interface ParticipationClash {
  readonly editionId: string;
  readonly showName: string;
  readonly editionName: string;
  readonly kept: ParticipationSide;
  readonly lost: ParticipationSide;
  readonly stays: "kept" | "lost";
}

/** One e-mail address on both sides. `askedTwice`: one campaign has asked both, so they stay two. */
export interface ContactClash {
  readonly keptId: string;
  readonly keptName: string;
  readonly lostId: string;
  readonly lostName: string;
  readonly email: string;
  readonly askedTwice: boolean;
}

/** Where an exhibitor stands: its stage and its scores. */
export interface Standpoint {
  readonly stage: StageOrUnknown;
  readonly mainShowId: string | null;
  readonly scores: readonly Score[];
}

/** What merging two exhibitors would do. */
export interface MergePreview {
  readonly kept: ExhibitorRecord;
  readonly lost: ExhibitorRecord;
  readonly counts: Readonly<Record<string, number>>;
  readonly participations: readonly ParticipationClash[];
  readonly contacts: readonly ContactClash[];
  readonly before: { readonly kept: Standpoint; readonly lost: Standpoint };
  readonly after: Standpoint;
}
