/** A printed way into a campaign. */
export interface PointRow {
  readonly id: string;
  readonly kind: "edition" | "hall" | "stand";
  readonly hall: string | null;
  readonly stand: string | null;
  readonly exhibitor: { readonly id: string; readonly name: string } | null;
  readonly kiosk: boolean;
  readonly closed: boolean;
  /** Devices that have answered here, each once a day; null: some, but fewer than five, whose answers wait for company. A kiosk counts none. */
  readonly visits: number | null;
  /** What the code leads to. */
  readonly address: string;
}

/** How many codes could still be made. */
export interface PointsLeft {
  readonly edition: boolean;
  readonly halls: number;
  readonly stands: number;
}
