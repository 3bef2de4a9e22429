-- What an import found, how far it is, and what it changed in records that were there before, so that it can be undone.
ALTER TABLE "imports"
  ADD COLUMN "delimiter" TEXT NOT NULL DEFAULT ',',
  ADD COLUMN "header_key" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "summary" JSONB,
  ADD COLUMN "done_rows" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "failure" TEXT;

CREATE INDEX "imports_organizer_id_header_key_created_at_idx" ON "imports"("organizer_id", "header_key", "created_at" DESC);

CREATE TABLE "import_changes" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "exhibitor_id" UUID,
    "contact_id" UUID,
    "participation_id" UUID,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "import_changes_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "import_changes" ADD CONSTRAINT names_a_record CHECK (num_nonnulls(exhibitor_id, contact_id, participation_id) > 0);
ALTER TABLE "import_changes" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_changes" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "import_changes" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_changes" TO fairbond_app;

CREATE INDEX "import_changes_organizer_id_import_id_idx" ON "import_changes"("organizer_id", "import_id");
CREATE INDEX "import_changes_organizer_id_exhibitor_id_idx" ON "import_changes"("organizer_id", "exhibitor_id");
CREATE INDEX "import_changes_organizer_id_contact_id_idx" ON "import_changes"("organizer_id", "contact_id");
CREATE INDEX "import_changes_organizer_id_participation_id_idx" ON "import_changes"("organizer_id", "participation_id");

ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_organizer_id_import_id_fkey" FOREIGN KEY ("organizer_id", "import_id") REFERENCES "imports"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_organizer_id_participation_id_fkey" FOREIGN KEY ("organizer_id", "participation_id") REFERENCES "participations"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rows that a long transaction has just written are in no statistics: foreign keys and joins are then planned for an empty table, and
-- 12,000 rows took minutes. The owner may analyze; the application may ask for it. What another transaction analyzes is skipped, not waited for.
CREATE FUNCTION refresh_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  ANALYZE (SKIP_LOCKED) public.exhibitors, public.contacts, public.participations, public.relationships, public.stage_placements, public.stage_moves,
    public.responses, public.answers, public.evidence, public.relationship_scores, public.filter_states, public.score_steps, public.import_changes;
END
$$;
REVOKE ALL ON FUNCTION refresh_statistics FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_statistics TO fairbond_app;
