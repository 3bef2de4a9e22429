import type { SearchParams } from "@/lib/format/address";
import { NO_FILTERS, portfolioFilters, type PortfolioFilters } from "@/lib/portfolio/schema";

/** Retention looks at all editions and stages, so only show, segment and owner narrow it. */
export function retentionFilters(params: SearchParams): PortfolioFilters {
  const { show, segment, owner } = portfolioFilters(params);
  return { ...NO_FILTERS, show, segment, owner };
}
