export interface PathNode {
  readonly key: string;
  readonly name: string;
  /** A second line: how much of it is explained. */
  readonly note: string | null;
  readonly x: number;
  readonly y: number;
}

export interface PathArrow {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly decided: boolean;
  readonly text: string;
  readonly note: string;
  /** How far the arrow bends away from straight, as a share of its length: to the right of its direction when positive. */
  readonly bend: number;
  /** Where along the arrow its figures stand, 0 to 1. */
  readonly at: number;
}

type Point = readonly [number, number];

/** The way of an arrow from the edge of one box to the edge of another, and where its figures stand; null where a box is missing. */
export function arrowLine(arrow: PathArrow, nodes: readonly PathNode[], box: Point): { readonly d: string; readonly label: Point } | null {
  const from = nodes.find(({ key }) => key === arrow.from);
  const to = nodes.find(({ key }) => key === arrow.to);
  if (!from || !to) return null;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const middle: Point = [(from.x + to.x) / 2 - dy * arrow.bend, (from.y + to.y) / 2 + dx * arrow.bend];
  const start = edge([from.x, from.y], middle, box);
  const end = edge([to.x, to.y], middle, box);
  const t = arrow.at;
  const along = (a: number, m: number, b: number) => Math.round((1 - t) ** 2 * a + 2 * t * (1 - t) * m + t ** 2 * b);
  return {
    d: `M${start.map(Math.round).join(",")} Q${middle.map(Math.round).join(",")} ${end.map(Math.round).join(",")}`,
    label: [along(start[0], middle[0], end[0]), along(start[1], middle[1], end[1]) - 3],
  };
}

/** Where the straight line from a box's centre towards a point leaves the box. */
function edge([x, y]: Point, [tx, ty]: Point, [wide, high]: Point): Point {
  const [dx, dy] = [tx - x, ty - y];
  const share = Math.min(dx === 0 ? Infinity : wide / 2 / Math.abs(dx), dy === 0 ? Infinity : high / 2 / Math.abs(dy));
  return share >= 1 ? [x, y] : [x + dx * share, y + dy * share];
}
