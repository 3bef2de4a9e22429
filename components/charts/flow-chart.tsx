"use client";

import { ResponsiveContainer, Sankey } from "recharts";

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
  readonly bands: readonly FlowBand[];
}

const HEIGHT = 400;
const WIDE = { width: 1100, height: HEIGHT };
const LABELS = 190;

/** Who was where on the left, who is where on the right; what moved in the colour of where it went, the rest grey. */
export function FlowChart({ nodes, bands }: Props) {
  return (
    <div className="overflow-hidden" style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={WIDE}>
        <Sankey
          data={{ nodes: nodes.map(({ label }) => ({ name: label })), links: bands.map(({ source, target, value }) => ({ source, target, value })) }}
          sort={false}
          iterations={0}
          nodePadding={20}
          nodeWidth={10}
          linkCurvature={0.5}
          margin={{ top: 8, right: LABELS, bottom: 8, left: LABELS }}
          node={(drawn: Drawn) => <Node drawn={drawn} node={nodes[drawn.index]} />}
          link={(drawn: DrawnBand) => <Band drawn={drawn} band={bands[drawn.index]} />}
        />
      </ResponsiveContainer>
    </div>
  );
}

interface Drawn {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Node({ drawn: { x, y, width, height }, node }: { drawn: Drawn; node: FlowNode | undefined }) {
  if (!node) return null;
  const left = node.side === "left";
  return (
    <g>
      <rect x={x} y={y} width={width} height={Math.max(1, height)} fill={node.hollow ? "none" : node.colour} stroke={node.hollow ? node.colour : "none"} strokeDasharray={node.hollow ? "3 2" : undefined} />
      <text x={left ? x - 8 : x + width + 8} y={y + height / 2 + 4} textAnchor={left ? "end" : "start"}>
        {node.label}
      </text>
    </g>
  );
}

interface DrawnBand {
  readonly index: number;
  readonly sourceX: number;
  readonly targetX: number;
  readonly sourceY: number;
  readonly targetY: number;
  readonly sourceControlX: number;
  readonly targetControlX: number;
  readonly linkWidth: number;
}

function Band({ drawn, band }: { drawn: DrawnBand; band: FlowBand | undefined }) {
  const { sourceX, sourceY, sourceControlX, targetX, targetY, targetControlX, linkWidth } = drawn;
  return (
    <path
      d={`M${sourceX},${sourceY}C${sourceControlX},${sourceY} ${targetControlX},${targetY} ${targetX},${targetY}`}
      fill="none"
      stroke={band?.colour ?? "var(--chart-band)"}
      strokeOpacity={band?.colour ? 0.62 : 0.5}
      strokeWidth={Math.max(1, linkWidth)}
    >
      <title>{band?.text}</title>
    </path>
  );
}
