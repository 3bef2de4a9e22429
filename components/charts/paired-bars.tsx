export interface PairedBar {
  readonly key: string;
  readonly label: string;
  /** Each on a scale of its own, from nought to the largest of its kind. */
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
}

const TONES = ["var(--ink-2)", "var(--chart-mute)"];
const [WIDTH, HEIGHT] = [100, 8];

/** Two figures a row, each a bar from nought with its number beside it. */
export function PairedBars({ rows }: { rows: readonly PairedBar[] }) {
  const most = TONES.map((_, kind) => Math.max(...rows.map(({ values }) => values[kind] ?? 0)));
  return (
    <ul className="grid gap-3 s13">
      {rows.map(({ key, label, values, texts }) => (
        <li key={key}>
          <p>{label}</p>
          {TONES.map((tone, kind) => (
            <div key={tone} className="grid grid-cols-[minmax(0,1fr)_104px] items-center gap-3">
              <svg width="100%" style={{ height: HEIGHT }} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
                <path className="sc-axis" d={`M0 0v${HEIGHT}`} />
                <rect x={0} y={1} height={HEIGHT - 2} width={most[kind] ? (WIDTH * (values[kind] ?? 0)) / most[kind] : 0} fill={tone} />
              </svg>
              <span className={values[kind] === null ? "ink3 num" : "num"}>{texts[kind]}</span>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
