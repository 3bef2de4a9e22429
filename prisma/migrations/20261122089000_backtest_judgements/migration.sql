-- What the backtest said of each exhibitor before each past edition, with what came of it: so that a part of them can be judged alone. Replaced by every backtest.
CREATE TABLE "backtest_judgements" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "rebooked" BOOLEAN NOT NULL,
    "model" DOUBLE PRECISION NOT NULL,
    "base_rate" DOUBLE PRECISION NOT NULL,
    "booked_last_year" DOUBLE PRECISION NOT NULL,
    "recency_frequency" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "backtest_judgements_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "backtest_judgements" ADD CONSTRAINT probabilities_are_ones CHECK (model BETWEEN 0 AND 1 AND base_rate BETWEEN 0 AND 1 AND booked_last_year BETWEEN 0 AND 1 AND recency_frequency BETWEEN 0 AND 1);
ALTER TABLE "backtest_judgements" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "backtest_judgements" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "backtest_judgements" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "backtest_judgements" TO fairbond_app;

CREATE UNIQUE INDEX "backtest_judgements_organizer_id_exhibitor_id_edition_id_key" ON "backtest_judgements"("organizer_id", "exhibitor_id", "edition_id");
CREATE INDEX "backtest_judgements_organizer_id_edition_id_idx" ON "backtest_judgements"("organizer_id", "edition_id");

ALTER TABLE "backtest_judgements" ADD CONSTRAINT "backtest_judgements_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "backtest_judgements" ADD CONSTRAINT "backtest_judgements_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
