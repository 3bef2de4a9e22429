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
}

/** What stands behind a personal link, for the person who opened it. Names and form are shown only while the link is open. */
export interface SurveyDoor {
  readonly invitationId: string;
  readonly state: "open" | "answered" | "expired" | "withdrawn";
  readonly organizerName: string;
  readonly isDemo: boolean;
  readonly edition: { readonly name: string; readonly show: { readonly name: string; readonly nameZh: string | null } };
  readonly exhibitorName: string;
  readonly contactName: string;
  readonly contactLocale: string | null;
  readonly stand: string | null;
  /** The organizer's calendar days. */
  readonly expiresOn: Date;
  readonly answeredOn: Date | null;
  readonly version: FormVersion;
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
  readonly show: { readonly id: string; readonly name: string } | null;
  readonly definition: FormDefinition;
  /** By question; a question without an entry was left out. */
  readonly answers: Readonly<Record<string, { readonly value: number | null; readonly text: string | null }>>;
}
