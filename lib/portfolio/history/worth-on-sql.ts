import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { sql, type Sql } from "@/lib/tenant/sql";

/**
 * What each exhibitor's shows were worth on past days: day, exhibitor_id, show_id, revenue, place (1: its main show). A participation counts
 * from the day it was booked until it was cancelled; an edition from the day it was entered, held or first booked. The rules are those of
 * placeExhibitor: the amount of the newest of the show's last two editions, and the main show by the last three that were taken.
 */
export function worthOn(organizerId: OrganizerId, days: Sql): Sql {
  return sql`
    SELECT w.day, w.exhibitor_id, w.show_id, coalesce(w.revenue, 0) AS revenue,
      row_number() OVER (PARTITION BY w.day, w.exhibitor_id ORDER BY w.last_three DESC, w.first_on, w.show_id) AS place
    FROM (
      SELECT t.day, t.exhibitor_id, t.show_id, min(t.starts_on) AS first_on,
        coalesce(sum(t.amount) FILTER (WHERE t.nth <= 3), 0) AS last_three, max(t.amount) FILTER (WHERE t.nth = 1 AND t.edition_nth <= 2) AS revenue
      FROM (
        SELECT d.day, n.exhibitor_id, n.show_id, n.starts_on, n.amount, k.nth AS edition_nth,
          row_number() OVER (PARTITION BY d.day, n.exhibitor_id, n.show_id ORDER BY n.starts_on DESC, n.edition_id DESC) AS nth
        FROM (${taken(organizerId)}) n
        JOIN ${days} d ON d.day >= n.from_on AND (n.until IS NULL OR d.day < n.until)
        JOIN (
          SELECT d.day, e.edition_id, row_number() OVER (PARTITION BY d.day, e.show_id ORDER BY e.starts_on DESC, e.edition_id DESC) AS nth
          FROM (
            SELECT e.id AS edition_id, e.show_id, e.starts_on, least(e.created_at::date, e.starts_on, min(n.from_on)) AS known_on
            FROM editions e LEFT JOIN (${taken(organizerId)}) n ON n.edition_id = e.id
            WHERE e.organizer_id = ${organizerId}::uuid GROUP BY e.id, e.show_id, e.starts_on, e.created_at
          ) e JOIN ${days} d ON d.day >= e.known_on
        ) k ON k.day = d.day AND k.edition_id = n.edition_id
      ) t GROUP BY t.day, t.exhibitor_id, t.show_id
    ) w`;
}

/** Stands that were taken, with the days from and until which they were. */
function taken(organizerId: OrganizerId): Sql {
  return sql`
    SELECT n.exhibitor_id, n.edition_id, e.show_id, e.starts_on, coalesce(n.amount, 0) AS amount,
      coalesce(n.booked_on, least(n.created_at::date, e.starts_on)) AS from_on, CASE WHEN n.status = 'cancelled' THEN n.cancelled_on END AS until
    FROM participations n JOIN editions e ON e.organizer_id = n.organizer_id AND e.id = n.edition_id
    WHERE n.organizer_id = ${organizerId}::uuid
      AND (n.status IN ('booked', 'held') OR (n.status = 'cancelled' AND n.booked_on IS NOT NULL AND n.cancelled_on IS NOT NULL))`;
}
