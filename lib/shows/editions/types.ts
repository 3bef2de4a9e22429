/** One edition in its show's list. */
export interface EditionRow {
  readonly id: string;
  readonly name: string;
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly bookingDeadline: Date | null;
  readonly venue: string | null;
  readonly participations: number;
}

export interface EditionDetail {
  readonly id: string;
  readonly showId: string;
  readonly showName: string;
  readonly name: string;
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly bookingDeadline: Date | null;
  readonly venue: string | null;
  readonly version: string;
}

/** An edition as forms offer it. */
export interface EditionChoice {
  readonly id: string;
  readonly name: string;
  readonly showId: string;
  readonly showName: string;
  readonly showNameZh: string | null;
}
