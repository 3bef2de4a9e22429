-- What a role may read and write of single fields: `none money`, `read reach`, `none own-<field>`; what is not named is read and written.
ALTER TABLE "roles" ADD COLUMN "fields" TEXT[] DEFAULT ARRAY[]::TEXT[];
GRANT SELECT (fields) ON roles TO fairbond_door;

-- app.hides names what is not read, app.keeps what is not written (and with it all that is not read), both with commas between; empty is nothing.
CREATE FUNCTION hides(p_field text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT p_field = ANY (string_to_array(coalesce(current_setting('app.hides', true), ''), ',')) $$;
CREATE FUNCTION hides_some() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(current_setting('app.hides', true), '') <> '' $$;
CREATE FUNCTION keeps(p_field text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT p_field = ANY (string_to_array(coalesce(current_setting('app.keeps', true), ''), ',')) $$;

-- The organizer's own fields that are not read, or not written, as the column `own` names them.
CREATE FUNCTION own_named(p_setting text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(substr(name, 5)), '{}') FROM unnest(string_to_array(coalesce(current_setting(p_setting, true), ''), ',')) AS name WHERE name LIKE 'own-%'
$$;

-- Which columns belong to which group: the one list that the views, the guard and the books of changes read.
CREATE FUNCTION field_columns() RETURNS TABLE (table_name text, column_name text, field text) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  VALUES ('participations', 'amount', 'money'), ('participations', 'contract_amount', 'money'), ('participations', 'contract_currency', 'money'), ('invoices', 'amount', 'money'), ('invoices', 'currency', 'money'), ('special_requests', 'cost', 'money'), ('exchanges', 'worth', 'money'),
    ('stands', 'price', 'money'), ('packages', 'price', 'money'), ('relationships', 'revenue', 'money'), ('portfolio_cells', 'revenue', 'money'),
    ('contacts', 'email', 'reach'), ('contacts', 'phone', 'reach'), ('campaign_messages', 'address', 'reach'), ('exhibitors', 'note', 'notes'), ('interactions', 'note', 'notes')
$$;

-- What a book of changes of a table leaves out: the columns that are not read, and own fields as `own-<field>`.
CREATE FUNCTION unread_columns(p_table text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, public AS $$
  SELECT array(SELECT f.column_name FROM field_columns() f WHERE f.table_name = p_table AND hides(f.field))
    || array(SELECT name FROM unnest(string_to_array(coalesce(current_setting('app.hides', true), ''), ',')) AS name WHERE name LIKE 'own-%')
$$;

-- The same whatever the table, as lists call their fields: what a change of many of them is kept under.
CREATE FUNCTION unread_fields() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, public AS $$
  SELECT array(SELECT f.column_name FROM field_columns() f WHERE hides(f.field)) || unread_columns('')
$$;

-- What a member reads who may not read everything: the tables again under the same names, with what is hidden left empty (or nothing and the currency XXX, which
-- is none, where there must be something). The transaction of such a
-- member looks into this schema first, so that no list, sum, order or search can tell what stands there. Row-level security is that of the tables.
CREATE SCHEMA masked;
GRANT USAGE ON SCHEMA masked TO fairbond_app;

-- Makes the views as the tables are now. A later migration that adds a column to one of the tables calls it again.
CREATE FUNCTION make_masked_views() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
DECLARE
  v_table text;
  v_columns text;
  -- what is not of single columns: whole rows that are left out, and documents that name columns
  v_rows jsonb := '{
    "exhibitor_own_values": "NOT (t.field_id::text = ANY ((SELECT own_named(''app.hides''))::text[]))",
    "contact_own_values": "NOT (t.field_id::text = ANY ((SELECT own_named(''app.hides''))::text[]))",
    "participation_own_values": "NOT (t.field_id::text = ANY ((SELECT own_named(''app.hides''))::text[]))",
    "own_fields": "NOT (t.id::text = ANY ((SELECT own_named(''app.hides''))::text[]))",
    "suppressions": "NOT (SELECT hides(''reach''))",
    "duplicate_keys": "NOT ((SELECT hides(''reach'')) AND t.contact_id IS NOT NULL AND t.kind IN (''phone'', ''email'', ''domain''))",
    "record_changes": "t.fields = ''{}'' OR t.fields - unread_columns(t.record_kind) <> ''{}''",
    "list_changes": "t.member_id::text = coalesce(current_setting(''app.member_id'', true), '''') AND NOT (t.field = ANY ((SELECT unread_fields())::text[]))",
    "list_change_rows": "EXISTS (SELECT FROM masked.list_changes w WHERE w.organizer_id = t.organizer_id AND w.id = t.change_id)"
  }';
  v_documents jsonb := '{
    "record_changes.fields": "t.fields - unread_columns(t.record_kind)",
    "participation_moves.before": "t.before - unread_columns(''participations'')",
    "import_changes.before": "CASE WHEN NOT (SELECT hides_some()) THEN t.before ELSE ''{}'' END",
    "import_changes.after": "CASE WHEN NOT (SELECT hides_some()) THEN t.after ELSE ''{}'' END",
    "duplicate_merges.book": "CASE WHEN NOT (SELECT hides_some()) THEN t.book END",
    "search_entries.body": "t.title",
    "notices.text": "CASE WHEN (SELECT hides(''notes'')) AND t.kind = ''mention'' THEN '''' ELSE t.text END",
    "list_changes.scope": "CASE WHEN NOT (SELECT hides_some()) THEN t.scope ELSE ''{\"ids\": []}'' END",
    "own_fields.required": "t.required AND NOT keeps(''own-'' || t.id)"
  }';
BEGIN
  FOREACH v_table IN ARRAY ARRAY(
    SELECT DISTINCT names.name FROM (
      SELECT f.table_name AS name FROM field_columns() f UNION SELECT jsonb_object_keys(v_rows) UNION SELECT split_part(jsonb_object_keys(v_documents), '.', 1)
    ) names ORDER BY 1 DESC
  ) LOOP
    EXECUTE format('DROP VIEW IF EXISTS masked.%I CASCADE', v_table);
  END LOOP;
  -- list_changes stands before list_change_rows, which asks it
  FOREACH v_table IN ARRAY ARRAY(
    SELECT DISTINCT names.name FROM (
      SELECT f.table_name AS name FROM field_columns() f UNION SELECT jsonb_object_keys(v_rows) UNION SELECT split_part(jsonb_object_keys(v_documents), '.', 1)
    ) names ORDER BY 1 DESC
  ) LOOP
    SELECT string_agg(
      CASE
        WHEN v_documents ? (v_table || '.' || a.attname) THEN format('%s AS %I', v_documents ->> (v_table || '.' || a.attname), a.attname)
        WHEN f.field IS NOT NULL THEN format('CASE WHEN NOT (SELECT hides(%1$L)) THEN t.%2$I%3$s END AS %2$I', f.field, a.attname, CASE WHEN a.attnotnull AND a.attname = 'currency' THEN ' ELSE ''XXX''' WHEN a.attnotnull THEN ' ELSE 0' ELSE '' END)
        WHEN a.attname = 'own' THEN 't.own - (SELECT own_named(''app.hides'')) AS own'
        ELSE format('t.%I', a.attname)
      END, ', ' ORDER BY a.attnum) INTO v_columns
    FROM pg_attribute a LEFT JOIN field_columns() f ON f.table_name = v_table AND f.column_name = a.attname
    WHERE a.attrelid = format('public.%I', v_table)::regclass AND a.attnum > 0 AND NOT a.attisdropped;
    EXECUTE format('CREATE VIEW masked.%1$I WITH (security_invoker = true) AS SELECT %2$s FROM public.%1$I t%3$s', v_table, v_columns, coalesce(' WHERE ' || (v_rows ->> v_table), ''));
  END LOOP;
  GRANT SELECT ON ALL TABLES IN SCHEMA masked TO fairbond_app;
END
$body$;
SELECT make_masked_views();

-- The one box asks the door's functions, which know no views. What is found is kept only where what is read fits: by the title and by what else of the record
-- is read; notes not at all where they are hidden. Words that are only alike are compared with the title alone (masked.search_entries).
CREATE FUNCTION masked.door_search(p_kind search_kind, p_query text, p_limit int) RETURNS TABLE (id uuid, exhibitor_id uuid, score real)
LANGUAGE plpgsql STABLE ROWS 20 SET search_path = pg_catalog, masked, public AS $$
DECLARE
  v_patterns text[] := public.search_patterns(p_query);
  v_digits text := ltrim(regexp_replace(p_query, '\D', '', 'g'), '0');
BEGIN
  IF btrim(p_query) ~ '^[-+ ()/.\d]+$' AND char_length(v_digits) >= 3 AND p_kind = 'contact' THEN
    IF public.hides('reach') THEN RETURN; END IF;
    v_patterns := ARRAY['%' || v_digits || '%'];
  END IF;
  RETURN QUERY
    SELECT f.id, f.exhibitor_id, f.score FROM public.door_search(p_kind, p_query, greatest(p_limit, 2000)) f
    WHERE f.score < 1 OR (CASE p_kind
      WHEN 'exhibitor' THEN (SELECT public.search_exhibitor_body(x.name, x.name_local, x.external_key, x.city,
        concat_ws(' ', (SELECT string_agg(t.tag, ' ' ORDER BY t.tag) FROM public.exhibitor_tags t WHERE t.organizer_id = x.organizer_id AND t.exhibitor_id = x.id), masked.own_words(x.organizer_id, x.own)))
        FROM masked.exhibitors x WHERE x.organizer_id = public.current_organizer() AND x.id = f.id)
      WHEN 'contact' THEN (SELECT public.search_contact_body(x.name, concat_ws(' ', x.email, masked.own_words(x.organizer_id, x.own)), x.phone) FROM masked.contacts x WHERE x.organizer_id = public.current_organizer() AND x.id = f.id)
      ELSE (SELECT public.search_stand_body(x.hall, concat_ws(' ', x.stand, masked.own_words(x.organizer_id, x.own))) FROM masked.participations x WHERE x.organizer_id = public.current_organizer() AND x.id = f.id)
    END) LIKE ALL (v_patterns)
    ORDER BY f.score DESC, f.id LIMIT p_limit;
END
$$;

CREATE FUNCTION masked.door_search_notes(p_query text, p_limit int) RETURNS TABLE (id uuid, occurred_on date)
LANGUAGE plpgsql STABLE ROWS 20 SET search_path = pg_catalog, masked, public AS $$
BEGIN
  IF public.hides('notes') THEN RETURN; END IF;
  RETURN QUERY SELECT f.id, f.occurred_on FROM public.door_search_notes(p_query, p_limit) f;
END
$$;

CREATE FUNCTION masked.own_words(p_organizer uuid, p_own jsonb) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, masked, public AS $$
  SELECT string_agg(o.value, ' ' ORDER BY f.place, f.id) FROM jsonb_each_text(p_own) o JOIN public.own_fields f ON f.organizer_id = p_organizer AND f.id::text = o.key AND f.kind IN ('text', 'link')
$$;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA masked TO fairbond_app;

-- Who may not write a field leaves it as it is, whatever way the change comes. A form without the field sends nothing, which empties nothing; another value is refused.
CREATE FUNCTION keep_fields() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  v_before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}'::jsonb ELSE to_jsonb(OLD) END;
  v_after jsonb := to_jsonb(NEW);
  v_own text[] := own_named('app.keeps');
  v_column text;
