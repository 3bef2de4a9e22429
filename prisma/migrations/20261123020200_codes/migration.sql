-- Codes of an authenticator app as a second proof, and the recovery codes for the day the telephone is lost. The app's secret is sealed by the server's key;
-- of recovery codes only hashes are kept.
ALTER TABLE "users" ADD COLUMN "code_secret" BYTEA;
ALTER TABLE "users" ADD COLUMN "code_last_step" BIGINT;

CREATE TABLE "recovery_codes" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "recovery_codes_user_id_code_hash_key" ON "recovery_codes"("user_id", "code_hash");
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "recovery_codes" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "recovery_codes" FORCE ROW LEVEL SECURITY;
CREATE POLICY door ON "recovery_codes" TO fairbond_door USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "recovery_codes" TO fairbond_door;
GRANT SELECT (code_secret, code_last_step), UPDATE (code_secret, code_last_step) ON users TO fairbond_door;

GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

-- A person's sealed secret, null for one who uses no codes, and how many recovery codes are left.
CREATE FUNCTION door_codes(p_user uuid)
RETURNS TABLE (secret bytea, recovery_left integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT u.code_secret, (SELECT count(*) FROM public.recovery_codes r WHERE r.user_id = u.id AND r.used_at IS NULL)::integer FROM public.users u WHERE u.id = p_user
$$;

-- Switches codes on with the step that was just proven, or off with nulls; former recovery codes lose their worth.
CREATE FUNCTION door_keep_codes(p_user uuid, p_secret bytea, p_step bigint, p_recovery bytea[])
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  UPDATE public.users SET code_secret = p_secret, code_last_step = p_step WHERE id = p_user;
  DELETE FROM public.recovery_codes WHERE user_id = p_user;
  INSERT INTO public.recovery_codes (id, user_id, code_hash) SELECT gen_random_uuid(), p_user, h FROM unnest(p_recovery) AS h;
$$;

-- A code counts once: its step must lie after the last that was used. Of two at once one wins.
CREATE FUNCTION door_use_code(p_user uuid, p_step bigint)
RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH used AS (UPDATE public.users SET code_last_step = p_step WHERE id = p_user AND code_secret IS NOT NULL AND code_last_step < p_step RETURNING 1) SELECT EXISTS (SELECT FROM used)
$$;

CREATE FUNCTION door_use_recovery_code(p_user uuid, p_hash bytea)
RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH used AS (UPDATE public.recovery_codes SET used_at = now() WHERE user_id = p_user AND code_hash = p_hash AND used_at IS NULL RETURNING 1) SELECT EXISTS (SELECT FROM used)
$$;

REVOKE ALL ON FUNCTION door_codes, door_keep_codes, door_use_code, door_use_recovery_code FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_codes, door_keep_codes, door_use_code, door_use_recovery_code TO fairbond_app;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
