/** How far up a ladder of four: filled boxes. Off the ladder: struck through. Unknown: a dashed box. Shape says it, colour repeats it. */
export type Rung = 1 | 2 | 3 | 4 | "off" | "unknown";

const BOXES = [0, 6.5, 13, 19.5] as const;

const ladder = (rung: number): string =>
  BOXES.map((x, index) =>
    index < rung
      ? `<rect x='${x}' y='1' width='5.5' height='8' rx='1' fill='var(--st)'/>`
      : `<rect x='${x + 0.5}' y='1.5' width='4.5' height='7' rx='.8' fill='none' stroke='var(--control)'/>`,
  ).join("");

const struck = BOXES.map((x) => `<rect x='${x + 0.6}' y='1.6' width='4.3' height='6.8' rx='1' fill='none' stroke='var(--st)' stroke-width='1.2'/>`).join("");

/** Six drawings, each one piece of markup: a list shows fifty of them. */
const DRAWN: Readonly<Record<Rung, string>> = {
  1: ladder(1),
  2: ladder(2),
  3: ladder(3),
  4: ladder(4),
  off: `${struck}<path d='M1 9.4 24 .6' stroke='var(--st)' stroke-width='1.8'/>`,
  unknown: "<rect x='.75' y='1.75' width='23.5' height='6.5' rx='1' fill='none' stroke='var(--st)' stroke-width='1.5' stroke-dasharray='3 2.2'/>",
};

export function Pips({ rung }: { rung: Rung }) {
  return <svg width={25} height={10} viewBox="0 0 25 10" aria-hidden="true" dangerouslySetInnerHTML={{ __html: DRAWN[rung] }} />;
}
