-- An import may bring interactions too, read several files or sheets as one, be broken off or stopped by hand, and give back the rows that it left out.
ALTER TABLE "imports"
  ADD COLUMN "started_at" TIMESTAMPTZ(3),
  ADD COLUMN "stop_asked_at" TIMESTAMPTZ(3),
  ADD COLUMN "left_out" JSONB;

ALTER TABLE "interactions" ADD COLUMN "import_id" UUID;
CREATE INDEX "interactions_organizer_id_import_id_idx" ON "interactions"("organizer_id", "import_id");
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_organizer_id_import_id_fkey" FOREIGN KEY ("organizer_id", "import_id") REFERENCES "imports"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

CREATE TABLE "import_files" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "sheet" TEXT,
    "delimiter" TEXT NOT NULL,
    "header_key" TEXT NOT NULL,
    "content" TEXT,
    "mapping" JSONB NOT NULL,
    "row_count" INTEGER NOT NULL,

    CONSTRAINT "import_files_pkey" PRIMARY KEY ("organizer_id","id")
);

-- the first file is the import itself
ALTER TABLE "import_files" ADD CONSTRAINT after_the_first CHECK (position > 0);
ALTER TABLE "import_files" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_files" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "import_files" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_files" TO fairbond_app;
CREATE UNIQUE INDEX "import_files_organizer_id_import_id_position_key" ON "import_files"("organizer_id", "import_id", "position");
CREATE INDEX "import_files_organizer_id_header_key_import_id_idx" ON "import_files"("organizer_id", "header_key", "import_id" DESC);
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_organizer_id_import_id_fkey" FOREIGN KEY ("organizer_id", "import_id") REFERENCES "imports"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- As before, with what an import fills besides by now: interactions, and what the records are found by.
CREATE OR REPLACE FUNCTION refresh_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  ANALYZE (SKIP_LOCKED) public.exhibitors, public.contacts, public.participations, public.interactions, public.relationships, public.stage_placements, public.stage_moves,
    public.responses, public.answers, public.evidence, public.relationship_scores, public.filter_states, public.score_steps, public.import_changes,
    public.invitations, public.campaign_messages, public.suppressions, public.search_entries;
END
$$;

-- What refers to a contact, an interaction or an exhibitor, when it goes: an undo of 100,000 of them looked through these tables once for each.
CREATE INDEX "complaints_organizer_id_contact_id_idx" ON "complaints"("organizer_id", "contact_id");
CREATE INDEX "complaints_organizer_id_interaction_id_idx" ON "complaints"("organizer_id", "interaction_id");
CREATE INDEX "exchanges_organizer_id_contact_id_idx" ON "exchanges"("organizer_id", "contact_id");
CREATE INDEX "exchanges_organizer_id_interaction_id_idx" ON "exchanges"("organizer_id", "interaction_id");
CREATE INDEX "invitations_organizer_id_contact_id_idx" ON "invitations"("organizer_id", "contact_id");
CREATE INDEX "notices_organizer_id_exhibitor_id_idx" ON "notices"("organizer_id", "exhibitor_id");
CREATE INDEX "promises_organizer_id_contact_id_idx" ON "promises"("organizer_id", "contact_id");
CREATE INDEX "promises_organizer_id_interaction_id_idx" ON "promises"("organizer_id", "interaction_id");
CREATE INDEX "responses_organizer_id_contact_id_idx" ON "responses"("organizer_id", "contact_id");
CREATE INDEX "special_requests_organizer_id_contact_id_idx" ON "special_requests"("organizer_id", "contact_id");
CREATE INDEX "special_requests_organizer_id_interaction_id_idx" ON "special_requests"("organizer_id", "interaction_id");
CREATE INDEX "tasks_organizer_id_contact_id_idx" ON "tasks"("organizer_id", "contact_id");
CREATE INDEX "tasks_organizer_id_interaction_id_idx" ON "tasks"("organizer_id", "interaction_id");
