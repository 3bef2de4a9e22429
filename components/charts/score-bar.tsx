import { place, type Scale } from "./scale";

interface Props {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Dotted lines, only where a rule reads this very score. */
  readonly references?: readonly number[];
  /** What a screen reader says instead. */
  readonly label: string;
  readonly width?: number;
}

const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;

/**
 * A score on the fixed 0–100 axis: the range in which the true one lies, and the value as a dot. A list holds hundreds, so the
 * drawing is one piece of markup made of numbers alone and not six elements, each of which the server would render, send twice
 * and the browser would take over.
 */
export function ScoreBar({ value, low, high, references = [], label, width = 168 }: Props) {
  const scale: Scale = { from: 0, to: 100, start: 5, end: width - 5 };
  const [left, middle, right] = [place(scale, low), place(scale, value), place(scale, high)];
  const axis = `<path class='sc-axis' d='M${scale.start} ${MIDDLE}H${scale.end}M${scale.start} 7v6M${place(scale, 50)} 8v4M${scale.end} 7v6'/>`;
  const band = `<rect class='sc-band' x='${left}' y='6.5' width='${tenth(Math.max(1, right - left))}' height='7' rx='1.5'/>`;
  const lines = references.map((at) => `<path class='sc-ref' d='M${place(scale, at)} 1v18'/>`).join("");
  const dot = `<circle class='sc-dot' cx='${middle}' cy='${MIDDLE}' r='4'/>`;
  return <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: axis + band + lines + dot }} />;
}

/** The difference of two tenths has a long tail in binary. */
function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
