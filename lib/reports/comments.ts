import { select } from "./slices";
import type { CommentRow } from "./data";
import type { Selection } from "./slices";
import type { Comments } from "./types";

interface Count {
  readonly segment: string | null;
  readonly named: boolean;
  readonly n: number;
}

/**
 * What was written in exhibitors' own words. Answers with a name are shown with it, as on their exhibitor's card; those without one only where enough
 * of them were given that no author can be told, in whatever segment is looked at.
 */
export function commentsOf(counts: readonly Count[], rows: readonly CommentRow[], selection: Selection): Comments {
  const inside = <T extends { readonly segment: string | null }>(each: T) => selection === "all" || each.segment === selection.segment;
  const nameless = counts.filter(({ named }) => !named).map(({ segment, n }) => ({ segment, value: null, n }));
  const mayShow = select(nameless, selection).values !== null;
  const total = counts.filter(inside).reduce((sum, { n }) => sum + n, 0);
  return {
    total,
    withheld: mayShow ? 0 : nameless.filter(inside).reduce((sum, { n }) => sum + n, 0),
    shown: rows.filter(inside).filter(({ named }) => named || mayShow).map(({ named, exhibitorId, exhibitorName, ...row }) => ({ ...row, exhibitor: named ? { id: exhibitorId, name: exhibitorName } : null })),
  };
}
