export interface QuadrantDatum {
  readonly key: string;
  /** 0–1 across, 0–100 up. */
  readonly x: number;
  readonly y: number;
  /** On a line, as far as anybody can tell. */
  readonly hollow: boolean;
}

interface Props {
  readonly data: readonly QuadrantDatum[];
  readonly lines: { readonly x: number; readonly y: number };
  /** What the four fields are called: upper left, upper right, lower left, lower right. */
  readonly fields: readonly [string, string, string, string];
  readonly across: string;
  readonly up: string;
}

const STEPS = 9;

/** Two measures against each other with a line through each; dots of the same place are set side by side, hollow ones are borderline. */
export function QuadrantMap({ data, lines, fields, across, up }: Props) {
  const x = (value: number) => `${(6 + 92 * value).toFixed(2)}%`;
  const y = (value: number) => `${(92 - 0.88 * value).toFixed(2)}%`;
  const dots = data.map(({ x: at, y: height, hollow }, index) => `<circle${hollow ? " class='h'" : ""} cx='${x(at + 0.006 * ((index % STEPS) - (STEPS - 1) / 2))}' cy='${y(height)}' r='3'/>`).join("");
  return (
    <div>
      <p className="s12 ink3">{up}</p>
      <svg width="100%" height={380} aria-hidden="true" className="quadrants">
        {[0, 50, 100].map((tick) => (
          <g key={tick}>
            <line className="sc-axis" x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
            <text className="m" x="0" y={y(tick)} dy={4}>
              {tick}
            </text>
          </g>
        ))}
        <line className="sc-ref" x1={x(0)} x2={x(1)} y1={y(lines.y)} y2={y(lines.y)} />
        <line className="sc-ref" x1={x(lines.x)} x2={x(lines.x)} y1={y(0)} y2={y(100)} />
        <g dangerouslySetInnerHTML={{ __html: dots }} />
        <text className="h" x={x(0.01)} y={y(94)}>{fields[0]}</text>
        <text className="h" x={x(0.995)} y={y(94)} textAnchor="end">{fields[1]}</text>
        <text className="h" x={x(0.01)} y={y(3)}>{fields[2]}</text>
        <text className="h" x={x(0.995)} y={y(3)} textAnchor="end">{fields[3]}</text>
        {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
          <text key={tick} className="m" x={x(tick)} y="98.5%" textAnchor={tick === 1 ? "end" : "middle"}>
            {tick}
          </text>
        ))}
      </svg>
      <p className="s12 ink3 text-right">{across}</p>
    </div>
  );
}
