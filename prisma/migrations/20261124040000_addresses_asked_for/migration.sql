-- Whoever sets a new password, or has a new address, is rid of every other address that somebody asked for in their name: a link that
-- already lies in a stranger's mailbox, and a letter that has not gone yet. Letters first: one that goes at this moment is waited for, and its link is then seen.
GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

CREATE OR REPLACE FUNCTION door_keep_person(p_user uuid, p_name text, p_locale text, p_password_hash text, p_session uuid)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
BEGIN
  UPDATE public.users u SET name = coalesce(p_name, u.name), locale = coalesce(p_locale, u.locale), password_hash = coalesce(p_password_hash, u.password_hash),
    password_changed_at = CASE WHEN p_password_hash IS NULL THEN u.password_changed_at ELSE now() END
    WHERE u.id = p_user;
  IF p_password_hash IS NOT NULL THEN
    UPDATE public.person_sessions s SET ended_at = now() WHERE s.user_id = p_user AND s.ended_at IS NULL AND s.id IS DISTINCT FROM p_session;
    UPDATE public.person_letters l SET status = 'skipped', reason = 'stopped' WHERE l.kind = 'confirm_email' AND l.status = 'planned' AND l.payload->>'userId' = p_user::text;
    UPDATE public.person_tokens t SET used_at = now() FROM public.users u
      WHERE u.id = p_user AND t.used_at IS NULL AND (
        (t.email = u.email AND t.purpose IN ('reset_password', 'sign_in_link')) OR (t.purpose = 'confirm_email' AND t.payload->>'userId' = p_user::text));
  END IF;
END
$$;

CREATE OR REPLACE FUNCTION door_change_email(p_hash bytea)
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
  -- links that went to the old mailbox open nothing any more, nor do those of other addresses that were asked for
  UPDATE public.person_letters l SET status = 'skipped', reason = 'stopped' WHERE l.kind = 'confirm_email' AND l.status = 'planned' AND l.payload->>'userId' = v.person::text;
  UPDATE public.person_tokens t SET used_at = now()
    WHERE t.used_at IS NULL AND ((t.email = v_old AND t.purpose IN ('reset_password', 'sign_in_link')) OR (t.purpose = 'confirm_email' AND t.payload->>'userId' = v.person::text));
  UPDATE public.users u SET email = v.email WHERE u.id = v.person;
  RETURN QUERY SELECT u.id, u.name, v_old, u.email, u.locale FROM public.users u WHERE u.id = v.person;
END
$$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
