import { z } from "zod";

import type { ExhibitorSort } from "@/lib/exhibitors/schema";
import { type SearchParams, single } from "@/lib/format/address";
import { storedStage } from "@/lib/relationships/stored";
import type { StageOrUnknown } from "@/lib/relationships/types";

/** Which exhibitors are looked at. Null: all. */
export interface PortfolioFilters {
  readonly show: string | null;
  readonly edition: string | null;
  readonly segment: string | null;
  readonly owner: string | null;
  readonly stage: StageOrUnknown | null;
}

export const FILTER_NAMES = ["show", "edition", "segment", "owner", "stage"] as const satisfies readonly (keyof PortfolioFilters)[];

export const NO_FILTERS: PortfolioFilters = { show: null, edition: null, segment: null, owner: null, stage: null };

/** The filters in the address. What is not a filter value is no filter; an id that is not this organizer's finds nobody. */
export function portfolioFilters(params: SearchParams): PortfolioFilters {
  const id = (name: string) => z.uuid().nullable().catch(null).parse(single(params, name));
  return {
    show: id("show"),
    edition: id("edition"),
    segment: z.string().max(80).nullable().catch(null).parse(single(params, "segment")),
    owner: id("owner"),
    stage: storedStage.nullable().catch(null).parse(single(params, "stage")),
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
