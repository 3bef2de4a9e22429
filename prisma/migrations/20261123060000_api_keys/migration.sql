-- Keys with which programs come in: shown once, kept as a hash, never more than what their maker may at the time of asking.
CREATE TABLE "api_keys" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "prefix" TEXT NOT NULL,
    "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "per_minute" INTEGER NOT NULL DEFAULT 600,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("organizer_id","id")
);

-- How many requests of a key came in this minute. Unlogged: counting costs no flush to disk, and a crash only forgets the count.
CREATE UNLOGGED TABLE "api_windows" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_windows_pkey" PRIMARY KEY ("organizer_id","id")
);

-- What was written under an idempotency key, for a day: asked again, nothing is written. Only which record it was: what it says stands in the record alone.
CREATE TABLE "api_answers" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key_id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "record" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_answers_pkey" PRIMARY KEY ("organizer_id","id")
);

DO $$
DECLARE v_table text;
BEGIN
  FOREACH v_table IN ARRAY ARRAY['api_keys', 'api_windows', 'api_answers'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_table);
    EXECUTE format('CREATE POLICY organizer_only ON %I TO fairbond_app USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer())', v_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO fairbond_app', v_table);
  END LOOP;
END $$;

CREATE UNIQUE INDEX "api_keys_hash_key" ON "api_keys"("hash");
CREATE INDEX "api_keys_organizer_id_member_id_idx" ON "api_keys"("organizer_id", "member_id");
CREATE UNIQUE INDEX "api_answers_organizer_id_key_id_idempotency_key_key" ON "api_answers"("organizer_id", "key_id", "idempotency_key");
CREATE INDEX "api_answers_organizer_id_created_at_idx" ON "api_answers"("organizer_id", "created_at");

ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "api_windows" ADD CONSTRAINT "api_windows_organizer_id_id_fkey" FOREIGN KEY ("organizer_id", "id") REFERENCES "api_keys"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "api_answers" ADD CONSTRAINT "api_answers_organizer_id_key_id_fkey" FOREIGN KEY ("organizer_id", "key_id") REFERENCES "api_keys"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "api_keys" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit('hash');

-- Who stands behind a key: asked before an organizer is known, as a survey link is. The same statement counts the request and notes the use.
CREATE POLICY door_read ON api_keys FOR SELECT TO fairbond_door USING (true);
CREATE POLICY door_used ON api_keys FOR UPDATE TO fairbond_door USING (true) WITH CHECK (true);
CREATE POLICY door_count ON api_windows TO fairbond_door USING (true) WITH CHECK (true);
GRANT SELECT (organizer_id, id, member_id, hash, prefix, scopes, per_minute, expires_at, last_used_at, revoked_at), UPDATE (last_used_at) ON api_keys TO fairbond_door;
GRANT SELECT, INSERT, UPDATE ON api_windows TO fairbond_door;

GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

CREATE FUNCTION door_api_key(p_hash bytea)
RETURNS TABLE (organizer_id uuid, key_id uuid, scopes text[], member_id uuid, role text, rights text[], scope text, time_zone text, currency text, prefix text, per_minute int, used int, resets_in int)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH found AS (
    SELECT k.organizer_id, k.id, k.scopes, k.member_id, k.prefix, k.per_minute, k.last_used_at, m.role::text AS role, r.rights, r.scope, o.time_zone, o.currency::text AS currency
    FROM public.api_keys k
      JOIN public.members m ON m.organizer_id = k.organizer_id AND m.id = k.member_id AND m.deactivated_at IS NULL
      JOIN public.organizers o ON o.id = k.organizer_id
      LEFT JOIN public.roles r ON r.organizer_id = m.organizer_id AND r.id = m.own_role_id AND m.role <> 'owner'
    WHERE k.hash = p_hash AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
  ), noted AS (
    UPDATE public.api_keys k SET last_used_at = now() FROM found f
    WHERE k.organizer_id = f.organizer_id AND k.id = f.id AND (f.last_used_at IS NULL OR f.last_used_at < now() - interval '5 minutes')
  ), counted AS (
    INSERT INTO public.api_windows AS w (organizer_id, id, count, started_at) SELECT f.organizer_id, f.id, 1, now() FROM found f
    ON CONFLICT (organizer_id, id) DO UPDATE SET
      count = CASE WHEN w.started_at <= now() - interval '1 minute' THEN 1 ELSE w.count + 1 END,
      started_at = CASE WHEN w.started_at <= now() - interval '1 minute' THEN now() ELSE w.started_at END
    RETURNING w.count, w.started_at
  )
  SELECT f.organizer_id, f.id, f.scopes, f.member_id, f.role, f.rights, f.scope, f.time_zone, f.currency, f.prefix, f.per_minute, c.count,
    greatest(1, ceil(extract(epoch FROM c.started_at + interval '1 minute' - now())))::int
  FROM found f, counted c
$$;

REVOKE ALL ON FUNCTION door_api_key FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_api_key TO fairbond_app;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
