import { finite } from "../indices/answers";
import { InputError } from "../input-error";
import { type Measured, measured, tooLittle } from "../measured";

/** One exhibitor: its money a year and how strong its tie is to each member of staff (0–100). */
export interface TiedExhibitor {
  readonly exhibitorId: string;
  readonly amount: number;
  readonly ties: Readonly<Record<string, number>>;
  /** From `trustTransfer`; true raises nothing, it is shown beside the money. */
  readonly leansOnPerson?: boolean;
}

export interface DepartureRisk {
  /** Money times the share of the exhibitor's tie strength that this person holds. Exposed, not lost. */
  readonly exposed: number;
  /** Money of exhibitors that know nobody else. */
  readonly onlyTie: number;
  readonly total: number;
  /** Most exposed first. */
  readonly exhibitors: readonly ExposedExhibitor[];
}

export interface ExposedExhibitor {
  readonly exhibitorId: string;
  readonly amount: number;
  readonly share: number;
  readonly exposed: number;
  readonly onlyTie: boolean;
  readonly leansOnPerson: boolean;
}

/**
 * What hangs on one member of staff: how much money comes from exhibitors whose tie to the organizer is this person. The remedy is a second tie, not a longer notice period.
 *
 * Formula: share = the person's tie strength / all tie strengths of the exhibitor; exposed = Σ amount·share; onlyTie = Σ amount where share = 1.
 * Source: course deck 001 (Gummesson: knowledge leaves with staff; ties belong to the team, two or more per exhibitor); the formula is our assumption.
 * Shapes: one row an exhibitor. Range: money in the unit given, shares 0–1. Missing rule: exhibitors without a tie to the person are left out; none at all → null.
 * @example
 * const book = [{ exhibitorId: "a", amount: 100, ties: { wei: 80, priya: 20 } }, { exhibitorId: "b", amount: 50, ties: { wei: 60 } }, { exhibitorId: "c", amount: 70, ties: { priya: 50 } }]
 * departureRisk("wei", book).value?.exposed // => 130
 * departureRisk("wei", book).value?.onlyTie // => 50
 * departureRisk("nobody", book).value // => null
 */
export function departureRisk(person: string, exhibitors: readonly TiedExhibitor[]): Measured<DepartureRisk> {
  const tied = exhibitors.flatMap(({ exhibitorId, amount, ties, leansOnPerson }, row) => {
    if (finite(amount, "amount", row) < 0) throw new InputError("off_scale", `amount, row ${row} is below 0.`, { column: "amount", row });
    let all = 0;
    for (const [member, strength] of Object.entries(ties)) {
      if (!(finite(strength, member, row) >= 0 && strength <= 100)) throw new InputError("off_scale", `${member}, row ${row}: ${strength} is not between 0 and 100.`, { column: member, row });
      all += strength;
    }
    const own = Object.hasOwn(ties, person) ? (ties[person] ?? 0) : 0;
    if (own === 0) return [];
    const share = own / all;
    return [{ exhibitorId, amount, share, exposed: amount * share, onlyTie: own === all, leansOnPerson: leansOnPerson ?? false }];
  });
  if (tied.length === 0) return tooLittle(0, "no_evidence", { needed: 1 });
  tied.sort((a, b) => b.exposed - a.exposed);
  const sum = (pick: (row: (typeof tied)[number]) => number) => tied.reduce((total, row) => total + pick(row), 0);
  return measured({ exposed: sum((row) => row.exposed), onlyTie: sum((row) => (row.onlyTie ? row.amount : 0)), total: sum((row) => row.amount), exhibitors: tied }, tied.length);
}
