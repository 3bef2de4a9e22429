/** So many links that we do not know may come from one place in a while: a hall full of people behind one address mistypes fewer. */
const MOST_FROM_ONE = 60;
/** And from all places together: whoever invents an address for each try is seen by the sum. */
const MOST_OF_ALL = 3_000;
const WHILE_MS = 600_000;
/** Places that are remembered at once; the oldest make room. */
const MOST_PLACES = 10_000;

interface Tries {
  readonly count: number;
  readonly until: number;
}

/** Failed look-ups by where they came from. They alone are counted: whoever has a link that is right is never slowed by others' wrong ones. */
export class Guesses {
  readonly #places = new Map<string, Tries>();
  #all: Tries = { count: 0, until: 0 };

  /** Counts one more failure; true when there have been too many. */
  tooMany(place: string, now: number): boolean {
    this.#all = counted(this.#all, now);
    const tries = counted(this.#places.get(place), now);
    // put at the end again: the first of the map is then the one that has been quiet for longest
    this.#places.delete(place);
    this.#places.set(place, tries);
    for (const oldest of this.#places.keys()) {
      if (this.#places.size <= MOST_PLACES) break;
      this.#places.delete(oldest);
    }
    return tries.count > MOST_FROM_ONE || this.#all.count > MOST_OF_ALL;
  }

  /** How many places are known at the moment. */
  get remembered(): number {
    return this.#places.size;
  }
}

function counted(tries: Tries | undefined, now: number): Tries {
  return tries && tries.until > now ? { ...tries, count: tries.count + 1 } : { count: 1, until: now + WHILE_MS };
}

declare global {
  var fairbondGuesses: Guesses | undefined;
}

/** One count a process, whichever door is tried, also across the module reloads of a development server. */
export function guesses(): Guesses {
  return (globalThis.fairbondGuesses ??= new Guesses());
}
