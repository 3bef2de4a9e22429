import type { Construct } from "@/lib/relationship-quality";
import { NO_FILTERS, type PortfolioFilters } from "@/lib/portfolio/schema";
import { standing, standingFigures, standingNames } from "@/lib/portfolio/standing-sql";
import { evidenced, scoreOn } from "@/lib/relationships/score-sql";
import { storedStage } from "@/lib/relationships/stored";
import { empty, raw, sql, type Sql } from "@/lib/tenant/sql";
import type { Filter } from "../types";
import type { Column, Description, Ground, Join } from "./column";

/** The filters that the portfolio's own standing knows, as the overview uses them. */
function takes(filters: readonly Filter[]): readonly Filter[] {
  return filters.filter((filter) => filter.how === "is" && filter.values.length === 1 && ["segment", "owner", "stage"].includes(filter.column));
}

function portfolioOf({ filters, show, edition, within }: Ground): PortfolioFilters {
  const one = (column: string) => {
    const filter = takes(filters).find((each) => each.column === column);
    return filter?.how === "is" ? (filter.values[0] ?? null) : null;
  };
  return { ...NO_FILTERS, show, edition, segment: one("segment"), owner: one("owner"), stage: storedStage.nullable().catch(null).parse(one("stage")), ...(within === null ? {} : { within }) };
}

/** Closest bond first or last; those who left and those nobody can place come after the ladder. */
const LADDER = sql`CASE f.stage WHEN 'commitment' THEN 5 WHEN 'expansion' THEN 4 WHEN 'exploration' THEN 3 WHEN 'discovery' THEN 2 WHEN 'dissolution' THEN 1 ELSE 0 END`;

function scoresOf(alias: string, construct: Construct, ofShow: boolean): Join {
  const s = raw(alias);
  return { sql: ({ organizerId }) => sql`LEFT JOIN relationship_scores ${s} ON ${s}.organizer_id = ${organizerId}::uuid AND ${s}.construct = ${construct} AND ${s}.exhibitor_id = f.exhibitor_id ${ofShow ? sql`AND ${s}.show_id = f.show_id` : empty}` };
}

/** Exhibitors without evidence have no value: nothing known is neither high nor low. */
function score(id: "trust" | "satisfaction" | "attachment", key: "TRUST" | "SAT" | "AFF", value: (day: Date) => Sql, needs: readonly string[]): Column {
  return { id, label: id, kind: "score", value: ({ day }) => value(day), needs, score: { key, ofShow: key !== "TRUST" } };
}

const trust = (day: Date) => sql`CASE WHEN ${evidenced("g")} OR ${evidenced("i")} OR ${evidenced("c")} THEN (${scoreOn("g", day).value} + ${scoreOn("i", day).value} + ${scoreOn("c", day).value}) / 3 END`;

