import type { GivenAnswer } from "@/lib/responses/types";
import type { ContactRole, ParticipationStatus } from "@/lib/tenant/enums";
import type { OwnValues } from "@/lib/fields/types";
import type { Problem } from "../types";
import type { Company } from "./exhibitor-row";

export interface NewExhibitor extends Company {
  readonly id: string;
}

export interface NewContact {
  readonly id: string;
  readonly exhibitorId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: ContactRole;
  readonly own: OwnValues;
}

export interface NewParticipation {
  readonly id: string;
  readonly exhibitorId: string;
  readonly editionId: string;
  readonly status: ParticipationStatus;
  readonly hall: string | null;
  readonly stand: string | null;
  readonly area: string | null;
  readonly amount: string | null;
  readonly bookedOn: string | null;
  readonly own: OwnValues;
}

export type ChangedRecord = "exhibitor" | "contact" | "participation";
export type FieldValues = Readonly<Record<string, string | null>>;

/** Fields of a record that was there before, as they are and as the file says. */
export interface RecordChange {
  readonly record: ChangedRecord;
  readonly id: string;
  readonly row: number;
  /** The exhibitor's name, for the preview. */
  readonly name: string;
  readonly before: FieldValues;
  readonly after: FieldValues;
}

/** A filled form of the file, with the show of its edition: some attitudes are kept per show. */
export interface PlannedResponse {
  readonly exhibitorId: string;
  readonly editionId: string | null;
  readonly showId: string | null;
  readonly answeredOn: Date;
  readonly answers: readonly GivenAnswer[];
  readonly sourceKey: string | null;
}

/** A part of the work: what some of the rows would write, and what is wrong with others. A preview counts it, an import writes it. */
export interface PlanPart {
  /** Rows that this part settles, the left out included. */
  readonly rows: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  readonly exhibitors: readonly NewExhibitor[];
  readonly contacts: readonly NewContact[];
  readonly participations: readonly NewParticipation[];
  readonly changes: readonly RecordChange[];
  readonly responses: readonly PlannedResponse[];
  /** Exhibitors whose relationship has to be placed anew. */
  readonly touched: readonly string[];
}

export const NOTHING: PlanPart = { rows: 0, unchanged: 0, problems: [], exhibitors: [], contacts: [], participations: [], changes: [], responses: [], touched: [] };
