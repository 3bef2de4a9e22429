-- By what an imported answer is known again when the same export is brought in a second time: a hash of its id and time in the system that it comes from.
ALTER TABLE "responses" ADD COLUMN "source_key" TEXT;
CREATE INDEX "responses_organizer_id_source_key_idx" ON "responses" ("organizer_id", "source_key");
