-- Invitations and responses of all exhibitors, newest first, a page at a time.
CREATE INDEX "invitations_organizer_id_created_at_id_idx" ON "invitations"("organizer_id", "created_at" DESC, "id" DESC);

CREATE INDEX "responses_organizer_id_answered_on_id_idx" ON "responses"("organizer_id", "answered_on" DESC, "id" DESC);
