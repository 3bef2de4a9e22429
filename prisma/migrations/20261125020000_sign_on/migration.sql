-- Single sign-on by an organizer's own provider of accounts (OpenID Connect). What such a provider says counts for that organizer and for no other: a session that
-- came through it opens that organizer alone, and nothing of what is the person's own.
CREATE TABLE "sign_ons" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "client_secret" BYTEA NOT NULL,
    "role" "member_role" NOT NULL DEFAULT 'viewer',
    "just_in_time" BOOLEAN NOT NULL DEFAULT false,
    "enforced" BOOLEAN NOT NULL DEFAULT false,
    "tried_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_ons_pkey" PRIMARY KEY ("organizer_id","id"),
    -- nobody becomes an owner by coming in
    CONSTRAINT no_owner_by_itself CHECK ("role" <> 'owner'),
    CONSTRAINT enforced_after_a_try CHECK (NOT "enforced" OR "tried_at" IS NOT NULL)
);
CREATE UNIQUE INDEX "sign_ons_organizer_id_key" ON "sign_ons"("organizer_id");

CREATE TABLE "sign_on_domains" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "proven_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_on_domains_pkey" PRIMARY KEY ("organizer_id","id"),
    CONSTRAINT domain_in_lower_case CHECK (domain = lower(domain))
);
CREATE UNIQUE INDEX "sign_on_domains_organizer_id_domain_key" ON "sign_on_domains"("organizer_id", "domain");
-- of all organizers one alone speaks for a domain; the sign-in page finds it so
CREATE UNIQUE INDEX "sign_on_domains_one_proven" ON "sign_on_domains"("domain") WHERE proven_at IS NOT NULL;

CREATE TABLE "sign_on_bindings" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_on_bindings_pkey" PRIMARY KEY ("organizer_id","id")
);
CREATE UNIQUE INDEX "sign_on_bindings_organizer_id_issuer_subject_key" ON "sign_on_bindings"("organizer_id", "issuer", "subject");
CREATE UNIQUE INDEX "sign_on_bindings_organizer_id_member_id_issuer_key" ON "sign_on_bindings"("organizer_id", "member_id", "issuer");

CREATE TABLE "person_session_sign_ons" (
    "session_id" UUID NOT NULL,
    "sign_on_organizer_id" UUID NOT NULL,
    "sign_on_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_session_sign_ons_pkey" PRIMARY KEY ("session_id","sign_on_organizer_id")
);
CREATE INDEX "person_session_sign_ons_sign_on_organizer_id_sign_on_id_idx" ON "person_session_sign_ons"("sign_on_organizer_id", "sign_on_id");

-- On the session itself, so that one whose sign-on is gone opens nothing, rather than everything.
ALTER TABLE "person_sessions" ADD COLUMN "limited" BOOLEAN NOT NULL DEFAULT false;

