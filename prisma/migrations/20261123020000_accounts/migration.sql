-- A person's own account: single-use tokens, sessions, letters, what was tried how often; and colleagues who were asked to join.
-- All but the last belong to no organizer and to the door alone: the application has no right on them and calls functions.

CREATE TABLE "person_tokens" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "user_id" UUID,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_tokens_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "person_tokens_token_hash_key" ON "person_tokens"("token_hash");
CREATE INDEX "person_tokens_email_purpose_idx" ON "person_tokens"("email", "purpose");
CREATE INDEX "person_tokens_user_id_idx" ON "person_tokens"("user_id");

CREATE TABLE "person_sessions" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "device_hash" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_sessions_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "person_sessions_token_hash_key" ON "person_sessions"("token_hash");
CREATE INDEX "person_sessions_user_id_last_seen_at_idx" ON "person_sessions"("user_id", "last_seen_at");

CREATE TABLE "person_letters" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "status" TEXT NOT NULL DEFAULT 'planned',
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "held_until" TIMESTAMPTZ(3),
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_letters_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "person_letters_email_created_at_idx" ON "person_letters"("email", "created_at");
CREATE INDEX "person_letters_status_due_at_idx" ON "person_letters"("status", "due_at");

CREATE TABLE "attempt_counts" (
    "key_hash" BYTEA NOT NULL,
    "tries" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "wait_until" TIMESTAMPTZ(3),

    CONSTRAINT "attempt_counts_pkey" PRIMARY KEY ("key_hash")
);
CREATE INDEX "attempt_counts_last_at_idx" ON "attempt_counts"("last_at");

CREATE TABLE "member_invitations" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "member_role" NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_invitations_pkey" PRIMARY KEY ("organizer_id","id")
);
CREATE INDEX "member_invitations_organizer_id_email_idx" ON "member_invitations"("organizer_id", "email");
ALTER TABLE "member_invitations" ADD CONSTRAINT address_in_lower_case CHECK (email = lower(email));
ALTER TABLE "member_invitations" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "member_invitations" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "member_invitations" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "member_invitations" TO fairbond_app;

ALTER TABLE "users" ADD COLUMN "password_changed_at" TIMESTAMPTZ(3);
ALTER TABLE "organizers" ADD COLUMN "closes_at" TIMESTAMPTZ(3);

ALTER TABLE "person_tokens" ADD CONSTRAINT "person_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "person_sessions" ADD CONSTRAINT "person_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "member_invitations" ADD CONSTRAINT "member_invitations_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "member_invitations" ADD CONSTRAINT "member_invitations_organizer_id_invited_by_id_fkey" FOREIGN KEY ("organizer_id", "invited_by_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- The door's own tables, and what more of the others it sees and writes.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['person_tokens', 'person_sessions', 'person_letters', 'attempt_counts'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY door ON %I TO fairbond_door USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO fairbond_door', name);
  END LOOP;
END
$$;

CREATE POLICY door_keep ON users FOR UPDATE TO fairbond_door USING (true) WITH CHECK (true);
CREATE POLICY door_erase ON users FOR DELETE TO fairbond_door USING (true);
GRANT UPDATE (email, name, password_hash, locale, password_changed_at), DELETE ON users TO fairbond_door;
GRANT SELECT (password_changed_at) ON users TO fairbond_door;
CREATE POLICY door_rejoin ON members FOR UPDATE TO fairbond_door USING (true) WITH CHECK (true);
GRANT UPDATE (role, deactivated_at) ON members TO fairbond_door;
CREATE POLICY door_erase ON organizers FOR DELETE TO fairbond_door USING (closes_at <= now());
GRANT SELECT (closes_at), DELETE ON organizers TO fairbond_door;
CREATE POLICY door ON member_invitations FOR SELECT TO fairbond_door USING (true);
CREATE POLICY door_accept ON member_invitations FOR UPDATE TO fairbond_door USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (accepted_at) ON member_invitations TO fairbond_door;

GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

-- Whether something may be tried now: the seconds to wait, 0 for go, and the try is counted before it is made, so that a hundred at once are
-- a hundred. A device on which this person signed in before has a count of its own: no stranger can use it up.
CREATE FUNCTION door_try(p_email text, p_device_hash bytea, p_device_key bytea, p_keys bytea[], p_free integer[], p_now timestamptz)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  v_keys bytea[] := p_keys;
  v_free integer[] := p_free;
  v_wait timestamptz;
  v_longest timestamptz := p_now;
