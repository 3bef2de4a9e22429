import { shareInterval } from "@/lib/relationship-quality";
import type { MoveRow, PlacedEdition } from "./data";
import type { Cohort, CohortStep, EditionMoney, EditionPair, RebookingPace, Share } from "./types";

/** A share with its interval; null where there is nobody to have a share of. */
export function shareOf(k: number, n: number): Share | null {
  const interval = shareInterval(k, n).value;
  return interval && { k, n, ...interval };
}

type Figure = Exclude<keyof MoveRow, "show_id" | "place" | "first">;

function sums(rows: readonly MoveRow[]): (figure: Figure) => number {
  return (figure) => rows.reduce((sum, row) => sum + row[figure], 0);
}

const at = (rows: readonly MoveRow[], edition: PlacedEdition) => rows.filter(({ show_id, place }) => show_id === edition.showId && place === edition.place);
const nextOf = (editions: readonly PlacedEdition[], edition: PlacedEdition, later = 1) => editions.find(({ showId, place }) => showId === edition.showId && place === edition.place + later);

/** Each edition with the next one of its show. */
export function pairsOf(editions: readonly PlacedEdition[], rows: readonly MoveRow[], today: Date): EditionPair[] {
  return editions.flatMap((from) => {
    const to = nextOf(editions, from);
    if (!to) return [];
    const [before, after] = [sums(at(rows, from)), sums(at(rows, to))];
    const stayed = after("retained");
    return [{
      from, to,
      decided: to.startsOn <= today,
      before: before("taken"),
      retained: stayed,
      declined: before("left_declined"), cancelled: before("left_cancelled"), silent: before("left_silent"),
      won: after("won"), returned: after("returned"), after: after("taken"),
      retention: shareOf(stayed, before("taken")),
      money: { up: after("up"), same: after("same"), down: after("down"), areaChange: after("area_change"), amountChange: after("amount_change"), lost: before("left_amount"), won: after("won_amount"), returned: after("returned_amount") },
    }];
  });
}

export function moneyOf(editions: readonly PlacedEdition[], rows: readonly MoveRow[]): EditionMoney[] {
  return editions.map((edition) => {
    const sum = sums(at(rows, edition));
    return { edition, stands: sum("taken"), area: sum("area"), amount: sum("amount"), priced: sum("priced"), perSquareMetre: sum("priced_area") > 0 ? sum("priced_amount") / sum("priced_area") : null };
  });
}

/**
 * Those who came for the first time at an edition, and how many of them had a stand one, two, three editions later. A show's first edition on
 * record has no first-timers: who was there may have come before the record begins.
 */
export function cohortsOf(editions: readonly PlacedEdition[], rows: readonly MoveRow[], today: Date): { readonly cohorts: Cohort[]; readonly steps: CohortStep[] } {
  const cohorts = editions.filter(({ place, startsOn }) => place > 1 && startsOn <= today).map((edition): Cohort => {
    const own = rows.filter(({ show_id, first }) => show_id === edition.showId && first === edition.place);
    const stands = (place: number) => own.find((row) => row.place === place)?.taken ?? 0;
    const later = editions.filter(({ showId, place }) => showId === edition.showId && place > edition.place);
    return { edition, size: stands(edition.place), there: later.map(({ place, startsOn }) => (startsOn <= today ? stands(place) : null)) };
  });
  const longest = Math.max(0, ...cohorts.map(({ there }) => there.filter((count) => count !== null).length));
  const steps = Array.from({ length: longest }, (_, index): CohortStep => {
    const old = cohorts.flatMap(({ size, there }) => { const count = there[index]; return count === null || count === undefined ? [] : [{ size, count }]; });
    return { later: index + 1, share: shareOf(old.reduce((sum, { count }) => sum + count, 0), old.reduce((sum, { size }) => sum + size, 0)) };
  });
  return { cohorts, steps };
}

const MARKS = [["d0", 0], ["d30", 30], ["d60", 60], ["d90", 90]] as const;
const DAY = 86_400_000;

/** A mark that has not come yet has no share. */
export function paceOf(editions: readonly PlacedEdition[], rows: readonly MoveRow[], today: Date): RebookingPace[] {
  return editions.flatMap((from) => {
    const to = nextOf(editions, from);
    const sum = sums(at(rows, from));
    const n = sum("taken");
    if (!to || n === 0) return [];
    const marks = MARKS.map(([by, days]) => ({ by, share: from.endsOn.getTime() + days * DAY <= today.getTime() ? shareOf(sum(by), n) : null }));
    const deadline = { by: "deadline" as const, share: to.bookingDeadline !== null && to.bookingDeadline <= today ? shareOf(sum("by_deadline"), n) : null };
    return [{ from, to, n, marks: [...marks, deadline], undated: sum("undated") }];
  });
}

/** Those whom we let down before an edition ended, and how many of them took the next one; decided pairs alone. */
export function recoveredOf(editions: readonly PlacedEdition[], rows: readonly MoveRow[], today: Date): { readonly k: number; readonly n: number } {
  const decided = editions.filter((from) => {
    const to = nextOf(editions, from);
    return to !== undefined && to.startsOn <= today;
  });
  const all = decided.map((from) => sums(at(rows, from)));
  return { k: all.reduce((total, sum) => total + sum("hurt_stayed"), 0), n: all.reduce((total, sum) => total + sum("hurt"), 0) };
}
