-- How near the next higher stage is, and a quick answer to "has anybody spoken with this contact?".
ALTER TABLE "stage_placements" ADD COLUMN "promotion_probability" DOUBLE PRECISION NOT NULL DEFAULT 0;

CREATE INDEX "interactions_organizer_id_contact_id_idx" ON "interactions"("organizer_id", "contact_id");
