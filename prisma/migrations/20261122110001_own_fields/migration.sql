-- Own fields: what an organizer wants to know of its exhibitors, contacts and participations beyond what the product asks.
-- A record carries its values itself (column own, field → text or list of texts), so that its version, its book of changes and every undo hold for them.
-- Beside it stands a narrow row for each value, written by the database: a filter finds it by an index, which row-level security would forbid on the column.
CREATE TYPE "own_noun" AS ENUM ('exhibitors', 'contacts', 'participations');
CREATE TYPE "own_kind" AS ENUM ('text', 'number', 'money', 'day', 'choice', 'choices', 'link', 'person');

CREATE TABLE "own_fields" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "noun" "own_noun" NOT NULL,
    "kind" "own_kind" NOT NULL,
    "label" TEXT NOT NULL,
    "label_zh" TEXT,
    "help" TEXT,
    "help_zh" TEXT,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "options" JSONB NOT NULL DEFAULT '[]',
    "place" INTEGER NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_fields_pkey" PRIMARY KEY ("organizer_id","id")
);
ALTER TABLE "own_fields" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "own_fields" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "own_fields" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "own_fields" TO fairbond_app;
CREATE INDEX "own_fields_organizer_id_noun_place_idx" ON "own_fields"("organizer_id", "noun", "place");
ALTER TABLE "own_fields" ADD CONSTRAINT "own_fields_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "exhibitors" ADD COLUMN "own" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "contacts" ADD COLUMN "own" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "participations" ADD COLUMN "own" JSONB NOT NULL DEFAULT '{}';

CREATE TABLE "exhibitor_own_values" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "number" DOUBLE PRECISION,

    CONSTRAINT "exhibitor_own_values_pkey" PRIMARY KEY ("organizer_id","id")
);
ALTER TABLE "exhibitor_own_values" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "exhibitor_own_values" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "exhibitor_own_values" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "exhibitor_own_values" TO fairbond_app;
CREATE INDEX "exhibitor_own_values_organizer_id_exhibitor_id_field_id_idx" ON "exhibitor_own_values"("organizer_id", "exhibitor_id", "field_id");
CREATE INDEX "exhibitor_own_values_organizer_id_field_id_value_idx" ON "exhibitor_own_values"("organizer_id", "field_id", "value");
CREATE INDEX "exhibitor_own_values_organizer_id_field_id_number_idx" ON "exhibitor_own_values"("organizer_id", "field_id", "number");
ALTER TABLE "exhibitor_own_values" ADD CONSTRAINT "exhibitor_own_values_organizer_id_field_id_fkey" FOREIGN KEY ("organizer_id", "field_id") REFERENCES "own_fields"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "exhibitor_own_values" ADD CONSTRAINT "exhibitor_own_values_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Once for each record whose own values changed, and for no other. Runs with the rights of who writes.
CREATE FUNCTION exhibitor_own_values_written() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM exhibitor_own_values v WHERE v.organizer_id = NEW.organizer_id AND v.exhibitor_id = NEW.id;
  END IF;
  INSERT INTO exhibitor_own_values (organizer_id, id, field_id, exhibitor_id, value, number)
  SELECT NEW.organizer_id, gen_random_uuid(), f.id, NEW.id, e.value, CASE WHEN f.kind IN ('number', 'money') THEN e.value::float8 END
  FROM jsonb_each(NEW.own) o JOIN own_fields f ON f.organizer_id = NEW.organizer_id AND f.noun = 'exhibitors' AND f.id::text = o.key,
    LATERAL jsonb_array_elements_text(CASE jsonb_typeof(o.value) WHEN 'array' THEN o.value ELSE jsonb_build_array(o.value) END) e(value);
  RETURN NULL;
END
$$;
CREATE TRIGGER own_values_made AFTER INSERT ON "exhibitors" FOR EACH ROW WHEN (NEW.own <> '{}') EXECUTE FUNCTION exhibitor_own_values_written();
CREATE TRIGGER own_values_changed AFTER UPDATE ON "exhibitors" FOR EACH ROW WHEN (OLD.own IS DISTINCT FROM NEW.own) EXECUTE FUNCTION exhibitor_own_values_written();

