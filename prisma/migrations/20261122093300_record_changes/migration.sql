-- Who changed what of an exhibitor, its people, its participations and its ledgers: before and after, written by the database in the
-- change's own transaction, so that no way of saving can forget it. The application adds rows and can neither change nor delete them.
CREATE TABLE "record_changes" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "record_changes_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "record_changes" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "record_changes" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "record_changes" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT ON "record_changes" TO fairbond_app;

CREATE INDEX "record_changes_organizer_id_exhibitor_id_changed_at_id_idx" ON "record_changes"("organizer_id", "exhibitor_id", "changed_at" DESC, "id" DESC);

ALTER TABLE "record_changes" ADD CONSTRAINT "record_changes_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "record_changes" ADD CONSTRAINT "record_changes_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Runs with the rights of who changes the record. What goes with its exhibitor (a cascade) leaves no line: there is nobody left to tell it of.
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}'::jsonb ELSE to_jsonb(OLD) END;
  after jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}'::jsonb ELSE to_jsonb(NEW) END;
  whole jsonb := before || after;
  whose uuid := CASE WHEN TG_TABLE_NAME = 'exhibitors' THEN whole ->> 'id' ELSE whole ->> 'exhibitor_id' END;
  differing jsonb;
BEGIN
  SELECT jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key)) INTO differing
  FROM jsonb_object_keys(whole) AS key
  WHERE coalesce(before -> key, 'null') <> coalesce(after -> key, 'null')
    AND key NOT IN ('organizer_id', 'id', 'exhibitor_id', 'member_id', 'created_at', 'updated_at', 'submission_key');
  IF differing IS NULL OR NOT EXISTS (SELECT FROM exhibitors x WHERE x.organizer_id = (whole ->> 'organizer_id')::uuid AND x.id = whose) THEN
    RETURN NULL;
  END IF;
  INSERT INTO record_changes (organizer_id, id, exhibitor_id, member_id, record_kind, record, action, fields)
  VALUES ((whole ->> 'organizer_id')::uuid, gen_random_uuid(), whose, current_setting('app.member_id')::uuid, TG_TABLE_NAME, (whole ->> 'id')::uuid, lower(TG_OP), differing);
  RETURN NULL;
END $$;

-- Only where a member does it: an import keeps a book of its own (import_changes), and time alone changes none of these.
CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON "exhibitors" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_change();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON "contacts" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_change();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON "participations" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_change();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON "promises" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_change();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON "special_requests" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_change();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON "complaints" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_change();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON "exchanges" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_change();
