import { z } from "zod";

import type { ExhibitorSort } from "@/lib/exhibitors/schema";
import { type SearchParams, single } from "@/lib/format/address";
import { storedStage } from "@/lib/relationships/stored";
import type { StageOrUnknown } from "@/lib/relationships/types";
import type { Within } from "./types";

/** Which exhibitors are looked at. Null: all. */
export interface PortfolioFilters {
  readonly show: string | null;
  readonly edition: string | null;
  readonly segment: string | null;
  readonly owner: string | null;
  readonly stage: StageOrUnknown | null;
  /** A selection by its id. */
  readonly selection: string | null;
  /** Who belongs to it, worked out beforehand (lib/lists/selections): without this a selection finds nobody. */
  readonly within?: Within;
  /** What the selection is called and how many belong to it on which day; null where it is not there. */
  readonly selected?: { readonly name: string; readonly n: number; readonly day: Date } | null;
}

export const FILTER_NAMES = ["show", "edition", "segment", "owner", "stage", "selection"] as const satisfies readonly (keyof PortfolioFilters)[];

export const NO_FILTERS: PortfolioFilters = { show: null, edition: null, segment: null, owner: null, stage: null, selection: null };

/** The filters in the address. What is not a filter value is no filter; an id that is not this organizer's finds nobody. */
export function portfolioFilters(params: SearchParams): PortfolioFilters {
  const id = (name: string) => z.uuid().nullable().catch(null).parse(single(params, name));
  return {
    show: id("show"),
    edition: id("edition"),
    segment: z.string().max(80).nullable().catch(null).parse(single(params, "segment")),
    owner: id("owner"),
    stage: storedStage.nullable().catch(null).parse(single(params, "stage")),
    selection: id("selection"),
  };
}

export interface ListQuery {
  readonly search: string | null;
  readonly sort: ExhibitorSort;
  readonly direction: "asc" | "desc";
}

export function isFiltered(filters: PortfolioFilters): boolean {
  return FILTER_NAMES.some((name) => filters[name] !== null);
}

/** The stage that an address names, or null where it names none. */
export function stageInAddress(text: string): StageOrUnknown | null {
  return storedStage.nullable().catch(null).parse(text);
}
