-- Under row-level security PostgreSQL neither estimates nor searches by an enum (its comparison is not marked leakproof), so an index that begins
-- with a status is never used for it. An index over the wanted status alone is: whether it fits is seen from the statement, not from the rows.

-- Open promises and requests, few of many: what is due, and what an exhibitor waits for.
CREATE INDEX "promises_open" ON "promises"("organizer_id", "due_on", "id") INCLUDE ("exhibitor_id") WHERE status = 'open';
CREATE INDEX "special_requests_open" ON "special_requests"("organizer_id", "asked_on", "id") INCLUDE ("exhibitor_id") WHERE status = 'open';

-- Who took part in an edition, with the money: rebooking, retention and what is at risk, read from the index alone.
CREATE INDEX "participations_taken" ON "participations"("organizer_id", "edition_id", "exhibitor_id") INCLUDE ("amount") WHERE status IN ('booked', 'held');

-- Placements whose conditions have begun to fail.
CREATE INDEX "stage_placements_failing" ON "stage_placements"("organizer_id", "exhibitor_id", "show_id") INCLUDE ("failing_since") WHERE failing_since IS NOT NULL;

-- Open alarms with what they are counted by.
CREATE INDEX "alarms_open" ON "alarms"("organizer_id", "exhibitor_id") INCLUDE ("family", "level") WHERE state = 'open';
