import { MINIMUMS, suppressQueries } from "@/lib/relationship-quality";
import type { Hidden } from "./types";
import { EVERYBODY, inside, LANGUAGES, type Place, type View, viewKey } from "./view";

/** Equal answers of one place, counted. */
export interface Cell<T> extends Place {
  readonly value: T;
  readonly n: number;
}

/** How many anonymous forms of a place answered every question of a block: what is decided on. */
export interface AnonymousCount {
  readonly segment: string | null;
  readonly language: string;
  readonly n: number;
}

/** What may be counted in a view, and whether anonymous answers of it were left out. */
export type Guarded<T> = { readonly cells: readonly Cell<T>[]; readonly n: number; readonly withheld: boolean; readonly hidden?: undefined } | { readonly cells: null; readonly n: number; readonly withheld: boolean; readonly hidden: Hidden };

/**
 * The one way to results: every figure, comment and export is read through it.
 *
 * Whoever reads may know all named answers, from the exhibitors' cards. So what is shown of named and anonymous answers together tells the anonymous ones
 * alone, and the decision is made on those alone: a view counts them only if no adding and subtracting of the views that do leaves fewer than five. It is
 * made for all views of a campaign at once, whichever is asked for, so two questions asked one after the other give away no more than one. Questions that
 * are read together in some figure form a block, and a block is decided on once: figures of the same block rest on the same anonymous forms
 * (`blocks.ts` and `cells-sql.ts` see to that), so one question cannot be subtracted from another either.
 */
export function guarded<T>(cells: readonly Cell<T>[], block: readonly AnonymousCount[], view: View): Guarded<T> {
  const own = cells.filter((cell) => inside(view, cell));
  if (cells.length === 0) return { cells: null, n: 0, withheld: false, hidden: "not_asked" };
  const mayCount = admitted(block).has(viewKey(view));
  const counted = mayCount ? own : own.filter(({ anonymous }) => !anonymous);
  const withheld = counted.length < own.length;
  const n = counted.reduce((sum, cell) => sum + cell.n, 0);
  if (n < MINIMUMS.group.needed) return { cells: null, n, withheld, hidden: withheld ? "complementary" : "too_few" };
  return { cells: counted, n, withheld };
}

/** The views that may count the anonymous answers of a block. */
export function admitted(block: readonly AnonymousCount[]): ReadonlySet<string> {
  const { needed } = MINIMUMS.group;
  const places = block.filter(({ n }) => n > 0).toSorted((a, b) => `${a.language} ${a.segment}`.localeCompare(`${b.language} ${b.segment}`));
  const signature = places.map(({ segment, language, n }) => `${language} ${JSON.stringify(segment)} ${Math.min(n, needed)}`).join("|");
  const known = decided.get(signature);
  if (known) return known;
  // more than `needed` forms of one place are as good as `needed`: they cannot be part of a small group
  const people = places.flatMap((place, index) => Array.from({ length: Math.min(place.n, needed) }, (_, k) => ({ place: { ...place, anonymous: true }, id: `${index} ${k}` })));
  const queries = viewsOf(places.map(({ segment }) => segment)).map((view) => ({ id: viewKey(view), members: people.filter(({ place }) => inside(view, place)).map(({ id }) => id) }));
  const shown = new Set(suppressQueries(queries.filter(({ members }) => members.length > 0), { minimum: needed }).shown);
  if (decided.size > REMEMBERED) decided.clear();
  decided.set(signature, shown);
  return shown;
}

/** The decision depends on the counts alone, and most blocks of a campaign have the same. */
const decided = new Map<string, ReadonlySet<string>>();
const REMEMBERED = 500;

/** Every view that can be asked for: all, each language, each segment, and each segment in each language. */
export function viewsOf(segments: readonly (string | null)[]): View[] {
  const named = [...new Set(segments)].flatMap((name) => (name === null ? [] : [{ name }]));
  return [EVERYBODY.segment, ...named].flatMap((segment): View[] => [{ segment, language: "all" }, ...LANGUAGES.map((language) => ({ segment, language }))]);
}

/**
 * The view of all but one segment. It is the difference of two views, so it counts anonymous answers only where both of them do.
 */
export function guardedRest<T>(cells: readonly Cell<T>[], block: readonly AnonymousCount[], view: View & { readonly segment: { readonly name: string | null } }): Guarded<T> {
  const whole: View = { ...view, segment: "all" };
  const may = admitted(block);
  const both = may.has(viewKey(whole)) && (may.has(viewKey(view)) || !cells.some((cell) => cell.anonymous && inside(view, cell)));
  const rest = cells.filter((cell) => inside(whole, cell) && !inside(view, cell) && (both || !cell.anonymous));
  const n = rest.reduce((sum, cell) => sum + cell.n, 0);
  if (n < MINIMUMS.group.needed) return { cells: null, n, withheld: !both, hidden: both ? "too_few" : "complementary" };
  return { cells: rest, n, withheld: !both };
}
