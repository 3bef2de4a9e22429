-- The quarter as a source of evidence, and the book of the quarters that were closed: each once for each kind of record.
-- A value that is added to an enumeration may be used only after this migration's transaction; nothing here uses it.
ALTER TYPE "evidence_source" ADD VALUE 'quarter';

CREATE TABLE "quarter_closings" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quarter_start" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "active" INTEGER NOT NULL,
    "with_entry" INTEGER NOT NULL,
    "median" DOUBLE PRECISION NOT NULL,
    "readable" BOOLEAN NOT NULL,
    "exhibitors" INTEGER NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quarter_closings_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "quarter_closings" ADD CONSTRAINT first_day_of_a_quarter CHECK (quarter_start = date_trunc('quarter', quarter_start::timestamp)::date);
ALTER TABLE "quarter_closings" ADD CONSTRAINT unreadable_says_nothing CHECK (readable OR exhibitors = 0);
ALTER TABLE "quarter_closings" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quarter_closings" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "quarter_closings" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT ON "quarter_closings" TO fairbond_app;

CREATE UNIQUE INDEX "quarter_closings_organizer_id_kind_quarter_start_key" ON "quarter_closings"("organizer_id", "kind", "quarter_start");

ALTER TABLE "quarter_closings" ADD CONSTRAINT "quarter_closings_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
