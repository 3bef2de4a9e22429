-- Five invitations an hour to one address are one organizer's: another's do not use them up.
GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

CREATE OR REPLACE FUNCTION door_letter(p_id uuid, p_kind text, p_email text, p_locale text, p_payload jsonb)
RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH asked AS (
    INSERT INTO public.person_letters (id, kind, email, locale, payload)
      SELECT p_id, p_kind, lower(p_email), p_locale, p_payload
      WHERE (SELECT count(*) FROM public.person_letters l WHERE l.email = lower(p_email) AND l.kind = p_kind AND l.created_at > now() - interval '1 hour'
        AND (p_kind <> 'join' OR l.payload->>'organizerId' = p_payload->>'organizerId')) < 5
    RETURNING 1)
  SELECT EXISTS (SELECT FROM asked)
$$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
