import type { Piece } from "@/lib/search/types";

/** A text with what was searched for marked in it. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>));
}
