-- Passkeys: the public half of a key that a person's own device keeps. Beside them the challenges that were answered, so that none is taken twice.
-- Both belong to no organizer and to the door alone.
CREATE TABLE "passkeys" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "credential_id" BYTEA NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "backed_up" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkeys_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "passkeys_credential_id_key" ON "passkeys"("credential_id");
CREATE INDEX "passkeys_user_id_idx" ON "passkeys"("user_id");
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "used_challenges" (
    "challenge_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "used_challenges_pkey" PRIMARY KEY ("challenge_hash")
);
CREATE INDEX "used_challenges_expires_at_idx" ON "used_challenges"("expires_at");

ALTER TABLE "passkeys" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "passkeys" FORCE ROW LEVEL SECURITY;
CREATE POLICY door ON "passkeys" TO fairbond_door USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "passkeys" TO fairbond_door;
ALTER TABLE "used_challenges" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "used_challenges" FORCE ROW LEVEL SECURITY;
CREATE POLICY door ON "used_challenges" TO fairbond_door USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "used_challenges" TO fairbond_door;

-- What an organizer's audit says of a member's passkeys: one came, one went, one was refused because it may have been copied.
CREATE POLICY door_passkeys ON audit_entries FOR INSERT TO fairbond_door WITH CHECK (action IN ('passkey_added', 'passkey_removed', 'passkey_refused'));

GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

-- A challenge is used, whatever comes of it: of two who bring the same one, one does so first.
CREATE FUNCTION door_use_challenge(p_hash bytea, p_expires timestamptz)
RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH used AS (INSERT INTO public.used_challenges (challenge_hash, expires_at) VALUES (p_hash, p_expires) ON CONFLICT DO NOTHING RETURNING 1) SELECT EXISTS (SELECT FROM used)
$$;

-- A new passkey of a person: "kept", "too_many", or "taken" where somebody, perhaps the same person, has it already.
CREATE FUNCTION door_keep_passkey(p_id uuid, p_user uuid, p_credential bytea, p_key bytea, p_counter bigint, p_transports text[], p_backed_up boolean, p_name text, p_most integer)
RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  -- one at a time, so that of two at once none is one too many
  PERFORM FROM public.users u WHERE u.id = p_user FOR NO KEY UPDATE;
  IF (SELECT count(*) FROM public.passkeys k WHERE k.user_id = p_user) >= p_most THEN RETURN 'too_many'; END IF;
  INSERT INTO public.passkeys (id, user_id, credential_id, public_key, counter, transports, backed_up, name)
    VALUES (p_id, p_user, p_credential, p_key, p_counter, p_transports, p_backed_up, p_name) ON CONFLICT (credential_id) DO NOTHING;
  RETURN CASE WHEN FOUND THEN 'kept' ELSE 'taken' END;
END
$$;

CREATE FUNCTION door_passkeys(p_user uuid)
RETURNS TABLE (id uuid, credential_id bytea, transports text[], backed_up boolean, name text, created_at timestamptz, last_used_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT k.id, k.credential_id, k.transports, k.backed_up, k.name, k.created_at, k.last_used_at FROM public.passkeys k WHERE k.user_id = p_user ORDER BY k.created_at, k.id
$$;

-- Whose passkey this is, and what its answers are checked against.
CREATE FUNCTION door_passkey(p_credential bytea)
RETURNS TABLE (id uuid, public_key bytea, user_id uuid, user_name text, email text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT k.id, k.public_key, u.id, u.name, u.email, u.locale FROM public.passkeys k JOIN public.users u ON u.id = k.user_id WHERE k.credential_id = p_credential
$$;

-- A passkey was used. False where its counter has not gone on: somebody may have a copy of it. Devices that do not count say 0 every time.
CREATE FUNCTION door_use_passkey(p_id uuid, p_counter bigint, p_backed_up boolean, p_now timestamptz)
RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH used AS (
    UPDATE public.passkeys k SET counter = p_counter, backed_up = p_backed_up, last_used_at = p_now
    WHERE k.id = p_id AND (k.counter < p_counter OR (k.counter = 0 AND p_counter = 0)) RETURNING 1)
  SELECT EXISTS (SELECT FROM used)
$$;

CREATE FUNCTION door_rename_passkey(p_user uuid, p_id uuid, p_name text)
RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH renamed AS (UPDATE public.passkeys SET name = p_name WHERE user_id = p_user AND id = p_id RETURNING 1) SELECT EXISTS (SELECT FROM renamed)
$$;

-- Its name, for the letter that tells of it; null where it was gone, or somebody else's.
CREATE FUNCTION door_remove_passkey(p_user uuid, p_id uuid)
RETURNS text
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  DELETE FROM public.passkeys WHERE user_id = p_user AND id = p_id RETURNING name
$$;

-- As before. Whoever has forgotten the password and comes by the mailbox is rid of every passkey too: somebody else could have added one.
DROP FUNCTION door_reset_password(bytea, text);
CREATE FUNCTION door_reset_password(p_hash bytea, p_password_hash text)
RETURNS TABLE (user_id uuid, name text, email text, locale text, passkeys integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
#variable_conflict use_column
DECLARE v_email text;
  v_user uuid;
  v_passkeys integer;
BEGIN
  SELECT t.email INTO v_email FROM public.door_use_token(p_hash, 'reset_password', NULL, false) t;
  SELECT u.id INTO v_user FROM public.users u WHERE u.email = v_email;
  IF v_user IS NULL THEN RETURN; END IF;
  PERFORM public.door_keep_person(v_user, NULL, NULL, p_password_hash, NULL);
  DELETE FROM public.passkeys k WHERE k.user_id = v_user;
  GET DIAGNOSTICS v_passkeys = ROW_COUNT;
  RETURN QUERY SELECT u.id, u.name, u.email, u.locale, v_passkeys FROM public.users u WHERE u.id = v_user;
END
$$;

CREATE OR REPLACE FUNCTION door_sweep(p_now timestamptz)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  DELETE FROM public.attempt_counts WHERE last_at < p_now - interval '1 day';
  DELETE FROM public.person_letters WHERE created_at < p_now - interval '30 days';
  DELETE FROM public.person_tokens WHERE expires_at < p_now - interval '30 days';
  DELETE FROM public.person_sessions WHERE least(expires_at, coalesce(ended_at, expires_at)) < p_now - interval '180 days';
  DELETE FROM public.used_challenges WHERE expires_at < p_now - interval '1 day';
$$;

REVOKE ALL ON FUNCTION door_use_challenge, door_keep_passkey, door_passkeys, door_passkey, door_use_passkey, door_rename_passkey, door_remove_passkey, door_reset_password FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_use_challenge, door_keep_passkey, door_passkeys, door_passkey, door_use_passkey, door_rename_passkey, door_remove_passkey, door_reset_password TO fairbond_app;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
