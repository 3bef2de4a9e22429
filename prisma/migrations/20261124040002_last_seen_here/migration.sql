-- Who has left is seen no longer: what they do elsewhere is not told to the organizer that they left.
GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

CREATE OR REPLACE FUNCTION door_last_seen()
RETURNS TABLE (member_id uuid, last_seen_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT m.id, max(s.last_seen_at) FROM public.members m JOIN public.person_sessions s ON s.user_id = m.user_id
  WHERE m.organizer_id = public.current_organizer() AND m.deactivated_at IS NULL GROUP BY m.id
$$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