CREATE TABLE "contact_own_values" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "number" DOUBLE PRECISION,

    CONSTRAINT "contact_own_values_pkey" PRIMARY KEY ("organizer_id","id")
);
ALTER TABLE "contact_own_values" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contact_own_values" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "contact_own_values" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "contact_own_values" TO fairbond_app;
CREATE INDEX "contact_own_values_organizer_id_contact_id_field_id_idx" ON "contact_own_values"("organizer_id", "contact_id", "field_id");
CREATE INDEX "contact_own_values_organizer_id_field_id_value_idx" ON "contact_own_values"("organizer_id", "field_id", "value");
CREATE INDEX "contact_own_values_organizer_id_field_id_number_idx" ON "contact_own_values"("organizer_id", "field_id", "number");
ALTER TABLE "contact_own_values" ADD CONSTRAINT "contact_own_values_organizer_id_field_id_fkey" FOREIGN KEY ("organizer_id", "field_id") REFERENCES "own_fields"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "contact_own_values" ADD CONSTRAINT "contact_own_values_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Once for each record whose own values changed, and for no other. Runs with the rights of who writes.
CREATE FUNCTION contact_own_values_written() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM contact_own_values v WHERE v.organizer_id = NEW.organizer_id AND v.contact_id = NEW.id;
  END IF;
  INSERT INTO contact_own_values (organizer_id, id, field_id, contact_id, value, number)
  SELECT NEW.organizer_id, gen_random_uuid(), f.id, NEW.id, e.value, CASE WHEN f.kind IN ('number', 'money') THEN e.value::float8 END
  FROM jsonb_each(NEW.own) o JOIN own_fields f ON f.organizer_id = NEW.organizer_id AND f.noun = 'contacts' AND f.id::text = o.key,
    LATERAL jsonb_array_elements_text(CASE jsonb_typeof(o.value) WHEN 'array' THEN o.value ELSE jsonb_build_array(o.value) END) e(value);
  RETURN NULL;
END
$$;
CREATE TRIGGER own_values_made AFTER INSERT ON "contacts" FOR EACH ROW WHEN (NEW.own <> '{}') EXECUTE FUNCTION contact_own_values_written();
CREATE TRIGGER own_values_changed AFTER UPDATE ON "contacts" FOR EACH ROW WHEN (OLD.own IS DISTINCT FROM NEW.own) EXECUTE FUNCTION contact_own_values_written();

CREATE TABLE "participation_own_values" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "number" DOUBLE PRECISION,

    CONSTRAINT "participation_own_values_pkey" PRIMARY KEY ("organizer_id","id")
);
ALTER TABLE "participation_own_values" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "participation_own_values" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "participation_own_values" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "participation_own_values" TO fairbond_app;
CREATE INDEX "participation_own_values_of_record" ON "participation_own_values"("organizer_id", "participation_id", "field_id");
CREATE INDEX "participation_own_values_organizer_id_field_id_value_idx" ON "participation_own_values"("organizer_id", "field_id", "value");
CREATE INDEX "participation_own_values_organizer_id_field_id_number_idx" ON "participation_own_values"("organizer_id", "field_id", "number");
ALTER TABLE "participation_own_values" ADD CONSTRAINT "participation_own_values_organizer_id_field_id_fkey" FOREIGN KEY ("organizer_id", "field_id") REFERENCES "own_fields"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "participation_own_values" ADD CONSTRAINT "participation_own_values_organizer_id_participation_id_fkey" FOREIGN KEY ("organizer_id", "participation_id") REFERENCES "participations"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Once for each record whose own values changed, and for no other. Runs with the rights of who writes.
CREATE FUNCTION participation_own_values_written() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM participation_own_values v WHERE v.organizer_id = NEW.organizer_id AND v.participation_id = NEW.id;
  END IF;
  INSERT INTO participation_own_values (organizer_id, id, field_id, participation_id, value, number)
  SELECT NEW.organizer_id, gen_random_uuid(), f.id, NEW.id, e.value, CASE WHEN f.kind IN ('number', 'money') THEN e.value::float8 END
  FROM jsonb_each(NEW.own) o JOIN own_fields f ON f.organizer_id = NEW.organizer_id AND f.noun = 'participations' AND f.id::text = o.key,
    LATERAL jsonb_array_elements_text(CASE jsonb_typeof(o.value) WHEN 'array' THEN o.value ELSE jsonb_build_array(o.value) END) e(value);
  RETURN NULL;
