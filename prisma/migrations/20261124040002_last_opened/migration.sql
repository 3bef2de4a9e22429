-- When a member last opened this organizer, told to the hour: what they do elsewhere, or after they left, is not this organizer's to know.
-- door_last_seen tells of all their sessions; nothing asks it any more, and until it goes it says nothing of those who left.
ALTER TABLE "members" ADD COLUMN "last_opened_at" TIMESTAMPTZ(3);

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
