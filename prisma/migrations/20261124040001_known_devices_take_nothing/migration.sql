-- A try on a device that was known before is counted for that device alone (door_try), so its success takes nothing from the network's count either:
-- else a stranger with an account of their own would wash off, by signing in there again and again, what they tried against others.
GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

CREATE OR REPLACE FUNCTION door_open_session(p_id uuid, p_user uuid, p_hash bytea, p_device text, p_device_hash bytea, p_now timestamptz, p_expires timestamptz, p_forget bytea[], p_less bytea)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  DELETE FROM public.attempt_counts WHERE key_hash = ANY (p_forget);
  UPDATE public.attempt_counts SET tries = greatest(0, tries - 1) WHERE key_hash = p_less
    AND NOT EXISTS (SELECT FROM public.person_sessions s WHERE s.user_id = p_user AND s.device_hash = p_device_hash AND s.created_at > p_now - interval '180 days');
  INSERT INTO public.person_sessions (id, user_id, token_hash, device, device_hash, created_at, last_seen_at, confirmed_at, expires_at)
    VALUES (p_id, p_user, p_hash, p_device, p_device_hash, p_now, p_now, p_now, p_expires);
$$;

-- The session itself makes its device a known one.
CREATE OR REPLACE FUNCTION door_confirm_session(p_user uuid, p_id uuid, p_now timestamptz, p_forget bytea[], p_less bytea)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  DELETE FROM public.attempt_counts WHERE key_hash = ANY (p_forget);
  UPDATE public.attempt_counts SET tries = greatest(0, tries - 1) WHERE key_hash = p_less
    AND EXISTS (SELECT FROM public.person_sessions s WHERE s.id = p_id AND s.user_id = p_user AND s.device_hash IS NULL);
  UPDATE public.person_sessions SET confirmed_at = p_now WHERE id = p_id AND user_id = p_user AND ended_at IS NULL;
$$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
