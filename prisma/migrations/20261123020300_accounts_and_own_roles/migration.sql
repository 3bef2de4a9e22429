-- Invitations give own roles too, and the audit knows what accounts bring: who was asked, how the organizer is set up, sessions that ended, sign-ins that failed.
ALTER TABLE "member_invitations" ADD COLUMN "own_role_id" UUID;
CREATE INDEX "member_invitations_organizer_id_own_role_id_idx" ON "member_invitations"("organizer_id", "own_role_id");
ALTER TABLE "member_invitations" ADD CONSTRAINT "member_invitations_organizer_id_own_role_id_fkey" FOREIGN KEY ("organizer_id", "own_role_id") REFERENCES "roles"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- As 20261123020100 did for the references that were there then.
DO $$
DECLARE reference record;
BEGIN
  FOR reference IN
    SELECT c.conrelid::regclass::text AS source, c.conname AS name FROM pg_constraint c
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND c.confdeltype = 'a' AND NOT c.condeferrable
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', reference.source, reference.name);
  END LOOP;
END
$$;

GRANT INSERT (own_role_id), UPDATE (own_role_id) ON members TO fairbond_door;

-- As note_audit, of the columns that are named alone. An organizer's own row has no column that names its organizer: it is one.
CREATE FUNCTION note_chosen_audit() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}'::jsonb ELSE to_jsonb(OLD) END;
  after jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}'::jsonb ELSE to_jsonb(NEW) END;
  whole jsonb := before || after;
  differing jsonb;
BEGIN
  SELECT jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key)) INTO differing
  FROM unnest(TG_ARGV) AS key WHERE coalesce(before -> key, 'null') <> coalesce(after -> key, 'null');
  IF differing IS NULL THEN RETURN NULL; END IF;
  INSERT INTO audit_entries (organizer_id, member_id, action, noun, record, fields)
  VALUES (coalesce(whole ->> 'organizer_id', whole ->> 'id')::uuid, current_setting('app.member_id')::uuid, lower(TG_OP), TG_TABLE_NAME, (whole ->> 'id')::uuid, differing);
  RETURN NULL;
END $$;
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE ON "member_invitations" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_chosen_audit('email', 'role', 'own_role_id', 'revoked_at');
CREATE TRIGGER note_audit AFTER UPDATE ON "organizers" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_chosen_audit('name', 'locale', 'time_zone', 'currency', 'closes_at');

CREATE POLICY door_sessions ON audit_entries FOR INSERT TO fairbond_door WITH CHECK (action IN ('sign_in_failed', 'sign_out', 'session_end'));

GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

-- One line in each organizer of a person, known by id or by the address that was typed. An address of nobody leaves no line.
CREATE FUNCTION door_note_session(p_user uuid, p_email text, p_action text, p_address text, p_agent text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  INSERT INTO public.audit_entries (organizer_id, member_id, action, noun, address, agent)
  SELECT m.organizer_id, m.id, p_action, 'members', left(p_address, 45), left(p_agent, 30)
  FROM public.users u JOIN public.members m ON m.user_id = u.id AND m.deactivated_at IS NULL
  WHERE u.id = p_user OR (p_user IS NULL AND u.email = lower(p_email))
$$;

-- As before, and with the name of an own role that is offered.
DROP FUNCTION door_token(bytea);
CREATE FUNCTION door_token(p_hash bytea)
RETURNS TABLE (purpose text, email text, payload jsonb, known_user uuid, known_name text, organizer_name text, workspace text, role public.member_role, role_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT t.purpose, t.email, t.payload, u.id, u.name, o.name, o.workspace, i.role, r.name
  FROM public.person_tokens t
  LEFT JOIN public.users u ON u.email = t.email
  LEFT JOIN public.member_invitations i ON t.purpose = 'join' AND i.organizer_id = (t.payload->>'organizerId')::uuid AND i.id = (t.payload->>'invitationId')::uuid
    AND i.accepted_at IS NULL AND i.revoked_at IS NULL
  LEFT JOIN public.organizers o ON o.id = i.organizer_id
  LEFT JOIN public.roles r ON r.organizer_id = i.organizer_id AND r.id = i.own_role_id
  WHERE t.token_hash = p_hash AND t.used_at IS NULL AND t.expires_at > now() AND (t.purpose <> 'join' OR i.id IS NOT NULL)
$$;

-- As before, and with the own role that is offered: who comes back has what is offered now and nothing of what they had.
CREATE OR REPLACE FUNCTION door_join(p_hash bytea, p_user uuid, p_new_user uuid, p_name text, p_password_hash text, p_locale text, p_member uuid)
RETURNS TABLE (workspace text, user_id uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
#variable_conflict use_column
DECLARE v record;
  v_user uuid := p_user;
BEGIN
  SELECT t.email, (t.payload->>'organizerId')::uuid AS organizer, (t.payload->>'invitationId')::uuid AS invitation INTO v
    FROM public.door_use_token(p_hash, 'join', p_user, p_user IS NULL) t;
  IF v.email IS NULL THEN RETURN; END IF;
  UPDATE public.member_invitations i SET accepted_at = now()
    WHERE i.organizer_id = v.organizer AND i.id = v.invitation AND i.accepted_at IS NULL AND i.revoked_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  IF v_user IS NULL THEN
    v_user := p_new_user;
    INSERT INTO public.users (id, email, name, password_hash, locale) VALUES (v_user, v.email, p_name, p_password_hash, p_locale);
  END IF;
  INSERT INTO public.members AS m (organizer_id, id, user_id, role, own_role_id)
    SELECT i.organizer_id, p_member, v_user, i.role, i.own_role_id FROM public.member_invitations i WHERE i.organizer_id = v.organizer AND i.id = v.invitation
    ON CONFLICT (organizer_id, user_id) DO UPDATE SET role = excluded.role, own_role_id = excluded.own_role_id, deactivated_at = NULL WHERE m.deactivated_at IS NOT NULL;
  RETURN QUERY SELECT o.workspace, v_user FROM public.organizers o WHERE o.id = v.organizer;
END
$$;

REVOKE ALL ON FUNCTION door_note_session, door_token FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_note_session, door_token TO fairbond_app;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
