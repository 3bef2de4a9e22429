/** One edition as the calendar knows it; days since 1970-01-01. */
export interface KnownEdition {
  readonly id: string;
  readonly showId: string;
  readonly startsDay: number;
  readonly endsDay: number;
}

export interface KnownParticipation {
  readonly exhibitorId: string;
  readonly editionId: string;
  /** Booked or held: it has, or had, a stand. */
  readonly taken: boolean;
  /** Offered only: nobody knows yet. */
  readonly open: boolean;
  readonly bookedDay: number | null;
  readonly multiYear: boolean;
}

/** What the backtest asks of one exhibitor before one edition: will it be there again? */
export interface Question {
  readonly exhibitorId: string;
  readonly editionId: string;
  readonly showId: string;
  /** Nothing known on or after this day may answer it. */
  readonly freezeDay: number;
  /** The day the show opened: before it no outcome is certain, neither a stand nor its absence. */
  readonly outcomeDay: number;
  /** Whether it was at the editions before this one, newest first, back to its first. */
  readonly bookedBefore: readonly boolean[];
  readonly outcome: boolean;
}

/** Somebody who has been at a show and has not decided yet about its next edition. */
export type OpenQuestion = Omit<Question, "outcome" | "outcomeDay">;

export interface Questions {
  readonly decided: readonly Question[];
  readonly open: readonly OpenQuestion[];
  /** Bound by contract or booked before the freeze day: nothing was left to foretell, by edition. */
  readonly knownBefore: ReadonlyMap<string, number>;
}

/**
 * Who could come back to which edition, and who did. Everybody who was ever at a show is asked about each later edition of it, so
 * leavers, decliners and the long lost stay in; a stand that was cancelled is none.
 *
 * An edition's freeze day is the day its first booking was made (contracts over several years apart), never before the edition
 * before it opened; where no booking day is on record, the day after the edition before it ended. An edition that has not opened
 * yet is an open question, frozen today.
 */
export function questionsOf(editions: readonly KnownEdition[], participations: readonly KnownParticipation[], today: number): Questions {
  const decided: Question[] = [];
  const open: OpenQuestion[] = [];
  const knownBefore = new Map<string, number>();
  const byEdition = new Map<string, Map<string, KnownParticipation>>();
  for (const participation of participations) {
    const own = byEdition.get(participation.editionId) ?? new Map<string, KnownParticipation>();
    byEdition.set(participation.editionId, own.set(participation.exhibitorId, participation));
  }
  const of = (edition: KnownEdition) => byEdition.get(edition.id) ?? new Map<string, KnownParticipation>();
  for (const showEditions of byShow(editions)) {
    const histories = new Map<string, boolean[]>();
    for (const [place, edition] of showEditions.entries()) {
      const before = showEditions[place - 1];
      const upcoming = edition.startsDay > today;
      if (before) {
        const freezeDay = upcoming ? today : freezeOf(before, edition, [...of(edition).values()]);
        for (const [exhibitorId, history] of histories) {
          const now = of(edition).get(exhibitorId);
          const asked = { exhibitorId, editionId: edition.id, showId: edition.showId, freezeDay, bookedBefore: [...history] };
          if (upcoming) {
            if (now === undefined || now.open) open.push(asked);
          } else if (now?.taken === true && (now.multiYear || (now.bookedDay !== null && now.bookedDay < freezeDay))) {
            knownBefore.set(edition.id, (knownBefore.get(edition.id) ?? 0) + 1);
          } else {
            decided.push({ ...asked, outcomeDay: edition.startsDay, outcome: now?.taken ?? false });
          }
        }
      }
      // what comes after the next edition is nobody's question yet
      if (upcoming) break;
      for (const [exhibitorId, history] of histories) history.unshift(of(edition).get(exhibitorId)?.taken ?? false);
      for (const [exhibitorId, { taken }] of of(edition)) if (taken && !histories.has(exhibitorId)) histories.set(exhibitorId, [true]);
    }
  }
  return { decided, open, knownBefore };
}

function byShow(editions: readonly KnownEdition[]): KnownEdition[][] {
  const shows = new Map<string, KnownEdition[]>();
  for (const edition of editions) shows.set(edition.showId, [...(shows.get(edition.showId) ?? []), edition]);
  return [...shows.values()].map((own) => own.sort((a, b) => a.startsDay - b.startsDay || (a.id < b.id ? -1 : 1)));
}

function freezeOf(before: KnownEdition, edition: KnownEdition, participations: readonly KnownParticipation[]): number {
  let first: number | null = null;
  for (const { bookedDay, multiYear } of participations) if (bookedDay !== null && !multiYear && (first === null || bookedDay < first)) first = bookedDay;
  return Math.max(before.startsDay, Math.min(first ?? before.endsDay + 1, edition.startsDay));
}
