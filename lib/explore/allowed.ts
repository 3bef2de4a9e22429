import { isEstimated, mayAsk, mayFilterOwner, mayFilterSelection, openBreakDowns } from "./access";
import type { ExploreQuery } from "./schema";
import { chartsOf } from "./types";

/** By who looks after them, means are shown of everybody at once: narrowed as well, one could be taken from the other. */
const NO_FILTERS = { show: null, edition: null, segment: null, stage: null };

/** The question as far as a member may ask it: what is for managers falls away, as if it had not been asked. */
export function allowed(member: Parameters<typeof mayAsk>[0], query: ExploreQuery): ExploreQuery {
  const measure = mayAsk(member, query.measure) ? query.measure : "exhibitors";
  const by = openBreakDowns(member, measure).includes(query.by) ? query.by : "none";
  const chart = chartsOf(by).includes(query.chart) ? query.chart : "bars";
  return { ...query, ...(by === "owner" && isEstimated(measure) ? NO_FILTERS : {}), measure, by, chart, owner: mayFilterOwner(member, measure) ? query.owner : null, selection: mayFilterSelection(measure) ? query.selection : null };
}
