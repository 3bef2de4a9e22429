import type { SearchParams } from "@/lib/format/address";
import { NO_FILTERS, portfolioFilters, type PortfolioFilters } from "@/lib/portfolio/schema";

/** Show and segment alone: to narrow by owner would be to look at one person. */
export function peopleFilters(params: SearchParams): PortfolioFilters {
  const { show, segment } = portfolioFilters(params);
  return { ...NO_FILTERS, show, segment };
}
