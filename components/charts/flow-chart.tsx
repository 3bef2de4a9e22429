export interface FlowNode {
  readonly label: string;
  readonly colour: string;
  /** Not a place of its own: drawn as a dashed outline. */
  readonly hollow: boolean;
  readonly side: "left" | "right";
}

export interface FlowBand {
  readonly source: number;
  readonly target: number;
  readonly value: number;
  /** Null: drawn grey, because nothing moved. */
  readonly colour: string | null;
  /** What the band says when it is pointed at. */
  readonly text: string;
}

interface Props {
  /** Left side first, each side from top to bottom. */
  readonly nodes: readonly FlowNode[];
  /** By source, then by target, each from top to bottom, so that none crosses more than it must. */
  readonly bands: readonly FlowBand[];
}

const [HEIGHT, MARGIN, GAP, BAR] = [400, 8, 20, 10];
const LABELS = 190;
/** The picture's own width, stretched to its column's. */
const WIDE = 1000;

/**
 * Who was where on the left, who is where on the right; what moved in the colour of where it went, the rest grey. Drawn by the server: the bands
 * alone are stretched to the column's width, bars and words keep their size.
 */
export function FlowChart({ nodes, bands }: Props) {
  const placed = layOut(nodes, bands);
  const side = (which: FlowNode["side"]) => (
    <svg aria-hidden="true" className="flex-none" style={{ width: LABELS, height: HEIGHT }}>
      {nodes.map(({ label, colour, hollow, side: own }, index) => {
        const { y, height } = placed.nodes[index] ?? NOWHERE;
        return own === which ? (
          <g key={label}>
            <rect x={which === "left" ? LABELS - BAR : 0} y={y} width={BAR} height={Math.max(1, height)} fill={hollow ? "none" : colour} stroke={hollow ? colour : "none"} strokeDasharray={hollow ? "3 2" : undefined} />
            <text x={which === "left" ? LABELS - BAR - 8 : BAR + 8} y={y + height / 2 + 4} textAnchor={which === "left" ? "end" : "start"}>
              {label}
            </text>
          </g>
        ) : null;
      })}
    </svg>
  );
  return (
    <div className="flex overflow-hidden" style={{ height: HEIGHT }}>
      {side("left")}
      <svg aria-hidden="true" className="min-w-0 flex-1" style={{ height: HEIGHT }} viewBox={`0 0 ${WIDE} ${HEIGHT}`} preserveAspectRatio="none">
        {bands.map(({ source, target, colour, text }, index) => (
          <path key={`${source} ${target}`} d={ribbon(placed.bands[index] ?? { from: 0, to: 0, height: 0 })} fill={colour ?? "var(--chart-band)"} fillOpacity={colour ? 0.62 : 0.5}>
            <title>{text}</title>
          </path>
        ))}
      </svg>
      {side("right")}
    </div>
  );
}

interface PlacedNode {
  readonly y: number;
  readonly height: number;
}

interface PlacedBand {
  /** Its upper edge at either end. */
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

const NOWHERE: PlacedNode = { y: 0, height: 0 };

/** Both sides on one scale, so that equal heights are equal numbers; the side with more nodes fills the height. */
function layOut(nodes: readonly FlowNode[], bands: readonly FlowBand[]): { nodes: PlacedNode[]; bands: PlacedBand[] } {
  const valueAt = nodes.map(({ side }, index) => bands.reduce((sum, { source, target, value }) => sum + ((side === "left" ? source : target) === index ? value : 0), 0));
  const total = bands.reduce((sum, { value }) => sum + value, 0);
  const most = Math.max(...(["left", "right"] as const).map((which) => nodes.filter(({ side }) => side === which).length), 1);
  const scale = (HEIGHT - 2 * MARGIN - GAP * (most - 1)) / Math.max(1, total);
  const next = { left: MARGIN, right: MARGIN };
  const placed = nodes.map(({ side }, index) => {
    const [y, height] = [next[side], tenth((valueAt[index] ?? 0) * scale)];
    next[side] = tenth(y + height + GAP);
    return { y, height };
  });
  const used = nodes.map(() => 0);
  const edge = (node: number, height: number) => {
    const y = (placed[node]?.y ?? 0) + (used[node] ?? 0);
    used[node] = (used[node] ?? 0) + height;
    return tenth(y);
  };
  return { nodes: placed, bands: bands.map(({ source, target, value }) => ({ height: value * scale, from: edge(source, value * scale), to: edge(target, value * scale) })) };
}

/** A band from left to right, at least a pixel high. */
function ribbon({ from, to, height }: PlacedBand): string {
  const high = tenth(Math.max(1, height));
  const middle = WIDE / 2;
  return `M0,${from}C${middle},${from} ${middle},${to} ${WIDE},${to}V${tenth(to + high)}C${middle},${tenth(to + high)} ${middle},${tenth(from + high)} 0,${tenth(from + high)}Z`;
}

/** Finer than any screen; shorter numbers make shorter pages. */
function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
