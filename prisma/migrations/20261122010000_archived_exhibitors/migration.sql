-- How many exhibitors there are, and which few are archived: both read from the index alone.
CREATE INDEX "exhibitors_organizer_id_archived_at_id_idx" ON "exhibitors"("organizer_id", "archived_at", "id");
