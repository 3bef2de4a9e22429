import type { Construct } from "@/lib/relationship-quality";

/** An invented world as plain data. Days are whole days since 1970-01-01; keys are unique in the world. */
export interface WorldShow {
  readonly key: string;
  readonly name: string;
  readonly nameZh: string;
  readonly topic: string;
  readonly editions: readonly WorldEdition[];
}

export interface WorldEdition {
  readonly key: string;
  readonly name: string;
  readonly startsDay: number;
  readonly endsDay: number;
  readonly deadlineDay: number;
  readonly venue: string;
}

export interface WorldContact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly role: "decision_maker" | "booth_staff" | "marketing" | "finance" | "other";
  readonly locale: "en" | "zh";
}

export interface WorldParticipation {
  readonly edition: string;
  readonly status: "offered" | "booked" | "held" | "cancelled" | "declined";
  readonly hall: string | null;
  readonly stand: string | null;
  readonly area: number | null;
  readonly amount: number | null;
  readonly bookedDay: number | null;
  readonly cancelledDay: number | null;
  readonly multiYear: boolean;
  /** The day on which the organizer wrote it down. */
  readonly recordedDay: number;
}

export interface WorldInteraction {
  readonly day: number;
  readonly channel: "call" | "email" | "message" | "meeting" | "visit" | "onsite_help";
  readonly direction: "inbound" | "outbound";
  readonly phase: "before" | "during" | "after";
  readonly edition: string | null;
  readonly contact: number;
  readonly member: number;
  /** 0 very bad … 4 very good. */
  readonly mood: 0 | 1 | 2 | 3 | 4 | null;
  readonly note: string;
  readonly coded: { readonly construct: Construct; readonly value: 0 | 25 | 50 | 75 | 100 } | null;
}

export interface WorldPromise {
  readonly text: string;
  readonly madeDay: number;
  readonly dueDay: number;
  readonly status: "open" | "kept" | "broken" | "withdrawn";
  readonly settledDay: number | null;
  readonly contact: number;
  readonly member: number;
}

export interface WorldRequest {
  readonly text: string;
  readonly askedDay: number;
  readonly status: "open" | "granted" | "partly" | "declined_with_reason" | "declined";
  readonly answeredDay: number | null;
  readonly declinedReason: string | null;
  readonly contact: number;
  readonly member: number;
}

export interface WorldComplaint {
  readonly text: string;
  readonly severity: "minor" | "serious" | "severe";
  readonly channel: "call" | "email" | "message" | "visit" | "onsite_help";
  readonly edition: string;
  readonly raisedDay: number;
  readonly answeredDay: number | null;
  readonly resolution: "first_contact" | "later" | "never" | null;
  readonly resolvedDay: number | null;
  readonly outcome: "unconfirmed" | "settled" | "not_settled";
  readonly confirmedDay: number | null;
  /** How fair, quick and respectful it was, 1–7. */
  readonly justice: readonly number[] | null;
  readonly contact: number;
  readonly member: number;
}

/** core: the twenty questions · service: the full form with the service attributes · before: the form before the show. */
export type WorldForm = "core" | "service" | "before";

export interface WorldResponse {
  readonly form: WorldForm;
  readonly day: number;
  readonly edition: string;
  readonly contact: number;
  readonly language: "en" | "zh";
  /** Item → value on its scale; null for "does not apply to us". */
  readonly answers: Readonly<Record<string, number | null>>;
  readonly comment: string | null;
}

export interface WorldExhibitor {
  readonly key: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly segment: string;
  readonly country: string;
  readonly city: string;
  readonly website: string;
  readonly owner: number;
  readonly contacts: readonly WorldContact[];
  readonly participations: readonly WorldParticipation[];
  readonly interactions: readonly WorldInteraction[];
  readonly promises: readonly WorldPromise[];
  readonly requests: readonly WorldRequest[];
  readonly complaints: readonly WorldComplaint[];
  readonly responses: readonly WorldResponse[];
  /** The hidden attitudes as of the world's day, never stored: what the scores try to find. */
  readonly truth: Readonly<Partial<Record<Construct, number>>>;
}

export interface World {
  readonly today: number;
  readonly shows: readonly WorldShow[];
  /** One exhibitor by its number; the same number always gives the same exhibitor. */
  readonly exhibitor: (index: number) => WorldExhibitor;
}
