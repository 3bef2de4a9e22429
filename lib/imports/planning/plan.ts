import type { GivenAnswer } from "@/lib/responses/types";
import type { OwnValues } from "@/lib/fields/types";
import type { NewEvidence } from "@/lib/relationships/schema";
import type { ContactRole, Direction, InteractionChannel, ParticipationStatus, Phase } from "@/lib/tenant/enums";
import type { CreatedRecord, Problem } from "../types";
import type { Company } from "./exhibitor-row";
import type { FoundBy } from "./known-exhibitors";
import type { RowRef } from "./row-ref";

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

export interface NewInteraction {
  readonly id: string;
  readonly exhibitorId: string;
  readonly contactId: string | null;
  /** Null: whoever brings the file in. */
  readonly memberId: string | null;
  readonly editionId: string | null;
  readonly channel: InteractionChannel;
  readonly direction: Direction;
  readonly phase: Phase | null;
  readonly occurredOn: Date;
  readonly mood: 0 | 1 | 2 | 3 | 4 | null;
  readonly note: string | null;
  /** What knows it again when the same list comes a second time. */
  readonly submissionKey: string;
  /** What it says of the relationship, by the rules of logging. */
  readonly evidence: readonly NewEvidence[];
}

export interface NewInvoice {
  readonly id: string;
  readonly participationId: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly amount: string;
  readonly currency: string;
  readonly paidOn: string | null;
}

export const CHANGED_RECORDS = ["exhibitor", "contact", "participation", "invoice"] as const;
export type ChangedRecord = (typeof CHANGED_RECORDS)[number];
export type FieldValues = Readonly<Record<string, string | null>>;

/** Fields of a record that was there before, as they are and as the file says. */
export interface RecordChange {
  readonly record: ChangedRecord;
  readonly id: string;
  readonly file?: number;
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
  /** These rows: an import that is broken off goes on with the others. */
  readonly refs: readonly RowRef[];
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  readonly exhibitors: readonly NewExhibitor[];
  readonly contacts: readonly NewContact[];
  readonly participations: readonly NewParticipation[];
  readonly interactions: readonly NewInteraction[];
  readonly invoices: readonly NewInvoice[];
  /** The first of what is made, each with its row: a page lists no more. */
  readonly creates: readonly CreatedRecord[];
  /** By what each exhibitor of the part was found; null: it is made. */
  readonly foundBy: readonly (FoundBy | null)[];
  readonly changes: readonly RecordChange[];
  readonly responses: readonly PlannedResponse[];
  /** Exhibitors whose relationship has to be placed anew. */
  readonly touched: readonly string[];
}

export const NOTHING: PlanPart = { rows: 0, refs: [], unchanged: 0, problems: [], exhibitors: [], contacts: [], participations: [], interactions: [], invoices: [], creates: [], foundBy: [], changes: [], responses: [], touched: [] };
