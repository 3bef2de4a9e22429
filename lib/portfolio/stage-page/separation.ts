import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { benjaminiHochberg, type Construct, FILTERED_CONSTRUCTS, probabilityHigher } from "@/lib/relationship-quality";
import type { StageOrUnknown } from "@/lib/relationships/types";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { scoresOn } from "../history/score-on-sql";
import { meanOf, Z95 } from "../mean-score";
import type { PortfolioFilters } from "../schema";
import { standing } from "../standing-sql";
import type { Separation, Separations, Trait } from "./types";

/** Moves of two years, the newest of each kind: enough to see a difference, and as many as a page can wait for. */
const WINDOW_DAYS = 731;
const MOST_MOVES = 1000;
const BEYOND = ["contacts", "brokenPromises"] as const;

const row = z.object({ way: z.enum(["up", "left"]), trait: z.enum([...FILTERED_CONSTRUCTS, ...BEYOND]), n: z.number(), sum: z.number(), squares: z.number() });

/**
 * What separates those who moved up from a stage from those who left it: each score as it read the day before the move, contacts of both sides and promises
 * broken in the year before it. A move counts, so an exhibitor that moved in two shows counts twice. Differences by the heart's probability of being higher, with
 * false discoveries held to 5 % over all traits.
 */
export async function separateMoves({ db, organizerId }: Tenant, filters: PortfolioFilters, stage: StageOrUnknown, constructs: readonly Construct[], today: Date): Promise<Separations> {
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      WITH moves AS MATERIALIZED (
        SELECT v.* FROM (
          SELECT m.id, m.exhibitor_id, m.show_id, m.moved_on - 1 AS day, CASE WHEN m."to" = 'dissolution' THEN 'left' ELSE 'up' END AS way,
            row_number() OVER (PARTITION BY m."to" = 'dissolution' ORDER BY m.moved_on DESC, m.id DESC) AS nth
          FROM stage_moves m JOIN (${standing(organizerId, { ...filters, stage: null })}) f ON f.exhibitor_id = m.exhibitor_id
          WHERE m.organizer_id = ${organizerId}::uuid AND m."from" = ${stage}::stage AND m.moved_on > ${isoDay(today)}::date - ${WINDOW_DAYS}::int AND m.moved_on <= ${isoDay(today)}::date
            AND (m."to" = 'dissolution' OR m."to" > m."from")
            ${filters.show === null && filters.edition === null ? sql`` : sql`AND m.show_id = f.show_id`}
        ) v WHERE v.nth <= ${MOST_MOVES}
      ),
      read AS (
        SELECT m.way, s.construct AS trait, s.value, s.se FROM moves m
        JOIN (${scoresOn(organizerId, sql`SELECT DISTINCT day, exhibitor_id FROM moves`)}) s ON s.day = m.day AND s.exhibitor_id = m.exhibitor_id
        WHERE s.show_id IS NULL OR s.show_id = m.show_id
        UNION ALL
        SELECT m.way, 'contacts', (SELECT count(*) FROM interactions i WHERE i.organizer_id = ${organizerId}::uuid AND i.exhibitor_id = m.exhibitor_id AND i.withdrawn_at IS NULL
          AND i.occurred_on > m.day - 365 AND i.occurred_on <= m.day)::float8, 0 FROM moves m
        UNION ALL
        SELECT m.way, 'brokenPromises', (SELECT count(*) FROM promises p WHERE p.organizer_id = ${organizerId}::uuid AND p.exhibitor_id = m.exhibitor_id AND p.status = 'broken'
          AND p.settled_on > m.day - 365 AND p.settled_on <= m.day)::float8, 0 FROM moves m
      )
      SELECT way, trait, count(*)::int AS n, sum(value)::float8 AS sum, sum(value * value + se * se)::float8 AS squares FROM read GROUP BY way, trait`),
  );
  const moments = (way: "up" | "left", trait: Trait) => rows.find((each) => each.way === way && each.trait === trait);
  const compared = [...constructs, ...BEYOND].flatMap((trait) => {
    const [first, second] = [moments("up", trait), moments("left", trait)];
    const [up, left] = [first && meanOf(first), second && meanOf(second)];
    // the same everywhere (nobody broke a promise) separates nothing
    if (!up || !left || (up.reach === 0 && left.reach === 0)) return [];
    return [{ trait, up, left, probabilityHigher: probabilityHigher({ value: up.mean, se: up.reach / Z95 }, { value: left.mean, se: left.reach / Z95 }) }];
  });
  const flagged = benjaminiHochberg(compared.map(({ probabilityHigher: p }) => Math.min(1, 2 * Math.min(p, 1 - p))));
  const traits = compared.map((each, index): Separation => ({ ...each, separates: flagged[index]?.flagged ?? false }));
  const n = (way: "up" | "left") => moments(way, "contacts")?.n ?? 0;
  return { up: n("up"), left: n("left"), traits: traits.toSorted((a, b) => Math.abs(b.probabilityHigher - 0.5) - Math.abs(a.probabilityHigher - 0.5)) };
}
