-- Names that are spelled nearly alike stand in the queue of duplicates too. A worker compares each name once with those that are there, by the
-- index; a pair lives as long as both names are as they were compared.
ALTER TABLE "duplicate_keys" ADD COLUMN "compared" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "near_names" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "a_id" UUID NOT NULL,
    "b_id" UUID NOT NULL,
    "similarity" REAL NOT NULL,

    CONSTRAINT "near_names_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "near_names" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "near_names" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "near_names" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "near_names" TO fairbond_app;
CREATE UNIQUE INDEX "near_names_organizer_id_a_id_b_id_key" ON "near_names"("organizer_id", "a_id", "b_id");
CREATE INDEX "near_names_organizer_id_b_id_idx" ON "near_names"("organizer_id", "b_id");
ALTER TABLE "near_names" ADD CONSTRAINT "near_names_organizer_id_a_id_fkey" FOREIGN KEY ("organizer_id", "a_id") REFERENCES "duplicate_keys"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "near_names" ADD CONSTRAINT "near_names_organizer_id_b_id_fkey" FOREIGN KEY ("organizer_id", "b_id") REFERENCES "duplicate_keys"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a worker has still to compare, and what it is compared with.
CREATE INDEX duplicate_keys_to_compare ON duplicate_keys (organizer_id, id) WHERE kind = 'name' AND NOT read AND NOT compared;
CREATE INDEX duplicate_keys_names ON duplicate_keys USING gin (organizer_id, value gin_trgm_ops) WHERE kind = 'name' AND NOT read;

-- As with the search: under row-level security likeness by trigrams may not use an index, so the door asks. It answers with ids of the organizer that is set alone.
CREATE POLICY door ON duplicate_keys FOR SELECT TO fairbond_door USING (true);
GRANT SELECT (organizer_id, id, exhibitor_id, kind, value, read) ON duplicate_keys TO fairbond_door;
GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

-- For each of these names the few that are spelled most nearly like it. Two names that differ in a figure are two: hall 3, hall 4.
CREATE FUNCTION door_near_names(p_ids uuid[], p_from real, p_limit int)
RETURNS TABLE (id uuid, near_id uuid, similarity real)
LANGUAGE plpgsql STABLE ROWS 200 SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  v_organizer uuid := public.current_organizer();
BEGIN
  IF v_organizer IS NULL THEN RETURN; END IF;
  PERFORM set_config('pg_trgm.similarity_threshold', p_from::text, true);
  RETURN QUERY
    SELECT k.id, n.id, n.similarity FROM public.duplicate_keys k CROSS JOIN LATERAL (
      SELECT d.id, public.similarity(d.value, k.value) AS similarity FROM public.duplicate_keys d
      WHERE d.organizer_id = v_organizer AND d.kind = 'name' AND NOT d.read AND d.value OPERATOR(public.%) k.value
        AND d.exhibitor_id <> k.exhibitor_id AND d.value <> k.value AND regexp_replace(d.value, '\D', '', 'g') = regexp_replace(k.value, '\D', '', 'g')
      ORDER BY public.similarity(d.value, k.value) DESC, d.id LIMIT p_limit) n
    WHERE k.organizer_id = v_organizer AND k.id = ANY (p_ids) AND k.kind = 'name' AND NOT k.read;
END
$$;

REVOKE ALL ON FUNCTION door_near_names FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_near_names TO fairbond_app;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