BEGIN
  FOR v_column IN SELECT f.column_name FROM field_columns() f WHERE f.table_name = TG_TABLE_NAME AND keeps(f.field) LOOP
    IF coalesce(v_after -> v_column, 'null') = coalesce(v_before -> v_column, 'null') THEN CONTINUE; END IF;
    IF coalesce(v_after ->> v_column, '') <> '' THEN RAISE EXCEPTION 'kept field: %', v_column USING ERRCODE = 'FB001'; END IF;
    v_after := v_after || jsonb_build_object(v_column, v_before -> v_column);
  END LOOP;
  IF v_after ? 'own' AND v_own <> '{}' AND coalesce(v_after -> 'own', '{}') <> coalesce(v_before -> 'own', '{}') THEN
    FOR v_column IN SELECT name FROM unnest(v_own) AS name LOOP
      IF v_after -> 'own' ? v_column AND v_after -> 'own' -> v_column IS DISTINCT FROM v_before -> 'own' -> v_column THEN RAISE EXCEPTION 'kept field: %', v_column USING ERRCODE = 'FB001'; END IF;
    END LOOP;
    v_after := jsonb_set(v_after, '{own}', (v_after -> 'own') - v_own || coalesce((SELECT jsonb_object_agg(o.key, o.value) FROM jsonb_each(v_before -> 'own') o WHERE o.key = ANY (v_own)), '{}'));
  END IF;
  IF v_after = to_jsonb(NEW) THEN RETURN NEW; END IF;
  RETURN jsonb_populate_record(NEW, v_after);
