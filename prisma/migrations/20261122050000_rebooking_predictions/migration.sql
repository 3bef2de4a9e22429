-- The probability that an exhibitor books the next edition, written by the backtest's job and only while the backtest says it is worth anything.
CREATE TABLE "rebooking_predictions" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "probability" DOUBLE PRECISION NOT NULL,
    "computed_on" DATE NOT NULL,

    CONSTRAINT "rebooking_predictions_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "rebooking_predictions" ADD CONSTRAINT probability_is_one CHECK (probability BETWEEN 0 AND 1);
ALTER TABLE "rebooking_predictions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rebooking_predictions" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "rebooking_predictions" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "rebooking_predictions" TO fairbond_app;

CREATE UNIQUE INDEX "rebooking_predictions_organizer_id_exhibitor_id_edition_id_key" ON "rebooking_predictions"("organizer_id", "exhibitor_id", "edition_id");
CREATE INDEX "rebooking_predictions_organizer_id_edition_id_idx" ON "rebooking_predictions"("organizer_id", "edition_id");

ALTER TABLE "rebooking_predictions" ADD CONSTRAINT "rebooking_predictions_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "rebooking_predictions" ADD CONSTRAINT "rebooking_predictions_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