END
$$;
CREATE TRIGGER own_values_made AFTER INSERT ON "participations" FOR EACH ROW WHEN (NEW.own <> '{}') EXECUTE FUNCTION participation_own_values_written();
CREATE TRIGGER own_values_changed AFTER UPDATE ON "participations" FOR EACH ROW WHEN (OLD.own IS DISTINCT FROM NEW.own) EXECUTE FUNCTION participation_own_values_written();

-- The book of changes names the own field that changed, not the column that holds them all.
CREATE OR REPLACE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}'::jsonb ELSE to_jsonb(OLD) END;
  after jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}'::jsonb ELSE to_jsonb(NEW) END;
  whole jsonb := before || after;
  whose uuid := CASE WHEN TG_TABLE_NAME = 'exhibitors' THEN whole ->> 'id' ELSE whole ->> 'exhibitor_id' END;
  differing jsonb;
  owned jsonb;
BEGIN
  SELECT jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key)) INTO differing
  FROM jsonb_object_keys(whole) AS key
  WHERE coalesce(before -> key, 'null') <> coalesce(after -> key, 'null')
    AND key NOT IN ('organizer_id', 'id', 'exhibitor_id', 'member_id', 'created_at', 'updated_at', 'submission_key', 'own');
  IF coalesce(before -> 'own', '{}') <> coalesce(after -> 'own', '{}') THEN
    SELECT jsonb_object_agg('own-' || key, jsonb_build_array(before -> 'own' -> key, after -> 'own' -> key)) INTO owned
    FROM jsonb_object_keys(coalesce(before -> 'own', '{}') || coalesce(after -> 'own', '{}')) AS key
    WHERE coalesce(before -> 'own' -> key, 'null') <> coalesce(after -> 'own' -> key, 'null');
    IF owned IS NOT NULL THEN differing := coalesce(differing, '{}') || owned; END IF;
  END IF;
  IF differing IS NULL OR NOT EXISTS (SELECT FROM exhibitors x WHERE x.organizer_id = (whole ->> 'organizer_id')::uuid AND x.id = whose) THEN
    RETURN NULL;
  END IF;
  INSERT INTO record_changes (organizer_id, id, exhibitor_id, member_id, record_kind, record, action, fields)
  VALUES ((whole ->> 'organizer_id')::uuid, gen_random_uuid(), whose, current_setting('app.member_id')::uuid, TG_TABLE_NAME, (whole ->> 'id')::uuid, lower(TG_OP), differing);
  RETURN NULL;
END $$;

-- The one box finds words and links of own fields where it finds the record: an exhibitor's and a contact's with them, a participation's with its stand.
CREATE FUNCTION own_words(p_organizer uuid, p_own jsonb) RETURNS text LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$
BEGIN
  IF p_own IS NULL OR p_own = '{}' THEN RETURN NULL; END IF;
  RETURN (SELECT string_agg(o.value, ' ' ORDER BY f.place, f.id) FROM jsonb_each_text(p_own) o JOIN own_fields f ON f.organizer_id = p_organizer AND f.id::text = o.key AND f.kind IN ('text', 'link'));
