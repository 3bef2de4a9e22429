/** How far up a ladder of four: filled boxes. Off the ladder: struck through. Unknown: a dashed box. Shape says it, colour repeats it. */
export type Rung = 1 | 2 | 3 | 4 | "off" | "unknown";

const BOXES = [0, 6.5, 13, 19.5] as const;

export function Pips({ rung }: { rung: Rung }) {
  return (
    <svg width={25} height={10} viewBox="0 0 25 10" aria-hidden="true">
      {rung === "unknown" && <rect x={0.75} y={1.75} width={23.5} height={6.5} rx={1} fill="none" stroke="var(--st)" strokeWidth={1.5} strokeDasharray="3 2.2" />}
      {rung === "off" && BOXES.map((x) => <rect key={x} x={x + 0.6} y={1.6} width={4.3} height={6.8} rx={1} fill="none" stroke="var(--st)" strokeWidth={1.2} />)}
      {rung === "off" && <path d="M1 9.4 24 .6" stroke="var(--st)" strokeWidth={1.8} />}
      {typeof rung === "number" &&
        BOXES.map((x, index) =>
          index < rung ? (
            <rect key={x} x={x} y={1} width={5.5} height={8} rx={1} fill="var(--st)" />
          ) : (
            <rect key={x} x={x + 0.5} y={1.5} width={4.5} height={7} rx={0.8} fill="none" stroke="var(--control)" />
          ),
        )}
    </svg>
  );
}
