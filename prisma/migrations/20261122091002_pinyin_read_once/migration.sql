-- The readings of characters were read from their text anew at every call, 5 ms for each name, in Latin script too. As a constant within the expression
-- that looks one up they are read once a session. The table itself stays as it is: it is taken from the function that has it.
DO $rewrite$
DECLARE
  v_readings text := substring((SELECT prosrc FROM pg_proc WHERE oid = 'public.search_pinyin(text)'::regprocedure) FROM 'c_readings CONSTANT jsonb := (''[^'']*'');');
BEGIN
  IF v_readings IS NULL THEN RAISE EXCEPTION 'search_pinyin does not hold its table of readings where this migration looks for it'; END IF;
  EXECUTE format($make$
    CREATE OR REPLACE FUNCTION search_pinyin(p_text text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $body$
    DECLARE
      v_all text := '';
      v_run text;
      v_character text;
      v_syllables text[];
      v_whole text[];
      v_initials text[];
    BEGIN
      IF octet_length(p_text) = char_length(p_text) OR p_text !~ '[\u4e00-\u9fa5]' THEN RETURN ''; END IF;
      FOR v_run IN SELECT m[1] FROM regexp_matches(p_text, '[\u4e00-\u9fa5]+', 'g') AS m LOOP
        v_whole := '{""}';
        v_initials := '{""}';
        FOREACH v_character IN ARRAY regexp_split_to_array(left(v_run, 60), '') LOOP
          v_syllables := string_to_array(%s::jsonb ->> v_character, ' ');
          CONTINUE WHEN v_syllables IS NULL;
          IF cardinality(v_whole) * cardinality(v_syllables) > 12 THEN v_syllables := v_syllables[1:1]; END IF;
          IF cardinality(v_syllables) = 1 THEN
            FOR place IN 1 .. cardinality(v_whole) LOOP v_whole[place] := v_whole[place] || v_syllables[1]; END LOOP;
            FOR place IN 1 .. cardinality(v_initials) LOOP v_initials[place] := v_initials[place] || left(v_syllables[1], 1); END LOOP;
          ELSE
            v_whole := ARRAY(SELECT w || s FROM unnest(v_whole) AS w, unnest(v_syllables) AS s);
            v_initials := ARRAY(SELECT DISTINCT i || left(s, 1) FROM unnest(v_initials) AS i, unnest(v_syllables) AS s);
          END IF;
        END LOOP;
        v_all := v_all || ' ' || array_to_string(v_whole, ' ') || ' ' || array_to_string(v_initials, ' ');
      END LOOP;
      RETURN v_all;
    END
    $body$
  $make$, v_readings);
END
$rewrite$;
