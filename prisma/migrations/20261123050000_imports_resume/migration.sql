-- An import is written part by part and goes on where it was kept; invoices come in with lists too.
ALTER TABLE "imports"
  ADD COLUMN "begun_at" TIMESTAMPTZ(3),
  ADD COLUMN "undoing" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "tries" INTEGER NOT NULL DEFAULT 0;

-- what was done before was done in one go
UPDATE "imports" SET "begun_at" = "imported_at" WHERE "imported_at" IS NOT NULL;

CREATE TABLE "import_parts" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "rows" INTEGER[] NOT NULL,
    "summary" JSONB NOT NULL,
    "problems" JSONB NOT NULL,

    CONSTRAINT "import_parts_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "import_parts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_parts" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "import_parts" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_parts" TO fairbond_app;
CREATE UNIQUE INDEX "import_parts_organizer_id_import_id_position_key" ON "import_parts"("organizer_id", "import_id", "position");
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_organizer_id_import_id_fkey" FOREIGN KEY ("organizer_id", "import_id") REFERENCES "imports"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "invoices" ADD COLUMN "import_id" UUID;
CREATE INDEX "invoices_organizer_id_import_id_idx" ON "invoices"("organizer_id", "import_id");
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_organizer_id_import_id_fkey" FOREIGN KEY ("organizer_id", "import_id") REFERENCES "imports"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "import_changes" ADD COLUMN "invoice_id" UUID;
CREATE INDEX "import_changes_organizer_id_invoice_id_idx" ON "import_changes"("organizer_id", "invoice_id");
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_organizer_id_invoice_id_fkey" FOREIGN KEY ("organizer_id", "invoice_id") REFERENCES "invoices"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- As before, with what hangs on imported records besides: a check of a reference plans for the rows that are there.
CREATE OR REPLACE FUNCTION refresh_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  ANALYZE (SKIP_LOCKED) public.exhibitors, public.contacts, public.participations, public.interactions, public.relationships, public.stage_placements, public.stage_moves,
    public.responses, public.answers, public.evidence, public.relationship_scores, public.filter_states, public.score_steps, public.import_changes,
    public.invitations, public.campaign_messages, public.suppressions, public.search_entries,
    public.duplicate_keys, public.invoices, public.exhibitor_own_values, public.contact_own_values, public.participation_own_values;
END
$$;

ALTER TABLE "import_changes" DROP CONSTRAINT names_a_record,
  ADD CONSTRAINT names_a_record CHECK (num_nonnulls(exhibitor_id, contact_id, participation_id, invoice_id) > 0);
