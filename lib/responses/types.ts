import type { FormDefinition } from "@/lib/surveys/schema";
import type { FormVersion } from "@/lib/surveys/types";

/** One answer as it is stored: a number or a text; neither means "does not apply to us". A skipped question has no answer. */
export interface GivenAnswer {
  readonly item: string;
  readonly value: number | null;
  readonly text: string | null;
}

export interface NewResponse {
  readonly exhibitorId: string;
  readonly contactId: string | null;
  readonly editionId: string | null;
  readonly invitationId: string | null;
  readonly importId: string | null;
  readonly language: "en" | "zh";
  /** The day of answering, in the organizer's time zone, as midnight UTC. */
  readonly answeredOn: Date;
  readonly answers: readonly GivenAnswer[];
  readonly campaignId?: string | null;
  /** From the first screen to sending, and on what; left out where nobody measured it. */
  readonly seconds?: number | null;
  readonly device?: "phone" | "tablet" | "desktop" | null;
  /** By what an imported answer is known again. */
  readonly sourceKey?: string | null;
}

/** A form as it was sent: not read against its questions yet. */
export interface SentForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly language: "en" | "zh";
  readonly seconds?: number | null;
  readonly device?: "phone" | "tablet" | "desktop" | null;
}

/** A posted form with what was chosen before its first question. */
export interface Submission extends SentForm {
  /** What the respondent chose, where there is a choice. */
  readonly naming: string | null;
  readonly receipt: string | null;
}

/** Why a door is open or shut. `early`, `closed` and `cancelled` are said of its campaign. */
export type DoorState = "open" | "answered" | "expired" | "withdrawn" | "early" | "closed" | "cancelled";

export type Naming = "named" | "anonymous" | "choice";

/** Whom a page asks: a contact by a personal link, or whoever stands before a printed code. */
export type Whom =
  | { readonly kind: "contact"; readonly contact: string; readonly exhibitor: string; readonly stand: string | null }
  | { readonly kind: "point"; readonly hall: string | null; readonly stand: string | null; readonly exhibitor: string | null; readonly kiosk: boolean };

/** What a survey page says before and around its questions. */
export interface AskedSurvey {
  readonly organizerName: string;
  readonly isDemo: boolean;
  readonly edition: { readonly name: string; readonly show: { readonly name: string; readonly nameZh: string | null } };
  readonly version: FormVersion;
  readonly whom: Whom;
  readonly naming: Naming;
  /** The show is still to come: then it is not asked how it was. */
  readonly ahead: boolean;
  /** Begun by name already, here or on another device: then the choice was made. */
  readonly begun: boolean;
  /** What is said after sending, in the organizer's own words; empty: the product's words, or nothing. */
  readonly words: Readonly<Record<"en" | "zh", { readonly thanks: string; readonly whatChanged: string }>>;
}

/** What stands behind a personal link, for the person who opened it. Names and form are shown only while the link is open. */
export interface SurveyDoor extends AskedSurvey {
  readonly invitationId: string;
  readonly state: DoorState;
  readonly contactLocale: string | null;
  /** The organizer's calendar days; of an anonymous answer the Monday of its week. */
  readonly expiresOn: Date;
  readonly opensOn: Date;
  readonly answeredOn: Date | null;
  readonly answeredAnonymously: boolean;
  /** What a named respondent has answered so far. */
  readonly draft: { readonly answers: Readonly<Record<string, string>>; readonly lastItem: string | null } | null;
}

/** A filled form in the list. */
export interface ResponseRow {
  readonly id: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly contactName: string | null;
  readonly editionLabel: string | null;
  readonly answeredOn: Date;
  readonly language: "en" | "zh";
  readonly imported: boolean;
}

/** One filled form with what was asked and answered. */
export interface ResponseDetail extends ResponseRow {
  readonly withdrawn: boolean;
  /** Why somebody took it back; null where an undone import did. */
  readonly withdrawnFor: string | null;
  readonly show: { readonly id: string; readonly name: string } | null;
  readonly definition: FormDefinition;
  /** By question; a question without an entry was left out. */
  readonly answers: Readonly<Record<string, { readonly value: number | null; readonly text: string | null }>>;
}
