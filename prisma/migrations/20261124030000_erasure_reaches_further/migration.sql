-- A document without what leads to a person: only its texts change. A number stays a number, a key a key, and a text that is itself a document
-- (a row that waits in the book of a merge) is read as one.
CREATE FUNCTION erase_document(p_document jsonb, p_patterns text[]) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public AS $$
DECLARE v_text text;
BEGIN
  CASE jsonb_typeof(p_document)
    WHEN 'object' THEN RETURN coalesce((SELECT jsonb_object_agg(e.key, erase_document(e.value, p_patterns)) FROM jsonb_each(p_document) e), '{}');
    WHEN 'array' THEN RETURN coalesce((SELECT jsonb_agg(erase_document(e.value, p_patterns) ORDER BY e.place) FROM jsonb_array_elements(p_document) WITH ORDINALITY AS e(value, place)), '[]');
    WHEN 'string' THEN
      v_text := p_document #>> '{}';
      IF v_text ~ '^\s*[{[]' AND pg_input_is_valid(v_text, 'jsonb') THEN RETURN to_jsonb(erase_document(v_text::jsonb, p_patterns)::text); END IF;
      RETURN to_jsonb(erase_words(v_text, p_patterns));
    ELSE RETURN p_document;
  END CASE;
END $$;

-- A record's own fields: what is written freely. A figure, a day or a choice names nobody, and their columns could not hold what stands in its place.
CREATE FUNCTION erase_own(p_organizer uuid, p_own jsonb, p_patterns text[]) RETURNS jsonb LANGUAGE sql STABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public AS $$
  SELECT coalesce(jsonb_object_agg(e.key, CASE WHEN EXISTS (SELECT FROM own_fields f WHERE f.organizer_id = p_organizer AND f.id::text = e.key AND f.kind NOT IN ('text', 'link'))
    THEN e.value ELSE erase_document(e.value, p_patterns) END), '{}') FROM jsonb_each(p_own) e
$$;

-- The lines of a text that name somebody; of a document its texts that do. What else stands there may be of others. The hint is quick to refuse a line.
CREATE FUNCTION lines_naming(p_text text, p_hint text, p_pattern text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public AS $$
  SELECT coalesce(array_agg(l.line ORDER BY l.place), '{}') FROM regexp_split_to_table(p_text, '\r?\n') WITH ORDINALITY AS l(line, place) WHERE CASE WHEN l.line ~* p_hint THEN l.line ~* p_pattern END
$$;
CREATE FUNCTION texts_naming(p_document jsonb, p_hint text, p_pattern text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public AS $$
DECLARE
  v_text text;
  v_part jsonb;
  v_found text[] := '{}';
BEGIN
  CASE jsonb_typeof(p_document)
    WHEN 'object' THEN
      FOR v_part IN SELECT e.value FROM jsonb_each(p_document) e LOOP v_found := v_found || texts_naming(v_part, p_hint, p_pattern); END LOOP;
    WHEN 'array' THEN
      FOR v_part IN SELECT e.value FROM jsonb_array_elements(p_document) e LOOP v_found := v_found || texts_naming(v_part, p_hint, p_pattern); END LOOP;
    WHEN 'string' THEN
      v_text := p_document #>> '{}';
      IF v_text ~ '^\s*[{[]' AND pg_input_is_valid(v_text, 'jsonb') THEN RETURN texts_naming(v_text::jsonb, p_hint, p_pattern); END IF;
      v_found := lines_naming(v_text, p_hint, p_pattern);
    ELSE NULL;
  END CASE;
  RETURN v_found;
END $$;
REVOKE ALL ON FUNCTION erase_document, erase_own, lines_naming, texts_naming FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_document, erase_own, lines_naming, texts_naming TO fairbond_app;

-- Whoever is erased may be named beside another company too: what is only added to gives up their words there as well, in the transaction of their erasure alone.
CREATE OR REPLACE FUNCTION changes_by_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM erasures e WHERE e.organizer_id = NEW.organizer_id AND e.id = nullif(current_setting('app.erasure_id', true), '')::uuid AND e.xmin = pg_current_xact_id()::xid) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Only an erasure may change what this says.' USING ERRCODE = 'insufficient_privilege';
END $$;
GRANT UPDATE (why) ON "stage_overrides" TO fairbond_app;
CREATE TRIGGER changes_by_erasure BEFORE UPDATE OF why ON "stage_overrides" FOR EACH ROW EXECUTE FUNCTION changes_by_erasure();
