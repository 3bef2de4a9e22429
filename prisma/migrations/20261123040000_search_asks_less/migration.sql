-- Two letters asked a hundred thousand notes and every entry that has them, for six answers. What is found stays the same; what is read for it does not:
-- * where enough titles begin with what was typed, nothing else can come before them, so nothing else is looked for;
-- * likeness is asked strictly first, of at most three hundred entries (a mistyped common word is like thousands; of more where more are wanted, as for a
--   member who sees a part), and measured once an entry;
-- * notes are not compared by the hundred thousand: what is common is found among the newest, what is rare by the index.
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
     SELECT h.id, h.exhibitor_id, (1 + public.word_similarity(%2$L, h.title) / 2 + public.similarity(%2$L, h.title) / 4)::real FROM (SELECT * FROM has LIMIT %7$s) h ORDER BY 3 DESC, h.id LIMIT %5$s',
    v_organizer, v_title, p_kind, v_begins, p_limit - v_found, v_where, greatest(300, p_limit));
  GET DIAGNOSTICS v_more = ROW_COUNT;
  IF v_found + v_more > 0 OR char_length(v_query) < 3 THEN RETURN; END IF;
  -- materialized, so that the index is asked and yet only as many entries are compared as are taken
  v_alike := 'WITH alike AS MATERIALIZED (SELECT s.id, s.exhibitor_id, public.word_similarity(%2$L, s.body) AS likeness FROM public.search_entries s
       WHERE s.organizer_id = %1$L AND s.kind = %3$L AND %2$L OPERATOR(public.<%%) s.body)
     SELECT a.id, a.exhibitor_id, (a.likeness / 2)::real FROM (SELECT * FROM alike l %5$s) a ORDER BY a.likeness DESC, a.id LIMIT %4$s';
  PERFORM set_config('pg_trgm.word_similarity_threshold', '0.6', true);
  RETURN QUERY EXECUTE format(v_alike, v_organizer, v_folded, p_kind, p_limit, 'LIMIT ' || greatest(300, p_limit));
  GET DIAGNOSTICS v_found = ROW_COUNT;
  IF v_found >= p_limit THEN RETURN; END IF;
  PERFORM set_config('pg_trgm.word_similarity_threshold', '0.35', true);
  RETURN QUERY EXECUTE format(v_alike, v_organizer, v_folded, p_kind, p_limit - v_found, 'WHERE l.likeness < 0.6::float8');
END
$$;

-- The newest notes that have every word. One or two letters begin words in a tenth of all notes: the newest three thousand are read in their order, until
-- enough are found. Longer words are asked of the index, which finds what is rare at once. More than two thousand are no rare word: it is found by reading
-- on from the newest, and only where that fails are all of them compared.
CREATE OR REPLACE FUNCTION door_search_notes(p_query text, p_limit int)
RETURNS TABLE (id uuid, occurred_on date)
LANGUAGE plpgsql STABLE ROWS 20 SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  c_few CONSTANT int := 2000;
  v_organizer uuid := public.current_organizer();
  v_patterns text[] := public.search_patterns(p_query);
  v_short boolean := true;
  v_where text := '';
  v_newest text;
  v_has text;
  v_pattern text;
  v_ids uuid[];
  v_days date[];
BEGIN
  IF v_organizer IS NULL OR cardinality(v_patterns) = 0 THEN RETURN; END IF;
  FOREACH v_pattern IN ARRAY v_patterns LOOP
    v_where := v_where || format(' AND public.search_fold(i.note) LIKE %L', v_pattern);
    v_short := v_short AND v_pattern ~ '^% .{1,2}%$';
  END LOOP;
  v_newest := format(
    'SELECT array_agg(f.id), array_agg(f.occurred_on) FROM (SELECT i.id, i.occurred_on FROM (SELECT n.id, n.occurred_on, n.note FROM public.interactions n
       WHERE n.organizer_id = %1$L AND n.withdrawn_at IS NULL ORDER BY n.occurred_on DESC, n.id DESC LIMIT $1) i
     WHERE i.note IS NOT NULL%2$s ORDER BY i.occurred_on DESC, i.id DESC LIMIT %3$s) f', v_organizer, v_where, p_limit);
  -- materialized, so that the index is asked however few rows are taken of it
  v_has := format('WITH has AS MATERIALIZED (SELECT i.id, i.occurred_on FROM public.interactions i WHERE i.organizer_id = %L AND i.note IS NOT NULL AND i.withdrawn_at IS NULL%s)', v_organizer, v_where);
  IF v_short THEN
    EXECUTE v_newest INTO v_ids, v_days USING 3000;
    IF cardinality(v_ids) >= p_limit THEN RETURN QUERY SELECT u.id, u.day FROM unnest(v_ids, v_days) AS u(id, day); RETURN; END IF;
  END IF;
  EXECUTE v_has || format(' SELECT array_agg(f.id), array_agg(f.occurred_on) FROM (SELECT * FROM has LIMIT %s) f', c_few + 1) INTO v_ids, v_days;
  IF coalesce(cardinality(v_ids), 0) <= c_few THEN
    RETURN QUERY SELECT u.id, u.day FROM unnest(v_ids, v_days) AS u(id, day) ORDER BY u.day DESC, u.id DESC LIMIT p_limit;
    RETURN;
  END IF;
  EXECUTE v_newest INTO v_ids, v_days USING 20000;
  IF cardinality(v_ids) >= p_limit THEN RETURN QUERY SELECT u.id, u.day FROM unnest(v_ids, v_days) AS u(id, day); RETURN; END IF;
  RETURN QUERY EXECUTE v_has || format(' SELECT h.id, h.occurred_on FROM has h ORDER BY h.occurred_on DESC, h.id DESC LIMIT %s', p_limit);
END
$$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
