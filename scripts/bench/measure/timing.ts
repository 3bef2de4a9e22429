/** Milliseconds over many repeats. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly repeats: number;
}

/** One line of the report. `other` is what the product is compared with, in the same run; `ratio` is of the medians. */
export interface Line {
  readonly group: string;
  readonly what: string;
  readonly size: string;
  readonly own: Times;
  readonly other: Times | null;
  readonly ratio: number | null;
  readonly target: number | null;
}

export function timesOf(samples: readonly number[]): Times {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), repeats: sorted.length };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

/** Milliseconds below which something is measured in more turns, and how many it then takes: a running server has been asked a quick thing often, and the engine has compiled it. */
const PACES = [
  { below: 100, turns: 60, warm: 40 },
  { below: 2000, turns: 15, warm: 3 },
  { below: Infinity, turns: 3, warm: 1 },
] as const;

/** How many turns something takes, by how long its second time takes. */
export async function paceOf(work: () => Promise<unknown>): Promise<{ readonly turns: number; readonly warm: number }> {
  await work();
  const once = await timed(work);
  return PACES.find(({ below }) => once < below) ?? PACES[2];
}

/**
 * Times two ways of doing the same in turns, so that whatever else the machine does falls on both; who begins changes every time.
 * `before` readies the other way's turn, outside the time.
 */
export async function inTurns(
  repeats: number,
  own: (turn: number) => Promise<unknown>,
  other: (turn: number) => Promise<unknown>,
  before: (turn: number) => Promise<unknown> = async () => undefined,
  warm = Math.max(5, Math.ceil(repeats / 10)),
): Promise<{ own: Times; other: Times }> {
  const samples: { own: number[]; other: number[] } = { own: [], other: [] };
  for (let turn = 0; turn < warm + repeats; turn++) {
    const keep = (kind: "own" | "other", time: number) => turn >= warm && samples[kind].push(time);
    if (turn % 2 === 0) keep("own", await timed(() => own(turn)));
    await before(turn);
    keep("other", await timed(() => other(turn)));
    if (turn % 2 !== 0) keep("own", await timed(() => own(turn)));
  }
  return { own: timesOf(samples.own), other: timesOf(samples.other) };
}

export function compared(group: string, what: string, size: string, { own, other }: { own: Times; other: Times }, target: number | null): Line {
  return { group, what, size, own, other, ratio: own.median / other.median, target };
}

export function alone(group: string, what: string, size: string, own: Times): Line {
  return { group, what, size, own, other: null, ratio: null, target: null };
}
