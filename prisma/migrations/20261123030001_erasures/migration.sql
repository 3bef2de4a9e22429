-- That somebody was erased, when and by whom; nothing of who it was. The receipt that an organizer can show.
CREATE TABLE "erasures" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "erased_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("organizer_id","id")
);
ALTER TABLE "erasures" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "erasures" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "erasures" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE (counts) ON "erasures" TO fairbond_app;
CREATE UNIQUE INDEX "erasures_organizer_id_contact_id_key" ON "erasures"("organizer_id", "contact_id");
CREATE INDEX "erasures_organizer_id_erased_at_id_idx" ON "erasures"("organizer_id", "erased_at" DESC, "id" DESC);
CREATE INDEX "erasures_organizer_id_member_id_idx" ON "erasures"("organizer_id", "member_id");
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "contacts" ADD COLUMN "erased_at" TIMESTAMPTZ(3);

-- A text without what leads to a person: each pattern is a regular expression that the program has made of a name or an address.
CREATE FUNCTION erase_words(p_text text, p_patterns text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public AS $$
DECLARE v_pattern text;
BEGIN
  FOREACH v_pattern IN ARRAY p_patterns LOOP
    p_text := regexp_replace(p_text, v_pattern, '[erased]', 'gi');
  END LOOP;
  RETURN p_text;
END $$;
REVOKE ALL ON FUNCTION erase_words FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_words TO fairbond_app;

-- What is only ever added to gives up a person's words, and only in the transaction of an erasure that has its receipt. Nothing else of it can change.
GRANT UPDATE (fields) ON "record_changes" TO fairbond_app;
GRANT UPDATE (reason) ON "evidence" TO fairbond_app;
GRANT UPDATE (kept_name, lost_name) ON "duplicate_merges" TO fairbond_app;
CREATE FUNCTION changes_by_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM erasures e WHERE e.organizer_id = NEW.organizer_id AND e.exhibitor_id = NEW.exhibitor_id
      AND e.id = nullif(current_setting('app.erasure_id', true), '')::uuid AND e.xmin = pg_current_xact_id()::xid) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Only an erasure may change what this says.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER changes_by_erasure BEFORE UPDATE OF fields ON "record_changes" FOR EACH ROW EXECUTE FUNCTION changes_by_erasure();
CREATE TRIGGER changes_by_erasure BEFORE UPDATE OF reason ON "evidence" FOR EACH ROW EXECUTE FUNCTION changes_by_erasure();
CREATE TRIGGER changes_by_erasure BEFORE UPDATE OF kept_name, lost_name ON "duplicate_merges" FOR EACH ROW EXECUTE FUNCTION changes_by_erasure();
