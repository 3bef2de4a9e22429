-- One score per exhibitor, construct and show, also where there is no show: without NULLS NOT DISTINCT the scores that
-- belong to no show (trust, friendship …) would not conflict with themselves, and every write would add another row.
DROP INDEX "relationship_scores_organizer_id_exhibitor_id_construct_sho_key";
CREATE UNIQUE INDEX "relationship_scores_organizer_id_exhibitor_id_construct_sho_key" ON "relationship_scores"("organizer_id", "exhibitor_id", "construct", "show_id") NULLS NOT DISTINCT;

-- Lists sorted by a score, the captive watch: one construct over all exhibitors, read from the index alone.
CREATE INDEX "relationship_scores_by_construct" ON "relationship_scores"("organizer_id", "construct", "exhibitor_id")
  INCLUDE ("show_id", "value", "se", "observed_on", "prior_mean", "prior_sd", "drift_days", "answers", "records");

-- What moved lately, over all exhibitors, read from the index alone.
DROP INDEX "score_steps_organizer_id_observed_on_idx";
CREATE INDEX "score_steps_by_day" ON "score_steps"("organizer_id", "observed_on") INCLUDE ("exhibitor_id", "construct", "show_id", "before", "after");

-- The exhibitors that bring most, first page first.
CREATE INDEX "relationships_by_revenue" ON "relationships"("organizer_id", "revenue", "exhibitor_id");
