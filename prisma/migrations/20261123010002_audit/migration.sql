-- Who did what beyond an exhibitor's own records, and from where: changes of what shapes the organizer, reads of personal data, files taken away,
-- sign-ins, and looking as another role. record_changes stays the book of exhibitors' records; the audit reads both. The application adds
-- lines to either and can neither change nor delete them.
CREATE FUNCTION origin_address() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(split_part(coalesce(current_setting('app.origin', true), ''), ' ', 1), '') $$;
CREATE FUNCTION origin_agent() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(split_part(coalesce(current_setting('app.origin', true), ''), ' ', 2), '') $$;

CREATE TABLE "audit_entries" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "member_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "record" UUID,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT DEFAULT origin_address(),
    "agent" TEXT DEFAULT origin_agent(),

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_entries" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "audit_entries" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT ON "audit_entries" TO fairbond_app;

CREATE INDEX "audit_entries_organizer_id_at_id_idx" ON "audit_entries"("organizer_id", "at" DESC, "id" DESC);
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From where, for the book of exhibitors' records too: the setting travels with the transaction as the member does, so no statement is added.
ALTER TABLE "record_changes"
  ADD COLUMN "address" TEXT DEFAULT origin_address(),
  ADD COLUMN "agent" TEXT DEFAULT origin_agent();
CREATE INDEX "record_changes_organizer_id_changed_at_id_idx" ON "record_changes"("organizer_id", "changed_at" DESC, "id" DESC);

-- A change of what is no exhibitor's record. Long texts (definitions, notes) are named and not kept a second time.
CREATE FUNCTION note_audit() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}'::jsonb ELSE to_jsonb(OLD) END;
  after jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}'::jsonb ELSE to_jsonb(NEW) END;
  whole jsonb := before || after;
  differing jsonb;
BEGIN
  SELECT jsonb_object_agg(key, CASE WHEN key = ANY(TG_ARGV) THEN '[null, null]'::jsonb ELSE jsonb_build_array(before -> key, after -> key) END) INTO differing
  FROM jsonb_object_keys(whole) AS key
  WHERE coalesce(before -> key, 'null') <> coalesce(after -> key, 'null') AND key NOT IN ('organizer_id', 'id', 'created_at', 'updated_at', 'submission_key', 'search');
  IF differing IS NULL THEN RETURN NULL; END IF;
  INSERT INTO audit_entries (organizer_id, member_id, action, noun, record, fields)
  VALUES ((whole ->> 'organizer_id')::uuid, current_setting('app.member_id')::uuid, lower(TG_OP), TG_TABLE_NAME, (whole ->> 'id')::uuid, differing);
  RETURN NULL;
END $$;

CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "roles" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit();
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "members" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit();
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "own_fields" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit('options');
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "shows" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit();
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "editions" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit();
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "invoices" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit();
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "campaigns" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit('texts', 'audience');
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "mail_settings" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit();
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "alarm_rules" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit('settings');
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "stage_overrides" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit('why');
CREATE TRIGGER note_audit AFTER INSERT OR DELETE ON "imports" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit('mapping', 'summary', 'header_key');
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "selections" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit();
CREATE TRIGGER note_audit AFTER INSERT OR DELETE ON "exhibitor_files" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit('name');

-- A sign-in comes before an organizer is known, and what is old is forgotten though nobody may delete it: both are the door's.
CREATE POLICY door_sign_in ON audit_entries FOR INSERT TO fairbond_door WITH CHECK (action = 'sign_in');
GRANT INSERT (organizer_id, member_id, action, noun, address, agent) ON audit_entries TO fairbond_door;
CREATE POLICY door_read ON audit_entries FOR SELECT TO fairbond_door USING (organizer_id = current_organizer());
CREATE POLICY door_forget ON audit_entries FOR DELETE TO fairbond_door USING (organizer_id = current_organizer());
CREATE POLICY door_blank ON audit_entries FOR UPDATE TO fairbond_door USING (organizer_id = current_organizer()) WITH CHECK (address IS NULL AND agent IS NULL);
CREATE POLICY door_read ON record_changes FOR SELECT TO fairbond_door USING (organizer_id = current_organizer());
CREATE POLICY door_blank ON record_changes FOR UPDATE TO fairbond_door USING (organizer_id = current_organizer()) WITH CHECK (address IS NULL AND agent IS NULL);
GRANT SELECT (organizer_id, at, address, agent), UPDATE (address, agent), DELETE ON audit_entries TO fairbond_door;
GRANT SELECT (organizer_id, changed_at, address, agent), UPDATE (address, agent) ON record_changes TO fairbond_door;

GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

-- One line in each organizer of the person who signed in.
CREATE FUNCTION door_note_sign_in(p_user uuid, p_address text, p_agent text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  INSERT INTO public.audit_entries (organizer_id, member_id, action, noun, address, agent)
  SELECT m.organizer_id, m.id, 'sign_in', 'members', left(p_address, 45), left(p_agent, 30) FROM public.members m WHERE m.user_id = p_user AND m.deactivated_at IS NULL
$$;

-- Of the organizer that is set: from where is kept for 90 days, a line for two years.
CREATE FUNCTION door_forget_audit(p_now timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE v_gone int;
BEGIN
  UPDATE public.audit_entries SET address = NULL, agent = NULL WHERE organizer_id = public.current_organizer() AND at < p_now - interval '90 days' AND (address IS NOT NULL OR agent IS NOT NULL);
  UPDATE public.record_changes SET address = NULL, agent = NULL WHERE organizer_id = public.current_organizer() AND changed_at < p_now - interval '90 days' AND (address IS NOT NULL OR agent IS NOT NULL);
  DELETE FROM public.audit_entries WHERE organizer_id = public.current_organizer() AND at < p_now - interval '2 years';
  GET DIAGNOSTICS v_gone = ROW_COUNT;
  RETURN v_gone;
END
$$;

REVOKE ALL ON FUNCTION door_note_sign_in, door_forget_audit FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_note_sign_in, door_forget_audit TO fairbond_app;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
