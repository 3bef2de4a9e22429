-- Two letters asked a hundred thousand notes and every entry that has them, for six answers. What is found stays the same; what is read for it does not:
-- * where enough titles begin with what was typed, nothing else can come before them, so nothing else is looked for;
-- * likeness is asked strictly first, of at most three hundred entries (a mistyped common word is like thousands), and measured once an entry;
-- * notes are read a little deeper by date before the index is asked for all of them: a day's import of other things no longer hides a common word.
GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

CREATE OR REPLACE FUNCTION door_search(p_kind search_kind, p_query text, p_limit int)
RETURNS TABLE (id uuid, exhibitor_id uuid, score real)
LANGUAGE plpgsql STABLE ROWS 20 SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  v_organizer uuid := public.current_organizer();
  v_query text := btrim(p_query);
  v_title text := public.search_plain(p_query);
  v_begins text := replace(replace(replace(v_title, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  v_folded text := btrim(public.search_fold(p_query));
  v_digits text := ltrim(regexp_replace(p_query, '\D', '', 'g'), '0');
  v_patterns text[] := public.search_patterns(p_query);
  v_where text := '';
  v_pattern text;
  v_alike text;
  v_found int;
  v_more int;
BEGIN
  IF v_organizer IS NULL OR cardinality(v_patterns) = 0 THEN RETURN; END IF;
  -- a number as people write it: +49 (0)171 23-45
  IF p_kind = 'contact' AND v_query ~ '^[-+ ()/.\d]+$' AND char_length(v_digits) >= 3 THEN v_patterns := ARRAY['%' || v_digits || '%']; END IF;
  FOREACH v_pattern IN ARRAY v_patterns LOOP v_where := v_where || format(' AND s.body LIKE %L', v_pattern); END LOOP;
  -- the condition of the kind's own index has to be a constant, so each statement is put together here, from nothing but quoted values
  RETURN QUERY EXECUTE format(
    'SELECT s.id, s.exhibitor_id, CASE WHEN s.title = %2$L THEN 3::real ELSE 2::real END FROM public.search_entries s
     WHERE s.organizer_id = %1$L AND s.kind = %3$L AND s.title LIKE %4$L ORDER BY s.title, s.id LIMIT %5$s',
    v_organizer, v_title, p_kind, v_begins, p_limit);
  GET DIAGNOSTICS v_found = ROW_COUNT;
  IF v_found >= p_limit THEN RETURN; END IF;
  RETURN QUERY EXECUTE format(
    'WITH has AS MATERIALIZED (SELECT s.id, s.exhibitor_id, s.title FROM public.search_entries s WHERE s.organizer_id = %1$L AND s.kind = %3$L AND s.title NOT LIKE %4$L%6$s)
     SELECT h.id, h.exhibitor_id, (1 + public.word_similarity(%2$L, h.title) / 2 + public.similarity(%2$L, h.title) / 4)::real FROM (SELECT * FROM has LIMIT 300) h ORDER BY 3 DESC, h.id LIMIT %5$s',
    v_organizer, v_title, p_kind, v_begins, p_limit - v_found, v_where);
  GET DIAGNOSTICS v_more = ROW_COUNT;
  IF v_found + v_more > 0 OR char_length(v_query) < 3 THEN RETURN; END IF;
  -- materialized, so that the index is asked and yet only as many entries are compared as are taken
  v_alike := 'WITH alike AS MATERIALIZED (SELECT s.id, s.exhibitor_id, public.word_similarity(%2$L, s.body) AS likeness FROM public.search_entries s
       WHERE s.organizer_id = %1$L AND s.kind = %3$L AND %2$L OPERATOR(public.<%%) s.body)
     SELECT a.id, a.exhibitor_id, (a.likeness / 2)::real FROM (SELECT * FROM alike l %5$s) a ORDER BY a.likeness DESC, a.id LIMIT %4$s';
  PERFORM set_config('pg_trgm.word_similarity_threshold', '0.6', true);
  RETURN QUERY EXECUTE format(v_alike, v_organizer, v_folded, p_kind, p_limit, 'LIMIT 300');
  GET DIAGNOSTICS v_found = ROW_COUNT;
  IF v_found >= p_limit THEN RETURN; END IF;
  PERFORM set_config('pg_trgm.word_similarity_threshold', '0.35', true);
  RETURN QUERY EXECUTE format(v_alike, v_organizer, v_folded, p_kind, p_limit - v_found, 'WHERE l.likeness < 0.6::float8');
END
$$;

-- The newest notes that have every word. A common word is found among the newest three thousand; what is not is rare enough for the index.
CREATE OR REPLACE FUNCTION door_search_notes(p_query text, p_limit int)
RETURNS TABLE (id uuid, occurred_on date)
LANGUAGE plpgsql STABLE ROWS 20 SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  v_organizer uuid := public.current_organizer();
  v_patterns text[] := public.search_patterns(p_query);
  v_where text := '';
  v_pattern text;
  v_found int;
BEGIN
  IF v_organizer IS NULL OR cardinality(v_patterns) = 0 THEN RETURN; END IF;
  FOREACH v_pattern IN ARRAY v_patterns LOOP v_where := v_where || format(' AND public.search_fold(i.note) LIKE %L', v_pattern); END LOOP;
  -- read in their order and only until enough are found
  RETURN QUERY EXECUTE format(
    'SELECT i.id, i.occurred_on FROM (SELECT n.id, n.occurred_on, n.note FROM public.interactions n
       WHERE n.organizer_id = %1$L AND n.withdrawn_at IS NULL ORDER BY n.occurred_on DESC, n.id DESC LIMIT 3000) i
     WHERE i.note IS NOT NULL%2$s ORDER BY i.occurred_on DESC, i.id DESC LIMIT %3$s', v_organizer, v_where, p_limit);
  GET DIAGNOSTICS v_found = ROW_COUNT;
  IF v_found >= p_limit THEN RETURN; END IF;
  -- the rest, those of the newest among them: the reader takes each once
  RETURN QUERY EXECUTE format(
    'WITH has AS MATERIALIZED (SELECT i.id, i.occurred_on FROM public.interactions i
       WHERE i.organizer_id = %1$L AND i.note IS NOT NULL AND i.withdrawn_at IS NULL%2$s)
     SELECT h.id, h.occurred_on FROM has h ORDER BY h.occurred_on DESC, h.id DESC LIMIT %3$s', v_organizer, v_where, p_limit);
END
$$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
