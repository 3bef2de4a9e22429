import { type PathArrow, type PathNode, arrowLine } from "./path-line";

interface Props {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PathNode[];
  readonly arrows: readonly PathArrow[];
}

const [WIDE, HIGH] = [148, 44];
/** A coefficient of 1 would be as thick as this. */
const FULL = 14;

/**
 * Constructs left to right in time, joined by arrows: width is the size of the coefficient, dashes are negative, thin grey dots are not
 * decided. Drawn at its own size, so that its words stay 12 px at every width.
 */
export function PathDiagram({ width, height, nodes, arrows }: Props) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="block" style={{ width, height }} aria-hidden="true">
      <defs>
        {["ink", "mute"].map((kind) => (
          <marker key={kind} id={`path-head-${kind}`} markerUnits="userSpaceOnUse" markerWidth="12" markerHeight="12" refX="10" refY="6" orient="auto">
            <path d="M1,1 L11,6 L1,11 Z" fill={kind === "ink" ? "var(--ink-2)" : "var(--chart-mute)"} />
          </marker>
        ))}
      </defs>
      {arrows.map((arrow) => {
        const line = arrowLine(arrow, nodes, [WIDE, HIGH]);
        if (!line) return null;
        const decided = arrow.decided;
        return (
          <path
            key={`${arrow.from} ${arrow.to}`}
            d={line.d}
            fill="none"
            stroke={decided ? "var(--ink-2)" : "var(--chart-mute)"}
            strokeWidth={decided ? Math.max(1.5, Math.min(1, Math.abs(arrow.value)) * FULL) : 1}
            strokeDasharray={!decided ? "1 4" : arrow.value < 0 ? "8 5" : undefined}
            strokeLinecap={decided ? "butt" : "round"}
            markerEnd={`url(#path-head-${decided ? "ink" : "mute"})`}
          />
        );
      })}
      {arrows.map((arrow) => {
        const line = arrowLine(arrow, nodes, [WIDE, HIGH]);
        if (!line) return null;
        return (
          <text key={`${arrow.from} ${arrow.to}`} x={line.label[0]} y={line.label[1]} textAnchor="middle" fontSize={12} fill={arrow.decided ? "var(--ink)" : "var(--ink-3)"} stroke="var(--surface)" strokeWidth={5} strokeLinejoin="round" paintOrder="stroke">
            <tspan fontWeight={arrow.decided ? 600 : 400}>{arrow.text}</tspan>
            <tspan x={line.label[0]} dy={14} fill="var(--ink-3)">
              {arrow.note}
            </tspan>
          </text>
        );
      })}
      {nodes.map((node) => (
        <g key={node.key}>
          <rect x={node.x - WIDE / 2} y={node.y - HIGH / 2} width={WIDE} height={HIGH} rx={6} fill="var(--surface)" stroke="var(--control)" />
          <text x={node.x} y={node.note === null ? node.y + 4 : node.y - 3} textAnchor="middle" className="b">
            {node.name}
          </text>
          {node.note !== null && (
            <text x={node.x} y={node.y + 13} textAnchor="middle" fontSize={12} fill="var(--ink-3)">
              {node.note}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
