-- A campaign of many thousands fills invitations and letters at once: they are analyzed like the tables that an import fills.
CREATE OR REPLACE FUNCTION refresh_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  ANALYZE (SKIP_LOCKED) public.exhibitors, public.contacts, public.participations, public.relationships, public.stage_placements, public.stage_moves,
    public.responses, public.answers, public.evidence, public.relationship_scores, public.filter_states, public.score_steps, public.import_changes,
    public.invitations, public.campaign_messages, public.suppressions;
END
$$;