END
$$;
CREATE FUNCTION search_exhibitor_extras(p_organizer uuid, p_id uuid, p_own jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT nullif(concat_ws(' ', (SELECT string_agg(t.tag, ' ' ORDER BY t.tag) FROM public.exhibitor_tags t WHERE t.organizer_id = p_organizer AND t.exhibitor_id = p_id), public.own_words(p_organizer, p_own)), '')
$$;

CREATE OR REPLACE FUNCTION fill_search_entries() RETURNS void LANGUAGE sql AS $$
  INSERT INTO public.search_entries (organizer_id, id, kind, exhibitor_id, title, body)
  SELECT e.organizer_id, e.id, 'exhibitor'::public.search_kind, e.id, public.search_plain(e.name),
    public.search_exhibitor_body(e.name, e.name_local, e.external_key, e.city, public.search_exhibitor_extras(e.organizer_id, e.id, e.own))
  FROM public.exhibitors e
  UNION ALL
  SELECT c.organizer_id, c.id, 'contact', c.exhibitor_id, public.search_plain(c.name), public.search_contact_body(c.name, concat_ws(' ', c.email, public.own_words(c.organizer_id, c.own)), c.phone) FROM public.contacts c
  UNION ALL
  SELECT p.organizer_id, p.id, 'stand', p.exhibitor_id, public.search_plain(coalesce(p.stand, p.hall, '')), public.search_stand_body(p.hall, concat_ws(' ', p.stand, public.own_words(p.organizer_id, p.own)))
  FROM public.participations p WHERE p.stand IS NOT NULL OR p.hall IS NOT NULL OR public.own_words(p.organizer_id, p.own) IS NOT NULL
  ON CONFLICT DO NOTHING
$$;
CREATE OR REPLACE FUNCTION search_exhibitors_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.search_entries (organizer_id, id, kind, exhibitor_id, title, body)
  SELECT w.organizer_id, w.id, 'exhibitor', w.id, public.search_plain(w.name), public.search_exhibitor_body(w.name, w.name_local, w.external_key, w.city, public.own_words(w.organizer_id, w.own)) FROM written w;
  RETURN NULL;
END
$$;
CREATE OR REPLACE FUNCTION search_exhibitors_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public.search_entries s SET title = public.search_plain(w.name),
    body = public.search_exhibitor_body(w.name, w.name_local, w.external_key, w.city, public.search_exhibitor_extras(w.organizer_id, w.id, w.own))
  FROM written w JOIN before b ON b.organizer_id = w.organizer_id AND b.id = w.id
  WHERE s.organizer_id = w.organizer_id AND s.id = w.id AND (b.name, b.name_local, b.external_key, b.city, b.own) IS DISTINCT FROM (w.name, w.name_local, w.external_key, w.city, w.own);
  RETURN NULL;
END
$$;
CREATE OR REPLACE FUNCTION search_tags_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public.search_entries s
  SET body = public.search_exhibitor_body(e.name, e.name_local, e.external_key, e.city, public.search_exhibitor_extras(e.organizer_id, e.id, e.own))
  FROM public.exhibitors e
  WHERE s.organizer_id = e.organizer_id AND s.id = e.id AND (e.organizer_id, e.id) IN (SELECT w.organizer_id, w.exhibitor_id FROM written w);
  RETURN NULL;
END
$$;
CREATE OR REPLACE FUNCTION search_contacts_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.search_entries (organizer_id, id, kind, exhibitor_id, title, body)
  SELECT w.organizer_id, w.id, 'contact', w.exhibitor_id, public.search_plain(w.name), public.search_contact_body(w.name, concat_ws(' ', w.email, public.own_words(w.organizer_id, w.own)), w.phone) FROM written w
  ON CONFLICT (organizer_id, id) DO UPDATE SET exhibitor_id = excluded.exhibitor_id, title = excluded.title, body = excluded.body
  WHERE (search_entries.exhibitor_id, search_entries.body) IS DISTINCT FROM (excluded.exhibitor_id, excluded.body);
  RETURN NULL;
END
$$;
CREATE OR REPLACE FUNCTION search_stands_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public.search_entries s USING written w WHERE s.organizer_id = w.organizer_id AND s.id = w.id AND w.stand IS NULL AND w.hall IS NULL AND public.own_words(w.organizer_id, w.own) IS NULL;
  INSERT INTO public.search_entries (organizer_id, id, kind, exhibitor_id, title, body)
  SELECT w.organizer_id, w.id, 'stand', w.exhibitor_id, public.search_plain(coalesce(w.stand, w.hall, '')), public.search_stand_body(w.hall, concat_ws(' ', w.stand, public.own_words(w.organizer_id, w.own)))
  FROM written w WHERE w.stand IS NOT NULL OR w.hall IS NOT NULL OR public.own_words(w.organizer_id, w.own) IS NOT NULL
  ON CONFLICT (organizer_id, id) DO UPDATE SET exhibitor_id = excluded.exhibitor_id, title = excluded.title, body = excluded.body
  WHERE (search_entries.exhibitor_id, search_entries.body) IS DISTINCT FROM (excluded.exhibitor_id, excluded.body);
  RETURN NULL;
END
$$;
