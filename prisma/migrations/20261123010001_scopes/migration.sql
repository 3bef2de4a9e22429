-- A member may see all exhibitors, those of their team, or those they look after. The setting app.scope says it beside the organizer:
-- 'team <member>' or 'own <member>'; empty is all, as workers and nightly jobs have it. What hangs on an exhibitor follows it.

-- True where nothing is kept back, else null. The policies ask it once a statement, in a subquery, and by IS NOT NULL: the planner takes that
-- for nearly always true, so that plans stay as they are without scopes.
CREATE FUNCTION scope_open() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT CASE WHEN coalesce(current_setting('app.scope', true), '') = '' THEN true END $$;

-- The member whose exhibitors are seen; null where all are.
CREATE FUNCTION scope_member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(split_part(coalesce(current_setting('app.scope', true), ''), ' ', 2), '')::uuid $$;

-- The exhibitors of whose team the member is, where the scope is the team's. PL/pgSQL, because what is not called is then not planned either.
CREATE FUNCTION team_exhibitors() RETURNS SETOF uuid LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 500 SET search_path = pg_catalog, public AS $$
BEGIN
  IF split_part(coalesce(current_setting('app.scope', true), ''), ' ', 1) <> 'team' THEN RETURN; END IF;
  RETURN QUERY SELECT t.exhibitor_id FROM exhibitor_team_members t WHERE t.organizer_id = current_organizer() AND t.member_id = scope_member();
END $$;

-- The exhibitors that are seen. The policy of exhibitors itself decides which.
CREATE FUNCTION seen_exhibitors() RETURNS SETOF uuid LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 500 SET search_path = pg_catalog, public AS $$
BEGIN
  RETURN QUERY SELECT e.id FROM exhibitors e WHERE e.organizer_id = current_organizer();
END $$;

-- How many a search looks at: with a scope most of what it finds is kept back, so it looks further.
CREATE FUNCTION sought(p_limit int) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT CASE WHEN scope_open() THEN p_limit ELSE greatest(p_limit, 2000) END $$;

CREATE POLICY by_scope ON "exhibitors" AS RESTRICTIVE TO fairbond_app USING (
  (SELECT scope_open()) IS NOT NULL OR owner_member_id = (SELECT scope_member()) OR id IN (SELECT team_exhibitors()));

DO $$
DECLARE
  v_table text;
  v_pair text[];
BEGIN
  -- what names its exhibitor
  FOREACH v_table IN ARRAY ARRAY[
    'alarms', 'backtest_judgements', 'complaints', 'contacts', 'duplicate_keys', 'duplicate_merges', 'evidence', 'exchanges', 'exhibitor_files', 'exhibitor_links', 'exhibitor_own_values',
    'exhibitor_tags', 'filter_states', 'interactions', 'invitations', 'participations', 'promises', 'rebooking_predictions', 'recent_items', 'record_changes', 'relationship_scores',
    'relationships', 'responses', 'score_steps', 'search_entries', 'special_requests', 'stage_moves', 'stage_overrides', 'stage_placements'
  ] LOOP
    EXECUTE format('CREATE POLICY by_scope ON %I AS RESTRICTIVE TO fairbond_app USING ((SELECT scope_open()) IS NOT NULL OR exhibitor_id IN (SELECT seen_exhibitors()))', v_table);
  END LOOP;
  -- what may be of no exhibitor
  FOREACH v_table IN ARRAY ARRAY['import_changes', 'notices', 'tasks'] LOOP
    EXECUTE format('CREATE POLICY by_scope ON %I AS RESTRICTIVE TO fairbond_app USING ((SELECT scope_open()) IS NOT NULL OR exhibitor_id IS NULL OR exhibitor_id IN (SELECT seen_exhibitors()))', v_table);
  END LOOP;
  -- what hangs on something that hangs on an exhibitor: seen with it
  FOREACH v_pair SLICE 1 IN ARRAY ARRAY[
    ['alarm_steps', 'alarm_id', 'alarms'], ['answers', 'response_id', 'responses'], ['campaign_messages', 'invitation_id', 'invitations'], ['contact_own_values', 'contact_id', 'contacts'],
    ['contact_ties', 'contact_id', 'contacts'], ['file_contents', 'file_id', 'exhibitor_files'], ['invitation_links', 'invitation_id', 'invitations'], ['invoices', 'participation_id', 'participations'],
    ['participation_moves', 'participation_id', 'participations'], ['participation_own_values', 'participation_id', 'participations'], ['response_drafts', 'invitation_id', 'invitations']
  ] LOOP
    EXECUTE format('CREATE POLICY by_scope ON %1$I AS RESTRICTIVE TO fairbond_app USING ((SELECT scope_open()) IS NOT NULL OR EXISTS (SELECT FROM %3$I w WHERE w.organizer_id = %1$I.organizer_id AND w.id = %1$I.%2$I))', v_pair[1], v_pair[2], v_pair[3]);
  END LOOP;
END $$;

-- A change of many names the records it changed: with a scope a member sees their own changes alone.
CREATE POLICY by_scope ON "list_changes" AS RESTRICTIVE TO fairbond_app USING ((SELECT scope_open()) IS NOT NULL OR member_id = (SELECT scope_member()));
CREATE POLICY by_scope ON "list_change_rows" AS RESTRICTIVE TO fairbond_app USING (
  (SELECT scope_open()) IS NOT NULL OR EXISTS (SELECT FROM list_changes w WHERE w.organizer_id = list_change_rows.organizer_id AND w.id = list_change_rows.change_id));