DO $$
DECLARE v_table text;
BEGIN
  FOREACH v_table IN ARRAY ARRAY['sign_ons', 'sign_on_domains', 'sign_on_bindings'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_table);
    EXECUTE format('CREATE POLICY organizer_only ON %I TO fairbond_app USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer())', v_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO fairbond_app', v_table);
  END LOOP;
END $$;
ALTER TABLE "person_session_sign_ons" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "person_session_sign_ons" FORCE ROW LEVEL SECURITY;
CREATE POLICY door ON "person_session_sign_ons" TO fairbond_door USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "person_session_sign_ons" TO fairbond_door;

ALTER TABLE "sign_ons" ADD CONSTRAINT "sign_ons_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "sign_on_domains" ADD CONSTRAINT "sign_on_domains_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "sign_on_bindings" ADD CONSTRAINT "sign_on_bindings_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "person_session_sign_ons" ADD CONSTRAINT "person_session_sign_ons_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "person_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "person_session_sign_ons" ADD CONSTRAINT "person_session_sign_ons_sign_on_organizer_id_sign_on_id_fkey" FOREIGN KEY ("sign_on_organizer_id", "sign_on_id") REFERENCES "sign_ons"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of the secret it is noted that it changed, and nothing of what it is.
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "sign_ons" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit('client_secret');
CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "sign_on_domains" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_chosen_audit('domain', 'proven_at');

-- What the door sees and writes of these: a sign-on is asked for before anybody is known.
CREATE POLICY door_read ON sign_ons FOR SELECT TO fairbond_door USING (true);
GRANT SELECT (organizer_id, id, issuer, client_id, client_secret, role, just_in_time, enforced) ON sign_ons TO fairbond_door;
CREATE POLICY door_read ON sign_on_domains FOR SELECT TO fairbond_door USING (proven_at IS NOT NULL);
GRANT SELECT (organizer_id, domain, proven_at) ON sign_on_domains TO fairbond_door;
CREATE POLICY door_read ON sign_on_bindings FOR SELECT TO fairbond_door USING (true);
CREATE POLICY door_bind ON sign_on_bindings FOR INSERT TO fairbond_door WITH CHECK (true);
CREATE POLICY door_unbind ON sign_on_bindings FOR DELETE TO fairbond_door USING (true);
GRANT SELECT (organizer_id, issuer, subject, member_id), INSERT (organizer_id, id, issuer, subject, member_id), DELETE ON sign_on_bindings TO fairbond_door;
CREATE POLICY door_joined ON audit_entries FOR INSERT TO fairbond_door WITH CHECK (action = 'insert' AND noun = 'members');
GRANT INSERT (record, fields) ON audit_entries TO fairbond_door;

GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

-- The sign-on of a workspace; nothing for one that has none, as for one that is not there.
CREATE FUNCTION door_sign_on(p_workspace text)
RETURNS TABLE (organizer_id uuid, sign_on_id uuid, issuer text, client_id text, client_secret bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT s.organizer_id, s.id, s.issuer, s.client_id, s.client_secret FROM public.organizers o JOIN public.sign_ons s ON s.organizer_id = o.id WHERE o.workspace = p_workspace
$$;

-- The workspace whose organizer has proven a domain and has a sign-on.
CREATE FUNCTION door_sign_on_of_domain(p_domain text)
RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT o.workspace FROM public.sign_on_domains d JOIN public.sign_ons s ON s.organizer_id = d.organizer_id JOIN public.organizers o ON o.id = d.organizer_id
  WHERE d.domain = lower(p_domain) AND d.proven_at IS NOT NULL
$$;

-- Somebody came through an organizer's provider: who that is there. By the account it was the first time; before that by the address, which the provider has verified or
-- the organizer's domain proves where the provider says nothing of it (its "no" is a no), as somebody who is a member already, or who becomes one where the domain is proven and the organizer lets people in so. Whoever's place
-- was ended stays outside, and nobody of another organizer is ever found. With p_expected it is a try or a proof of that person: nobody comes in and nobody joins.
CREATE FUNCTION door_sign_on_enter(p_organizer uuid, p_sign_on uuid, p_subject text, p_email text, p_verified boolean, p_name text, p_expected uuid,
  p_user uuid, p_member uuid, p_binding uuid, p_address text, p_agent text)
RETURNS TABLE (outcome text, user_id uuid, email text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
#variable_conflict use_column
DECLARE
  v record;
  v_email text := lower(p_email);
  v_proven boolean;
  v_place record;
  v_user uuid;
  v_new boolean := false;
BEGIN
  SELECT s.issuer, s.role, s.just_in_time INTO v FROM public.sign_ons s WHERE s.organizer_id = p_organizer AND s.id = p_sign_on;
  IF NOT FOUND THEN RETURN QUERY SELECT 'gone', NULL::uuid, NULL::text; RETURN; END IF;
  -- of two first times at once the second waits, and finds what the first wrote
  PERFORM pg_advisory_xact_lock(hashtextextended('sign on ' || p_organizer::text, 0));

  SELECT m.id, m.user_id, m.deactivated_at INTO v_place FROM public.sign_on_bindings b
    JOIN public.members m ON m.organizer_id = b.organizer_id AND m.id = b.member_id
    WHERE b.organizer_id = p_organizer AND b.issuer = v.issuer AND b.subject = p_subject;
  IF v_place.id IS NULL THEN
    v_proven := EXISTS (SELECT FROM public.sign_on_domains d WHERE d.organizer_id = p_organizer AND d.domain = split_part(v_email, '@', 2) AND d.proven_at IS NOT NULL);
    IF v_email IS NULL OR p_verified IS FALSE OR NOT (coalesce(p_verified, false) OR v_proven) THEN RETURN QUERY SELECT 'unverified', NULL::uuid, NULL::text; RETURN; END IF;
    v_new := true;
    SELECT m.id, m.user_id, m.deactivated_at INTO v_place FROM public.members m JOIN public.users u ON u.id = m.user_id
      WHERE m.organizer_id = p_organizer AND u.email = v_email;
    IF v_place.id IS NULL THEN
      IF NOT (v.just_in_time AND v_proven AND p_expected IS NULL) THEN RETURN QUERY SELECT 'no_place', NULL::uuid, NULL::text; RETURN; END IF;
      INSERT INTO public.users (id, email, name) VALUES (p_user, v_email, p_name) ON CONFLICT (email) DO NOTHING;
      SELECT u.id INTO v_user FROM public.users u WHERE u.email = v_email;
      INSERT INTO public.members (organizer_id, id, user_id, role) VALUES (p_organizer, p_member, v_user, v.role);
      INSERT INTO public.audit_entries (organizer_id, member_id, action, noun, record, fields, address, agent)
        VALUES (p_organizer, p_member, 'insert', 'members', p_member, jsonb_build_object('role', jsonb_build_array(NULL, v.role)), left(p_address, 45), left(p_agent, 30));
      SELECT p_member AS id, v_user AS user_id, NULL::timestamptz AS deactivated_at INTO v_place;
    ELSIF EXISTS (SELECT FROM public.sign_on_bindings b WHERE b.organizer_id = p_organizer AND b.issuer = v.issuer AND b.member_id = v_place.id) THEN
      -- the place is another account's of the same provider, which has the address no more
      RETURN QUERY SELECT 'no_place', NULL::uuid, NULL::text; RETURN;
    END IF;
  END IF;
  IF v_place.deactivated_at IS NOT NULL THEN RETURN QUERY SELECT 'no_place', NULL::uuid, NULL::text; RETURN; END IF;
  IF p_expected IS NOT NULL AND v_place.user_id <> p_expected THEN RETURN QUERY SELECT 'another', NULL::uuid, NULL::text; RETURN; END IF;
  IF v_new THEN
    INSERT INTO public.sign_on_bindings (organizer_id, id, issuer, subject, member_id) VALUES (p_organizer, p_binding, v.issuer, p_subject, v_place.id);
  END IF;
  IF p_expected IS NULL THEN
    INSERT INTO public.audit_entries (organizer_id, member_id, action, noun, address, agent)
      VALUES (p_organizer, v_place.id, 'sign_in', 'members', left(p_address, 45), left(p_agent, 30));
  END IF;
  RETURN QUERY SELECT 'in', u.id, u.email FROM public.users u WHERE u.id = v_place.user_id;
END
$$;

-- A session that an organizer's provider vouches for: it opens that organizer alone. Its device is not known by it afterwards, and nothing that was counted is forgotten:
-- both would be a provider's word about a password.
CREATE FUNCTION door_open_limited_session(p_id uuid, p_user uuid, p_hash bytea, p_device text, p_now timestamptz, p_confirmed timestamptz, p_expires timestamptz, p_organizer uuid, p_sign_on uuid)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.members m WHERE m.organizer_id = p_organizer AND m.user_id = p_user AND m.deactivated_at IS NULL) THEN RETURN false; END IF;
  INSERT INTO public.person_sessions (id, user_id, token_hash, device, created_at, last_seen_at, confirmed_at, expires_at, limited)
    VALUES (p_id, p_user, p_hash, p_device, p_now, p_now, p_confirmed, p_expires, true);
  INSERT INTO public.person_session_sign_ons (session_id, sign_on_organizer_id, sign_on_id, at) VALUES (p_id, p_organizer, p_sign_on, p_now);
  RETURN true;
END
$$;

-- A whole session of the same person has come through the provider too: it opens what it opened, and the organizer that asks for it.
CREATE FUNCTION door_mark_session(p_session uuid, p_user uuid, p_organizer uuid, p_sign_on uuid, p_now timestamptz)
RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH marked AS (
    INSERT INTO public.person_session_sign_ons (session_id, sign_on_organizer_id, sign_on_id, at)
      SELECT s.id, p_organizer, p_sign_on, p_now FROM public.person_sessions s
      WHERE s.id = p_session AND s.user_id = p_user AND s.ended_at IS NULL AND NOT s.limited
        AND EXISTS (SELECT FROM public.members m WHERE m.organizer_id = p_organizer AND m.user_id = p_user AND m.deactivated_at IS NULL)
    ON CONFLICT (session_id, sign_on_organizer_id) DO UPDATE SET sign_on_id = excluded.sign_on_id, at = excluded.at
    RETURNING 1)
  SELECT EXISTS (SELECT FROM marked)
$$;

-- How a session stands to an organizer: whether it is a limited one, whether it came through that organizer's provider, and whether it has to before it opens anything there.
-- An owner who uses codes has proven a password and a code, and comes in without: on the day when the provider fails somebody must.
CREATE FUNCTION door_session_sign_on(p_session uuid, p_organizer uuid)
RETURNS TABLE (limited boolean, through boolean, asked boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT s.limited, x.session_id IS NOT NULL,
    x.session_id IS NULL AND EXISTS (SELECT FROM public.sign_ons o WHERE o.organizer_id = p_organizer AND o.enforced)
      AND (s.limited OR NOT EXISTS (
        SELECT FROM public.members m JOIN public.users u ON u.id = m.user_id
        WHERE m.organizer_id = p_organizer AND m.user_id = s.user_id AND m.role = 'owner' AND u.code_secret IS NOT NULL))
  FROM public.person_sessions s
  LEFT JOIN public.person_session_sign_ons x ON x.session_id = s.id AND x.sign_on_organizer_id = p_organizer
  WHERE s.id = p_session
$$;

-- Owners who could not come in on the day when the provider fails; of the organizer that is set.
CREATE FUNCTION door_owners_without_codes()
RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT count(*)::integer FROM public.members m JOIN public.users u ON u.id = m.user_id
  WHERE m.organizer_id = public.current_organizer() AND m.role = 'owner' AND m.deactivated_at IS NULL AND u.code_secret IS NULL
$$;

-- As before, and a limited session is nowhere but where it came through, and nothing once that is gone.
CREATE OR REPLACE FUNCTION door_session(p_hash bytea, p_idle_seconds integer, p_now timestamptz)
RETURNS TABLE (session_id uuid, user_id uuid, user_name text, email text, confirmed_at timestamptz, has_password boolean, organizer_id uuid, workspace text, name text,
  locale text, time_zone text, currency text, is_demo boolean, closes_at timestamptz, member_id uuid, role public.member_role)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
#variable_conflict use_column
DECLARE v public.person_sessions;
BEGIN
  SELECT s.* INTO v FROM public.person_sessions s
    WHERE s.token_hash = p_hash AND s.ended_at IS NULL AND s.expires_at > p_now AND s.last_seen_at > p_now - make_interval(secs => p_idle_seconds);
  IF NOT FOUND THEN RETURN; END IF;
  IF v.limited AND NOT EXISTS (SELECT FROM public.person_session_sign_ons x WHERE x.session_id = v.id) THEN RETURN; END IF;
  IF v.last_seen_at < p_now - interval '5 minutes' THEN
    UPDATE public.person_sessions s SET last_seen_at = p_now WHERE s.id = v.id AND s.last_seen_at = v.last_seen_at;
  END IF;
  RETURN QUERY
    SELECT v.id, u.id, u.name, u.email, v.confirmed_at, u.password_hash IS NOT NULL, o.id, o.workspace, o.name, o.locale, o.time_zone, o.currency::text, o.is_demo, o.closes_at, m.id, m.role
    FROM public.users u
    LEFT JOIN public.members m ON m.user_id = u.id AND m.deactivated_at IS NULL
      AND (NOT v.limited OR EXISTS (SELECT FROM public.person_session_sign_ons x WHERE x.session_id = v.id AND x.sign_on_organizer_id = m.organizer_id))
    LEFT JOIN public.organizers o ON o.id = m.organizer_id
    WHERE u.id = v.user_id ORDER BY o.name;
END
$$;

-- Whoever comes back, by whatever way, is found anew: the account that their place had before opens it no more, and the one that they have now may.
CREATE FUNCTION door_come_back() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  DELETE FROM public.sign_on_bindings b WHERE b.organizer_id = NEW.organizer_id AND b.member_id = NEW.id;
  RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION door_sign_on, door_sign_on_of_domain, door_sign_on_enter, door_open_limited_session, door_mark_session, door_session_sign_on, door_owners_without_codes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_sign_on, door_sign_on_of_domain, door_sign_on_enter, door_open_limited_session, door_mark_session, door_session_sign_on, door_owners_without_codes TO fairbond_app;

RESET ROLE;
CREATE TRIGGER come_back AFTER UPDATE OF deactivated_at ON members FOR EACH ROW WHEN (OLD.deactivated_at IS NOT NULL AND NEW.deactivated_at IS NULL) EXECUTE FUNCTION door_come_back();
SET LOCAL ROLE fairbond_door;
REVOKE ALL ON FUNCTION door_come_back FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_come_back TO fairbond_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
