import { node } from "@/lib/responses/anonymous";
import type { ExploreQuery } from "./schema";

/** The group that a row of a question stands for; null where it is narrowed by something of an exhibitor's own, and named answers alone count. */
export function nodeOf(query: ExploreQuery, key: string | null | undefined): string | null {
  if (query.segment !== null || query.owner !== null || query.stage !== null) return null;
  const { show, edition } = query;
  if (show !== null && edition !== null) return null;
  if (key === undefined || query.by === "none") return edition !== null ? node.edition(edition) : show !== null ? node.show(show) : node.all;
  if (key === null) return null;
  if (query.by === "edition") return edition === null || edition === key ? node.edition(key) : null;
  // within one edition its show is the edition itself
  if (query.by === "show") return edition === null ? node.show(key) : node.edition(edition);
  return null;
}