export const exhibitors: Description = {
  noun: "exhibitors",
  alias: "f",
  key: sql`f.exhibitor_id`,
  contexts: true,
  takes,
  from: (ground) => sql`(${standing(ground.organizerId, portfolioOf(ground))}) f`,
  counted: (ground, searched) => {
    const filters = portfolioOf(ground);
    return sql`(${filters.stage === null || searched ? standingNames(ground.organizerId, filters) : standingFigures(ground.organizerId, filters)}) f`;
  },
  joins: {
    e: { sql: ({ organizerId }) => sql`JOIN exhibitors e ON e.organizer_id = ${organizerId}::uuid AND e.id = f.exhibitor_id` },
    owner: { sql: ({ organizerId }) => sql`LEFT JOIN members m ON m.organizer_id = ${organizerId}::uuid AND m.id = f.owner_member_id LEFT JOIN users u ON u.id = m.user_id` },
    g: scoresOf("g", "TOG", false),
    i: scoresOf("i", "TOI", false),
    c: scoresOf("c", "TOC", false),
    sat: scoresOf("sat", "SAT", true),
    aff: scoresOf("aff", "AFF", true),
  },
  columns: [
    { id: "name", label: "exhibitor", kind: "text", value: () => sql`f.name`, filled: true, field: "name" },
    { id: "stage", label: "stage", kind: "stage", value: () => sql`f.stage`, cast: "stage", choices: "stages", order: () => LADDER, groups: true },
    score("trust", "TRUST", trust, ["g", "i", "c"]),
    score("satisfaction", "SAT", (day) => sql`CASE WHEN ${evidenced("sat")} THEN ${scoreOn("sat", day).value} END`, ["sat"]),
    score("attachment", "AFF", (day) => sql`CASE WHEN ${evidenced("aff")} THEN ${scoreOn("aff", day).value} END`, ["aff"]),
    { id: "revenue", label: "revenue", kind: "money", value: () => sql`f.revenue`, filled: true, sums: true },
    { id: "segment", label: "segment", kind: "choice", value: () => sql`f.segment`, choices: "segments", groups: true, field: "segment" },
    { id: "owner", label: "owner", kind: "choice", value: () => sql`f.owner_member_id`, valueNeeds: [], shown: () => sql`u.name`, needs: ["owner"], cast: "uuid", choices: "members", groups: true, field: "owner" },
    { id: "country", label: "country", kind: "choice", value: () => sql`e.country`, needs: ["e"], choices: "countries", groups: true, field: "country" },
    { id: "city", label: "city", kind: "text", value: () => sql`e.city`, needs: ["e"], groups: true, field: "city" },
    {
      id: "tag", label: "tags", kind: "tags", needs: ["e"], choices: "tags", sorts: false,
      value: ({ organizerId }) => sql`array(SELECT t.tag FROM exhibitor_tags t WHERE t.organizer_id = ${organizerId}::uuid AND t.exhibitor_id = f.exhibitor_id ORDER BY t.tag)`,
    },
    { id: "nameLocal", label: "nameLocal", kind: "text", value: () => sql`f.name_local`, field: "nameLocal" },
    { id: "website", label: "website", kind: "text", value: () => sql`e.website`, needs: ["e"], field: "website" },
    { id: "externalKey", label: "externalKey", kind: "text", value: () => sql`e.external_key`, needs: ["e"] },
    {
      id: "lastContact", label: "lastContact", kind: "day", sorts: false, filters: false,
      value: ({ organizerId }) => sql`(SELECT i.occurred_on FROM interactions i WHERE i.organizer_id = ${organizerId}::uuid AND i.exhibitor_id = f.exhibitor_id AND i.withdrawn_at IS NULL ORDER BY i.occurred_on DESC LIMIT 1)`,
    },
    { id: "note", label: "note", kind: "long", value: () => sql`e.note`, needs: ["e"], sorts: false },
    { id: "createdOn", label: "createdOn", kind: "day", value: () => sql`e.created_at::date`, needs: ["e"], filled: true },
    { id: "updatedOn", label: "updatedOn", kind: "day", value: () => sql`e.updated_at::date`, needs: ["e"], filled: true },
  ],
  version: { sql: sql`e.updated_at`, needs: ["e"] },
  search: { of: [sql`f.name`, sql`f.name_local`], needs: [] },
  beside: {
    exhibitorId: { sql: sql`f.exhibitor_id::text` },
    name: { sql: sql`f.name` },
    nameLocal: { sql: sql`f.name_local` },
    segment: { sql: sql`f.segment` },
    owner: { sql: sql`u.name`, needs: ["owner"] },
    showId: { sql: sql`f.show_id::text` },
  },
  usual: { columns: ["name", "stage", "trust", "satisfaction", "attachment", "revenue"], sorts: [{ column: "name", direction: "asc" }] },
  ties: (last) => (last?.column === "name" ? sql`f.exhibitor_id ${last.direction === "asc" ? sql`ASC` : sql`DESC`}` : sql`f.name, f.exhibitor_id`),
};