BEGIN
  IF p_email IS NOT NULL AND EXISTS (
    SELECT FROM public.person_sessions s JOIN public.users u ON u.id = s.user_id
    WHERE u.email = lower(p_email) AND s.device_hash = p_device_hash AND s.created_at > p_now - interval '180 days') THEN
    v_keys := ARRAY[p_device_key];
    v_free := ARRAY[10];
  END IF;
  FOR i IN 1 .. array_length(v_keys, 1) LOOP
    -- the row is held until the end of the statement; an hour of quiet forgets what was before it
    INSERT INTO public.attempt_counts AS a (key_hash, tries, last_at) VALUES (v_keys[i], 0, p_now)
      ON CONFLICT (key_hash) DO UPDATE SET
        tries = CASE WHEN a.last_at < p_now - interval '1 hour' AND coalesce(a.wait_until, p_now) <= p_now THEN 0 ELSE a.tries END
      RETURNING a.wait_until INTO v_wait;
    IF v_wait > v_longest THEN v_longest := v_wait; END IF;
  END LOOP;
  IF v_longest > p_now THEN RETURN greatest(1, ceil(extract(epoch FROM v_longest - p_now)))::integer; END IF;
  FOR i IN 1 .. array_length(v_keys, 1) LOOP
    UPDATE public.attempt_counts a SET tries = a.tries + 1, last_at = p_now,
      wait_until = CASE WHEN a.tries + 1 > v_free[i] THEN p_now + make_interval(secs => least(900, 15 * 2 ^ least(10, a.tries - v_free[i]))) END
      WHERE a.key_hash = v_keys[i];
  END LOOP;
  RETURN 0;
END
$$;

-- A session begins: a proven person on a device. What was counted against them is forgotten, and the network has one try fewer against it.
CREATE FUNCTION door_open_session(p_id uuid, p_user uuid, p_hash bytea, p_device text, p_device_hash bytea, p_now timestamptz, p_expires timestamptz, p_forget bytea[], p_less bytea)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  DELETE FROM public.attempt_counts WHERE key_hash = ANY (p_forget);
  UPDATE public.attempt_counts SET tries = greatest(0, tries - 1) WHERE key_hash = p_less;
  INSERT INTO public.person_sessions (id, user_id, token_hash, device, device_hash, created_at, last_seen_at, confirmed_at, expires_at)
    VALUES (p_id, p_user, p_hash, p_device, p_device_hash, p_now, p_now, p_now, p_expires);
$$;

-- Who this session is and where that person is a member: the one question of every request. A person without an organizer has one row without one.
CREATE FUNCTION door_session(p_hash bytea, p_idle_seconds integer, p_now timestamptz)
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
  IF v.last_seen_at < p_now - interval '5 minutes' THEN
    UPDATE public.person_sessions s SET last_seen_at = p_now WHERE s.id = v.id AND s.last_seen_at = v.last_seen_at;
  END IF;
  RETURN QUERY
    SELECT v.id, u.id, u.name, u.email, v.confirmed_at, u.password_hash IS NOT NULL, o.id, o.workspace, o.name, o.locale, o.time_zone, o.currency::text, o.is_demo, o.closes_at, m.id, m.role
    FROM public.users u
    LEFT JOIN public.members m ON m.user_id = u.id AND m.deactivated_at IS NULL
    LEFT JOIN public.organizers o ON o.id = m.organizer_id
    WHERE u.id = v.user_id ORDER BY o.name;
END
$$;

