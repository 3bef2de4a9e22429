-- Who signs in on a new device with a password and a code was counted twice by the network, and has both tries given back; who comes by a link was not
-- counted, and takes nothing from what others tried. As before where nothing is said.
GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

DROP FUNCTION door_open_session(uuid, uuid, bytea, text, bytea, timestamptz, timestamptz, bytea[], bytea);
CREATE FUNCTION door_open_session(p_id uuid, p_user uuid, p_hash bytea, p_device text, p_device_hash bytea, p_now timestamptz, p_expires timestamptz, p_forget bytea[], p_less bytea, p_tries integer DEFAULT 1)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  DELETE FROM public.attempt_counts WHERE key_hash = ANY (p_forget);
  UPDATE public.attempt_counts SET tries = greatest(0, tries - p_tries) WHERE key_hash = p_less
    AND NOT EXISTS (SELECT FROM public.person_sessions s WHERE s.user_id = p_user AND s.device_hash = p_device_hash AND s.created_at > p_now - interval '180 days');
  INSERT INTO public.person_sessions (id, user_id, token_hash, device, device_hash, created_at, last_seen_at, confirmed_at, expires_at)
    VALUES (p_id, p_user, p_hash, p_device, p_device_hash, p_now, p_now, p_now, p_expires);
$$;
REVOKE ALL ON FUNCTION door_open_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_open_session TO fairbond_app;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
