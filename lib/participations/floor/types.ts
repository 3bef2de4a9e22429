import type { StageOrUnknown } from "@/lib/relationships/types";
import type { StandKind } from "@/lib/tenant/enums";

/** A stand on the floor, with who has it and how close that exhibitor is at this show. */
export interface FloorStand {
  readonly id: string;
  readonly number: string;
  readonly area: number | null;
  readonly kind: StandKind | null;
  readonly taken: { readonly exhibitorId: string; readonly name: string; readonly stage: StageOrUnknown } | null;
}

export interface FloorHall {
  readonly id: string;
  readonly name: string;
  readonly stands: readonly FloorStand[];
}

export interface Floor {
  readonly halls: readonly { readonly id: string; readonly name: string }[];
  /** The hall that is shown; null where there is none. */
  readonly hall: FloorHall | null;
  /** Exhibitors booked or there who have no stand from the list. */
  readonly withoutStand: number;
}