-- The devices on which a person is signed in.
CREATE FUNCTION door_sessions(p_user uuid, p_idle_seconds integer, p_now timestamptz)
RETURNS TABLE (id uuid, device text, created_at timestamptz, last_seen_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT s.id, s.device, s.created_at, s.last_seen_at FROM public.person_sessions s
  WHERE s.user_id = p_user AND s.ended_at IS NULL AND s.expires_at > p_now AND s.last_seen_at > p_now - make_interval(secs => p_idle_seconds)
  ORDER BY s.last_seen_at DESC, s.id
$$;

-- Ends the session of this token, or one of a person's by its id, or all but one.
CREATE FUNCTION door_end_sessions(p_hash bytea, p_user uuid, p_id uuid, p_but uuid)
RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH ended AS (
    UPDATE public.person_sessions s SET ended_at = now()
    WHERE s.ended_at IS NULL AND (
      s.token_hash = p_hash
      OR (s.user_id = p_user AND p_id IS NOT NULL AND s.id = p_id)
      OR (s.user_id = p_user AND p_id IS NULL AND s.id IS DISTINCT FROM p_but))
    RETURNING 1)
  SELECT count(*)::integer FROM ended
$$;

-- A person has proven again who they are.
CREATE FUNCTION door_confirm_session(p_user uuid, p_id uuid, p_now timestamptz, p_forget bytea[], p_less bytea)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  DELETE FROM public.attempt_counts WHERE key_hash = ANY (p_forget);
  UPDATE public.attempt_counts SET tries = greatest(0, tries - 1) WHERE key_hash = p_less;
  UPDATE public.person_sessions SET confirmed_at = p_now WHERE id = p_id AND user_id = p_user AND ended_at IS NULL;
$$;

-- A person changes name, language or password; a new password ends every other session and every link that was sent to set one.
CREATE FUNCTION door_keep_person(p_user uuid, p_name text, p_locale text, p_password_hash text, p_session uuid)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  UPDATE public.users u SET name = coalesce(p_name, u.name), locale = coalesce(p_locale, u.locale), password_hash = coalesce(p_password_hash, u.password_hash),
    password_changed_at = CASE WHEN p_password_hash IS NULL THEN u.password_changed_at ELSE now() END
    WHERE u.id = p_user;
  IF p_password_hash IS NOT NULL THEN
    UPDATE public.person_sessions s SET ended_at = now() WHERE s.user_id = p_user AND s.ended_at IS NULL AND s.id IS DISTINCT FROM p_session;
    UPDATE public.person_tokens t SET used_at = now() FROM public.users u
      WHERE u.id = p_user AND t.email = u.email AND t.purpose IN ('reset_password', 'sign_in_link') AND t.used_at IS NULL;
  END IF;
END
$$;

-- A letter is asked for. At most five of a kind an hour go to one address, whoever asks; whether the address is known makes no difference here.
CREATE FUNCTION door_letter(p_id uuid, p_kind text, p_email text, p_locale text, p_payload jsonb)
RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH asked AS (
    INSERT INTO public.person_letters (id, kind, email, locale, payload)
      SELECT p_id, p_kind, lower(p_email), p_locale, p_payload
      WHERE (SELECT count(*) FROM public.person_letters l WHERE l.email = lower(p_email) AND l.kind = p_kind AND l.created_at > now() - interval '1 hour') < 5
    RETURNING 1)
  SELECT EXISTS (SELECT FROM asked)
$$;

-- The worker takes hold of the next letter, with who lives at its address.
CREATE FUNCTION door_next_letter(p_now timestamptz, p_hold_seconds integer)
RETURNS TABLE (id uuid, kind text, email text, locale text, payload jsonb, attempts integer, user_id uuid, user_name text, user_locale text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH held AS (
    UPDATE public.person_letters l SET attempts = l.attempts + 1, held_until = p_now + make_interval(secs => p_hold_seconds)
    WHERE l.id = (
      SELECT n.id FROM public.person_letters n WHERE n.status = 'planned' AND n.due_at <= p_now AND (n.held_until IS NULL OR n.held_until < p_now)
      ORDER BY n.due_at, n.id FOR UPDATE SKIP LOCKED LIMIT 1)
    RETURNING l.*)
  SELECT h.id, h.kind, h.email, h.locale, h.payload, h.attempts, u.id, u.name, u.locale FROM held h LEFT JOIN public.users u ON u.email = h.email
$$;

-- The last word before a letter's final dot: from here on it is not sent again, and its link opens. False: it is not wanted any more.
CREATE FUNCTION door_letter_begun(p_id uuid, p_attempts integer, p_token uuid, p_hash bytea, p_user uuid, p_expires timestamptz)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE v public.person_letters;
BEGIN
  UPDATE public.person_letters l SET status = 'sending', reason = 'unclear' WHERE l.id = p_id AND l.attempts = p_attempts AND l.status = 'planned'
    AND (l.kind <> 'join' OR EXISTS (
      SELECT FROM public.member_invitations i WHERE i.organizer_id = (l.payload->>'organizerId')::uuid AND i.id = (l.payload->>'invitationId')::uuid
        AND i.accepted_at IS NULL AND i.revoked_at IS NULL))
    RETURNING l.* INTO v;
  IF NOT FOUND THEN RETURN false; END IF;
  IF p_hash IS NOT NULL THEN
    INSERT INTO public.person_tokens (id, token_hash, purpose, email, user_id, payload, expires_at) VALUES (p_token, p_hash, v.kind, v.email, p_user, v.payload, p_expires);
  END IF;
  RETURN true;
END
$$;

CREATE FUNCTION door_letter_done(p_id uuid, p_attempts integer, p_status text, p_reason text, p_due timestamptz)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  UPDATE public.person_letters SET status = p_status, reason = p_reason, held_until = NULL, due_at = coalesce(p_due, due_at),
    sent_at = CASE WHEN p_status = 'sent' THEN now() END
    WHERE id = p_id AND attempts = p_attempts
$$;

-- What a link is for, without using it: mail programs open links before people do.
CREATE FUNCTION door_token(p_hash bytea)
RETURNS TABLE (purpose text, email text, payload jsonb, known_user uuid, known_name text, organizer_name text, workspace text, role public.member_role)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT t.purpose, t.email, t.payload, u.id, u.name, o.name, o.workspace, i.role
  FROM public.person_tokens t
  LEFT JOIN public.users u ON u.email = t.email
  LEFT JOIN public.member_invitations i ON t.purpose = 'join' AND i.organizer_id = (t.payload->>'organizerId')::uuid AND i.id = (t.payload->>'invitationId')::uuid
    AND i.accepted_at IS NULL AND i.revoked_at IS NULL
  LEFT JOIN public.organizers o ON o.id = i.organizer_id
  WHERE t.token_hash = p_hash AND t.used_at IS NULL AND t.expires_at > now() AND (t.purpose <> 'join' OR i.id IS NOT NULL)
$$;

-- Uses a token for what it was made for: of two at once one finds it. It counts for nobody but who lives at its address (p_user, or nobody yet).
CREATE FUNCTION door_use_token(p_hash bytea, p_purpose text, p_user uuid, p_new boolean)
RETURNS TABLE (email text, user_id uuid, payload jsonb)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  UPDATE public.person_tokens t SET used_at = now()
  WHERE t.token_hash = p_hash AND t.purpose = p_purpose AND t.used_at IS NULL AND t.expires_at > now()
    AND (p_user IS NULL OR EXISTS (SELECT FROM public.users u WHERE u.id = p_user AND u.email = t.email))
    AND (NOT p_new OR NOT EXISTS (SELECT FROM public.users u WHERE u.email = t.email))
  RETURNING t.email, t.user_id, t.payload
$$;

-- A forgotten password is set anew through a link: every session of the person ends.
CREATE FUNCTION door_reset_password(p_hash bytea, p_password_hash text)
RETURNS TABLE (user_id uuid, name text, email text, locale text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
#variable_conflict use_column
DECLARE v_email text;
  v_user uuid;
BEGIN
  SELECT t.email INTO v_email FROM public.door_use_token(p_hash, 'reset_password', NULL, false) t;
  SELECT u.id INTO v_user FROM public.users u WHERE u.email = v_email;
  IF v_user IS NULL THEN RETURN; END IF;
  PERFORM public.door_keep_person(v_user, NULL, NULL, p_password_hash, NULL);
  RETURN QUERY SELECT u.id, u.name, u.email, u.locale FROM public.users u WHERE u.id = v_user;
END
$$;

-- A link for signing in is used.
CREATE FUNCTION door_use_sign_in_link(p_hash bytea)
RETURNS TABLE (user_id uuid, name text, email text, locale text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT u.id, u.name, u.email, u.locale FROM public.door_use_token(p_hash, 'sign_in_link', NULL, false) t JOIN public.users u ON u.email = t.email
$$;

-- A new address is confirmed from its own mailbox. Nothing where somebody else has it by now.
CREATE FUNCTION door_change_email(p_hash bytea)
RETURNS TABLE (user_id uuid, name text, old_email text, new_email text, locale text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
#variable_conflict use_column
DECLARE v record;
  v_old text;
BEGIN
  -- "new": nobody lives at the address yet
  SELECT t.email, (t.payload->>'userId')::uuid AS person INTO v FROM public.door_use_token(p_hash, 'confirm_email', NULL, true) t;
  SELECT u.email INTO v_old FROM public.users u WHERE u.id = v.person FOR UPDATE;
  IF v_old IS NULL THEN RETURN; END IF;
  -- links that went to the old mailbox open nothing any more
  UPDATE public.person_tokens t SET used_at = now() WHERE t.email = v_old AND t.purpose IN ('reset_password', 'sign_in_link') AND t.used_at IS NULL;
  UPDATE public.users u SET email = v.email WHERE u.id = v.person;
  RETURN QUERY SELECT u.id, u.name, v_old, u.email, u.locale FROM public.users u WHERE u.id = v.person;
END
$$;

-- A colleague joins: the person at the invited address, who is signed in (p_user) or new. Somebody who left before comes back with the role offered now.
CREATE FUNCTION door_join(p_hash bytea, p_user uuid, p_new_user uuid, p_name text, p_password_hash text, p_locale text, p_member uuid)
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
  INSERT INTO public.members AS m (organizer_id, id, user_id, role)
    SELECT i.organizer_id, p_member, v_user, i.role FROM public.member_invitations i WHERE i.organizer_id = v.organizer AND i.id = v.invitation
    ON CONFLICT (organizer_id, user_id) DO UPDATE SET role = excluded.role, deactivated_at = NULL WHERE m.deactivated_at IS NOT NULL;
  RETURN QUERY SELECT o.workspace, v_user FROM public.organizers o WHERE o.id = v.organizer;
END
$$;

-- An organizer signs up through the link that its owner's mailbox received.
CREATE FUNCTION door_sign_up(
  p_hash bytea, p_signed_in uuid, p_organizer uuid, p_workspace text, p_name text, p_locale text, p_time_zone text, p_currency text,
  p_user uuid, p_user_name text, p_password_hash text, p_member uuid, p_calibration uuid, p_parameters jsonb, p_note text
) RETURNS TABLE (organizer_id uuid, member_id uuid, user_id uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
#variable_conflict use_column
DECLARE v_email text;
BEGIN
  SELECT t.email INTO v_email FROM public.door_use_token(p_hash, 'sign_up', p_signed_in, p_signed_in IS NULL) t;
  IF v_email IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT * FROM public.door_found_organizer(p_organizer, p_workspace, p_name, p_locale, p_time_zone, p_currency, false,
    p_user, v_email, p_user_name, p_password_hash, p_member, p_calibration, p_parameters, p_note);
END
$$;

-- Whether an address part is free.
CREATE FUNCTION door_workspace_taken(p_workspace text)
RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT EXISTS (SELECT FROM public.organizers o WHERE o.workspace = p_workspace) $$;

-- When the members of an organizer were last seen; only for the organizer that is set.
CREATE FUNCTION door_last_seen()
RETURNS TABLE (member_id uuid, last_seen_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT m.id, max(s.last_seen_at) FROM public.members m JOIN public.person_sessions s ON s.user_id = m.user_id
  WHERE m.organizer_id = public.current_organizer() GROUP BY m.id
$$;

-- Erases the organizers whose days of grace are over, and the people who belonged to them and to no other.
CREATE FUNCTION door_erase_closed()
RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE v_ids uuid[];
  v_people uuid[];
BEGIN
  SELECT array_agg(o.id) INTO v_ids FROM public.organizers o WHERE o.closes_at <= now();
  IF v_ids IS NULL THEN RETURN 0; END IF;
  SELECT array_agg(m.user_id) INTO v_people FROM public.members m WHERE m.organizer_id = ANY (v_ids);
  DELETE FROM public.person_letters l WHERE (l.payload->>'organizerId')::uuid = ANY (v_ids);
  DELETE FROM public.person_tokens t WHERE (t.payload->>'organizerId')::uuid = ANY (v_ids);
  SET CONSTRAINTS ALL DEFERRED;
  DELETE FROM public.organizers o WHERE o.id = ANY (v_ids);
  -- looked at here, so that what is left over is named, and the people below are free to go
  SET CONSTRAINTS ALL IMMEDIATE;
  DELETE FROM public.users u WHERE u.id = ANY (v_people) AND NOT EXISTS (SELECT FROM public.members m WHERE m.user_id = u.id);
  RETURN array_length(v_ids, 1);
END
$$;

-- Throws away what is of no more use: counts of yesterday, letters and links of last month, sessions that ended half a year ago.
CREATE FUNCTION door_sweep(p_now timestamptz)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  DELETE FROM public.attempt_counts WHERE last_at < p_now - interval '1 day';
  DELETE FROM public.person_letters WHERE created_at < p_now - interval '30 days';
  DELETE FROM public.person_tokens WHERE expires_at < p_now - interval '30 days';
  DELETE FROM public.person_sessions WHERE least(expires_at, coalesce(ended_at, expires_at)) < p_now - interval '180 days';
$$;

REVOKE ALL ON FUNCTION door_try, door_open_session, door_session, door_sessions, door_end_sessions, door_confirm_session, door_keep_person, door_letter,
  door_next_letter, door_letter_begun, door_letter_done, door_token, door_use_token, door_reset_password, door_use_sign_in_link, door_change_email, door_join,
  door_sign_up, door_workspace_taken, door_last_seen, door_erase_closed, door_sweep FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_try, door_open_session, door_session, door_sessions, door_end_sessions, door_confirm_session, door_keep_person, door_letter,
  door_next_letter, door_letter_begun, door_letter_done, door_token, door_use_token, door_reset_password, door_use_sign_in_link, door_change_email, door_join,
  door_sign_up, door_workspace_taken, door_last_seen, door_erase_closed, door_sweep TO fairbond_app;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
