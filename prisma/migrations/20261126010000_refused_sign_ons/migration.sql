GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

-- A line about a member, former ones too, whom an organizer's provider named and who did not come in: by the account that they came with before, or by the address. In the
-- audit of that organizer alone, since a provider may give any address that it likes; somebody who is nobody there leaves no line.
CREATE FUNCTION door_note_refused_sign_on(p_organizer uuid, p_sign_on uuid, p_subject text, p_email text, p_address text, p_agent text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  INSERT INTO public.audit_entries (organizer_id, member_id, action, noun, address, agent)
  SELECT m.organizer_id, m.id, 'sign_in_failed', 'members', left(p_address, 45), left(p_agent, 30)
  FROM public.members m JOIN public.users u ON u.id = m.user_id
  WHERE m.organizer_id = p_organizer AND (u.email = lower(p_email) OR m.id IN (
    SELECT b.member_id FROM public.sign_on_bindings b JOIN public.sign_ons s ON s.organizer_id = b.organizer_id AND s.issuer = b.issuer
    WHERE b.organizer_id = p_organizer AND s.id = p_sign_on AND b.subject = p_subject))
$$;
REVOKE ALL ON FUNCTION door_note_refused_sign_on FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_note_refused_sign_on TO fairbond_app;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