END
$$;

-- before every other trigger, which read what is then written; what is worked out from others and no form writes is nobody's to keep
DO $$
DECLARE
  v_table text;
BEGIN
  FOR v_table IN SELECT DISTINCT f.table_name FROM field_columns() f WHERE f.table_name NOT IN ('relationships', 'portfolio_cells', 'campaign_messages') LOOP
    EXECUTE format('CREATE TRIGGER a_keep_fields BEFORE INSERT OR UPDATE ON %I FOR EACH ROW WHEN (current_setting(''app.keeps'', true) <> '''') EXECUTE FUNCTION keep_fields()', v_table);
  END LOOP;
END $$;

GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

-- The field rules come with the member's rights, in the statements that ask these anyway.
DROP FUNCTION door_rights(uuid);
CREATE FUNCTION door_rights(p_user uuid)
RETURNS TABLE (organizer_id uuid, role_name text, rights text[], scope text, fields text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT r.organizer_id, r.name, r.rights, r.scope, r.fields
  FROM public.members m JOIN public.roles r ON r.organizer_id = m.organizer_id AND r.id = m.own_role_id
  WHERE m.user_id = p_user AND m.deactivated_at IS NULL AND m.role <> 'owner'
$$;

DROP FUNCTION door_api_key(bytea);
CREATE FUNCTION door_api_key(p_hash bytea)
RETURNS TABLE (organizer_id uuid, key_id uuid, scopes text[], member_id uuid, role text, rights text[], scope text, fields text[], time_zone text, currency text, prefix text, per_minute int, used int, resets_in int)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  WITH found AS (
    SELECT k.organizer_id, k.id, k.scopes, k.member_id, k.prefix, k.per_minute, k.last_used_at, m.role::text AS role, r.rights, r.scope, r.fields, o.time_zone, o.currency::text AS currency
    FROM public.api_keys k
      JOIN public.members m ON m.organizer_id = k.organizer_id AND m.id = k.member_id AND m.deactivated_at IS NULL
      JOIN public.organizers o ON o.id = k.organizer_id
      LEFT JOIN public.roles r ON r.organizer_id = m.organizer_id AND r.id = m.own_role_id AND m.role <> 'owner'
    WHERE k.hash = p_hash AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
  ), noted AS (
    UPDATE public.api_keys k SET last_used_at = now() FROM found f
    WHERE k.organizer_id = f.organizer_id AND k.id = f.id AND (f.last_used_at IS NULL OR f.last_used_at < now() - interval '5 minutes')
  ), counted AS (
    INSERT INTO public.api_windows AS w (organizer_id, id, count, started_at) SELECT f.organizer_id, f.id, 1, now() FROM found f
    ON CONFLICT (organizer_id, id) DO UPDATE SET
      count = CASE WHEN w.started_at <= now() - interval '1 minute' THEN 1 ELSE w.count + 1 END,
      started_at = CASE WHEN w.started_at <= now() - interval '1 minute' THEN now() ELSE w.started_at END
    RETURNING w.count, w.started_at
  )
  SELECT f.organizer_id, f.id, f.scopes, f.member_id, f.role, f.rights, f.scope, f.fields, f.time_zone, f.currency, f.prefix, f.per_minute, c.count,
    greatest(1, ceil(extract(epoch FROM c.started_at + interval '1 minute' - now())))::int
  FROM found f, counted c
$$;

REVOKE ALL ON FUNCTION door_rights, door_api_key FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_rights, door_api_key TO fairbond_app;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
