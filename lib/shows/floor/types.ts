import type { KeyDateKind, StandKind } from "@/lib/tenant/enums";
import type { FloorPart } from "./schema";

export interface HallRow {
  readonly id: string;
  readonly name: string;
  readonly stands: number;
  readonly version: string;
}

/** A stand in its edition's list; taken by whoever is named. Money as text, exactly as kept. */
export interface StandRow {
  readonly id: string;
  readonly hallId: string;
  readonly hallName: string;
  readonly number: string;
  readonly area: number | null;
  readonly kind: StandKind | null;
  readonly price: string | null;
  readonly takenBy: { readonly exhibitorId: string; readonly name: string } | null;
  readonly version: string;
}

export interface PackageRow {
  readonly id: string;
  readonly name: string;
  readonly contents: string | null;
  readonly price: string | null;
  readonly booked: number;
  readonly version: string;
}

export interface KeyDateRow {
  readonly id: string;
  readonly kind: KeyDateKind;
  readonly label: string | null;
  readonly startsOn: Date;
  readonly endsOn: Date | null;
  readonly version: string;
}

/** What was just removed, for the line that offers to bring it back. */
export interface Removed {
  readonly part: FloorPart;
  readonly id: string;
  readonly name: string | null;
  readonly kind: KeyDateKind | null;
}

/** What a pasted list came to: all of it was saved, or nothing and the reasons by line. */
export interface Pasted {
  readonly saved: number;
  readonly problems: readonly { readonly line: number; readonly text: string; readonly field: "number" | "area" | "kind" | "price" | "line"; readonly code: string }[];
}

/** A stand as a form offers it. */
export interface StandChoice {
  readonly id: string;
  readonly hallName: string;
  readonly number: string;
  readonly area: number | null;
}
