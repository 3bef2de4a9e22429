import type { ExploreQuery } from "../schema";
import type { Exploration } from "../types";

export interface BoardName {
  readonly id: string;
  readonly name: string;
}

export interface Tile {
  readonly id: string;
  readonly query: ExploreQuery;
}

/** When a board is sent, and to whom. */
export interface Schedule {
  readonly frequency: "weekly" | "monthly";
  readonly day: number;
  readonly hour: number;
  readonly memberIds: readonly string[];
  /** The last period whose letters were all handed over, and how many there were. */
  readonly lastSent: { readonly period: Date; readonly letters: number } | null;
}

export interface Board extends BoardName {
  readonly shared: boolean;
  readonly memberId: string;
  readonly ownerName: string;
  readonly tiles: readonly Tile[];
  readonly schedule: Schedule | null;
}

export interface AnsweredTile {
  readonly id: string;
  readonly query: ExploreQuery;
  readonly exploration: Exploration;
}
