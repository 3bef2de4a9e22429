-- Duplicates: by what two records may be one, who has looked at them, and the book of each merge, by which it can be undone.
-- docs/decisions/2026-11-22-duplicates.md says what is folded, what moves, and why evidence may change hands though it never changes.

-- CreateTable
CREATE TABLE "duplicate_keys" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "contact_id" UUID,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "read" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "duplicate_keys_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "not_duplicates" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "a_id" UUID NOT NULL,
    "b_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "not_duplicates_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "not_duplicate_contacts" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "a_id" UUID NOT NULL,
    "b_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "not_duplicate_contacts_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "duplicate_merges" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "lost_id" UUID NOT NULL,
    "kept_name" TEXT NOT NULL,
    "lost_name" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "book" JSONB,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "duplicate_merges_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateIndex
CREATE INDEX "duplicate_keys_organizer_id_kind_value_exhibitor_id_idx" ON "duplicate_keys"("organizer_id", "kind", "value", "exhibitor_id");

-- CreateIndex
CREATE INDEX "duplicate_keys_organizer_id_exhibitor_id_idx" ON "duplicate_keys"("organizer_id", "exhibitor_id");

-- CreateIndex
CREATE INDEX "duplicate_keys_organizer_id_contact_id_idx" ON "duplicate_keys"("organizer_id", "contact_id");

-- CreateIndex
CREATE INDEX "not_duplicates_organizer_id_b_id_idx" ON "not_duplicates"("organizer_id", "b_id");

-- CreateIndex
CREATE UNIQUE INDEX "not_duplicates_organizer_id_a_id_b_id_key" ON "not_duplicates"("organizer_id", "a_id", "b_id");

-- CreateIndex
CREATE INDEX "not_duplicate_contacts_organizer_id_b_id_idx" ON "not_duplicate_contacts"("organizer_id", "b_id");

-- CreateIndex
CREATE UNIQUE INDEX "not_duplicate_contacts_organizer_id_a_id_b_id_key" ON "not_duplicate_contacts"("organizer_id", "a_id", "b_id");

-- CreateIndex
CREATE INDEX "duplicate_merges_organizer_id_lost_id_idx" ON "duplicate_merges"("organizer_id", "lost_id");

-- CreateIndex
CREATE INDEX "duplicate_merges_organizer_id_exhibitor_id_created_at_idx" ON "duplicate_merges"("organizer_id", "exhibitor_id", "created_at");

-- CreateIndex
CREATE INDEX "duplicate_merges_organizer_id_created_at_id_idx" ON "duplicate_merges"("organizer_id", "created_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "duplicate_keys" ADD CONSTRAINT "duplicate_keys_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_keys" ADD CONSTRAINT "duplicate_keys_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_duplicates" ADD CONSTRAINT "not_duplicates_organizer_id_a_id_fkey" FOREIGN KEY ("organizer_id", "a_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_duplicates" ADD CONSTRAINT "not_duplicates_organizer_id_b_id_fkey" FOREIGN KEY ("organizer_id", "b_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_duplicates" ADD CONSTRAINT "not_duplicates_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_duplicate_contacts" ADD CONSTRAINT "not_duplicate_contacts_organizer_id_a_id_fkey" FOREIGN KEY ("organizer_id", "a_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_duplicate_contacts" ADD CONSTRAINT "not_duplicate_contacts_organizer_id_b_id_fkey" FOREIGN KEY ("organizer_id", "b_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_duplicate_contacts" ADD CONSTRAINT "not_duplicate_contacts_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_merges" ADD CONSTRAINT "duplicate_merges_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_merges" ADD CONSTRAINT "duplicate_merges_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_merges" ADD CONSTRAINT "duplicate_merges_organizer_id_undone_by_id_fkey" FOREIGN KEY ("organizer_id", "undone_by_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "duplicate_keys" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "duplicate_keys" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "duplicate_keys" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "duplicate_keys" TO fairbond_app;

ALTER TABLE "not_duplicates" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "not_duplicates" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "not_duplicates" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "not_duplicates" TO fairbond_app;

ALTER TABLE "not_duplicate_contacts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "not_duplicate_contacts" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "not_duplicate_contacts" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "not_duplicate_contacts" TO fairbond_app;

-- A merge stays on record: the application adds it, lets it follow its exhibitor, and notes that it was undone.
ALTER TABLE "duplicate_merges" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "duplicate_merges" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "duplicate_merges" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT ON "duplicate_merges" TO fairbond_app;
GRANT UPDATE (exhibitor_id, book, counts, undone_at, undone_by_id) ON "duplicate_merges" TO fairbond_app;

ALTER TABLE "duplicate_merges" ADD CONSTRAINT duplicate_merges_kind CHECK (kind IN ('exhibitors', 'contacts')),
  ADD CONSTRAINT duplicate_merges_two CHECK (kept_id <> lost_id);
ALTER TABLE "duplicate_keys" ADD CONSTRAINT duplicate_keys_kind CHECK (kind IN ('name', 'domain', 'email', 'phone', 'person'));

-- Whose a piece of evidence, a stage move, a stage set by hand or a line of the book of changes is may change, and nothing else of it, and only
-- between the two records of a merge. What it says stays as it was written.
GRANT UPDATE (exhibitor_id) ON "evidence", "stage_moves", "stage_overrides", "record_changes" TO fairbond_app;
CREATE FUNCTION moves_by_merge() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.exhibitor_id = OLD.exhibitor_id OR EXISTS (SELECT FROM duplicate_merges m WHERE m.organizer_id = NEW.organizer_id AND m.kind = 'exhibitors'
      AND (m.lost_id, m.kept_id) IN ((OLD.exhibitor_id, NEW.exhibitor_id), (NEW.exhibitor_id, OLD.exhibitor_id))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Only a merge may say whose this is.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER moves_by_merge BEFORE UPDATE OF exhibitor_id ON "evidence" FOR EACH ROW EXECUTE FUNCTION moves_by_merge();
CREATE TRIGGER moves_by_merge BEFORE UPDATE OF exhibitor_id ON "stage_moves" FOR EACH ROW EXECUTE FUNCTION moves_by_merge();
CREATE TRIGGER moves_by_merge BEFORE UPDATE OF exhibitor_id ON "stage_overrides" FOR EACH ROW EXECUTE FUNCTION moves_by_merge();
CREATE TRIGGER moves_by_merge BEFORE UPDATE OF exhibitor_id ON "record_changes" FOR EACH ROW EXECUTE FUNCTION moves_by_merge();

-- A company's name as it is compared: no case, accents, punctuation or spaces, full-width as half-width, "and" in every spelling alike, ä as ae, and without
-- the words that only say its legal form. Where nothing else is left, those words are the name.
CREATE FUNCTION duplicate_name(p_name text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public AS $$
DECLARE
  v_words text := search_plain(left(p_name, 300));
  v_before text;
  v_whole text;
BEGIN
  v_words := regexp_replace(v_words, '\((株|有|合|' || normalize('주', NFKD) || ')\)', ' ', 'g');
  -- A/S, as written in Denmark
  v_words := regexp_replace(v_words, '\y([aki])/s\y', '\1s', 'g');
  v_words := regexp_replace(v_words, '[.''’‘`´]', '', 'g');
  v_words := ' ' || btrim(regexp_replace(v_words, '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\u30fb\ufe30-\ufe4f]+', ' ', 'g')) || ' ';
  v_words := regexp_replace(v_words, ' (and|und|et) ', ' ', 'g');
  v_whole := replace(v_words, ' ', '');
  v_words := regexp_replace(v_words, '^ (pt|ooo|oao|zao|pao|ooo|too|ооо|оао|зао|пао|ао|тоо) ', ' ');
  LOOP
    v_before := v_words;
    v_words := regexp_replace(v_words, ' (gesellschaft mit beschrankter haftung|aktiengesellschaft|gmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|haftungsbeschrankt|ek|ev|se|ltd|limited|llc|llp|lp|plc|inc|incorporated|corp|corporation|co|company|cie|pte|pty|pvt|private|sdn|bhd|berhad|tbk|sa|sas|sasu|sarl|eurl|sl|slu|srl|srls|spa|snc|bv|nv|cv|vof|oy|oyj|ab|as|asa|aps|kft|zrt|nyrt|sro|doo|dd|ad|ood|eood|ooo|oao|zao|pao|jsc|cjsc|ojsc|sp zoo|sp z oo|s a|s p a|s r l|b v|n v|g m b h|is|ks|lda|ltda|eireli|sa de cv|s de rl|kk|gk|yk|hf|ehf|uab|sia|anonim sirketi|ltd sti|sti|ооо|оао|зао|пао|ао|тоо) $', ' ');
    EXIT WHEN v_words = v_before;
  END LOOP;
  v_words := replace(v_words, ' ', '');
  v_words := regexp_replace(v_words, '^(株式会社|株式會社|有限会社|有限會社|合同会社)', '');
  v_words := regexp_replace(v_words, '^(' || normalize('주식회사|유한회사', NFKD) || ')', '');
  LOOP
    v_before := v_words;
    v_words := regexp_replace(v_words, '(股份有限公司|有限责任公司|有限責任公司|有限公司|股份公司|公司|株式会社|株式會社|有限会社|合同会社|' || normalize('주식회사|유한회사', NFKD) || ')$', '');
    EXIT WHEN v_words = v_before OR v_words = '';
  END LOOP;
  RETURN replace(replace(replace(coalesce(nullif(v_words, ''), v_whole), 'ae', 'a'), 'oe', 'o'), 'ue', 'u');
END $$;

-- A name in Chinese as it is read in pinyin: simplified and traditional characters and the spelling with Latin letters meet in it. Null without Chinese.
CREATE FUNCTION duplicate_reading(p_name text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public AS $$
DECLARE
  v_name text := p_name;
  v_run text;
BEGIN
  IF p_name !~ '[\u4e00-\u9fa5]{2}' THEN RETURN NULL; END IF;
  FOR v_run IN SELECT m[1] FROM regexp_matches(p_name, '[\u4e00-\u9fa5]+', 'g') AS m LOOP
    v_name := replace(v_name, v_run, split_part(btrim(search_pinyin(v_run)), ' ', 1));
  END LOOP;
  RETURN replace(replace(replace(v_name, 'ae', 'a'), 'oe', 'o'), 'ue', 'u');
END $$;

-- The registered part of a web or e-mail domain; null where it says nothing about a company: a mail provider, a market place, a social network.
CREATE FUNCTION duplicate_domain(p_host text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, public AS $$
DECLARE
  v_labels text[];
  v_domain text;
BEGIN
  v_labels := string_to_array(rtrim(split_part(split_part(split_part(split_part(regexp_replace(lower(btrim(left(p_host, 400))), '^([a-z][a-z0-9+.-]*:)?//', ''), '/', 1), '?', 1), '#', 1), ':', 1), '.'), '.');
  v_labels[cardinality(v_labels)] := coalesce(v_labels[cardinality(v_labels)], '');
  IF cardinality(v_labels) < 2 OR array_to_string(v_labels, '.') !~ '^[^\s@"<>]+$' OR '' = ANY (v_labels) OR v_labels[cardinality(v_labels)] ~ '^\d' THEN RETURN NULL; END IF;
  v_domain := array_to_string(v_labels[cardinality(v_labels) - 1:], '.');
  -- co.uk, com.cn: two labels under which names are sold
  IF v_domain ~ '^(co|com|org|net|gov|edu|ac|or|ne|go|gen|biz|info)\.[a-z]{2}$' THEN
    IF cardinality(v_labels) < 3 THEN RETURN NULL; END IF;
    v_domain := array_to_string(v_labels[cardinality(v_labels) - 2:], '.');
  END IF;
  IF v_domain ~ '^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|mail|inbox|yandex|ya|rambler|proton|protonmail|zoho|fastmail|163|126|yeah|sina|sohu|foxmail|139|189|qq|aliyun|tom|21cn|naver|hanmail|daum|nate|free|orange|wanadoo|laposte|libero|alice|tiscali|web|t-online|freenet|hinet|rediffmail|uol|bol|terra|btinternet|sky|comcast|verizon|att|bigpond)\.[a-z.]+$'
    OR v_domain ~ '^(alibaba|made-in-china|1688|taobao|tmall|jd|globalsources|facebook|linkedin|instagram|twitter|x|youtube|weibo|wixsite|wordpress|blogspot|google|github|weebly|jimdo|jimdofree|amazon|ebay|etsy)\.(com|cn|net|io|site|[a-z.]+)$' THEN
    RETURN NULL;
  END IF;
  RETURN v_domain;
END $$;

-- The last nine digits of a telephone number: with or without the country's prefix it is the same telephone.
CREATE FUNCTION duplicate_phone(p_phone text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN length(d) >= 8 AND d !~ '^(.)\1+$' THEN right(d, 9) END
  FROM ltrim(regexp_replace(regexp_replace(normalize(left(p_phone, 100), NFKC), '\(0\)', '', 'g'), '\D', '', 'g'), '0') AS d
$$;

-- A person's name, whichever part of it stands first.
CREATE FUNCTION duplicate_person(p_name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT nullif(string_agg(w, ' ' ORDER BY w COLLATE "C"), '')
  FROM regexp_split_to_table(regexp_replace(regexp_replace(public.search_plain(left(p_name, 300)), '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\u30fb]+', ' ', 'g'), '(^| )(mr|mrs|ms|dr|prof|herr|frau|dipl|ing) ', ' ', 'g'), '\s+') AS w WHERE w <> ''
$$;

CREATE FUNCTION duplicate_keys_of_exhibitor(p_name text, p_local text, p_website text) RETURNS TABLE (kind text, value text, read boolean) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH names AS (SELECT public.duplicate_name(n) AS name FROM unnest(ARRAY[p_name, p_local]) AS n WHERE n IS NOT NULL),
  keys AS (
    SELECT 'name' AS kind, name AS value, false AS read FROM names
    UNION ALL SELECT 'name', public.duplicate_reading(name), true FROM names
    UNION ALL SELECT 'domain', public.duplicate_domain(p_website), false)
  SELECT kind, value, bool_and(read) FROM keys WHERE char_length(value) >= 2 GROUP BY kind, value
$$;

CREATE FUNCTION duplicate_keys_of_contact(p_name text, p_email text, p_phone text) RETURNS TABLE (kind text, value text) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT k.kind, k.value FROM (VALUES
    ('email', CASE WHEN p_email LIKE '%_@_%' THEN lower(btrim(left(p_email, 300))) END),
    ('domain', CASE WHEN p_email LIKE '%_@_%' THEN public.duplicate_domain(regexp_replace(p_email, '^.*@', '')) END),
    ('phone', public.duplicate_phone(p_phone)),
    ('person', public.duplicate_person(p_name))) AS k (kind, value) WHERE k.value IS NOT NULL
$$;

CREATE FUNCTION fill_duplicate_keys() RETURNS void LANGUAGE sql AS $$
  INSERT INTO public.duplicate_keys (organizer_id, id, exhibitor_id, kind, value, read)
  SELECT x.organizer_id, gen_random_uuid(), x.id, k.kind, k.value, k.read FROM public.exhibitors x CROSS JOIN LATERAL public.duplicate_keys_of_exhibitor(x.name, x.name_local, x.website) k;
  INSERT INTO public.duplicate_keys (organizer_id, id, exhibitor_id, contact_id, kind, value)
  SELECT c.organizer_id, gen_random_uuid(), c.exhibitor_id, c.id, k.kind, k.value FROM public.contacts c CROSS JOIN LATERAL public.duplicate_keys_of_contact(c.name, c.email, c.phone) k;
$$;

-- Written once a statement, in the transaction that writes the record: no form, import, bulk edit or undo can forget it.
CREATE FUNCTION duplicates_exhibitors_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.duplicate_keys (organizer_id, id, exhibitor_id, kind, value, read)
  SELECT w.organizer_id, gen_random_uuid(), w.id, k.kind, k.value, k.read FROM written w CROSS JOIN LATERAL public.duplicate_keys_of_exhibitor(w.name, w.name_local, w.website) k;
  RETURN NULL;
END $$;
CREATE FUNCTION duplicates_exhibitors_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public.duplicate_keys d USING written w JOIN before b ON b.organizer_id = w.organizer_id AND b.id = w.id
  WHERE d.organizer_id = w.organizer_id AND d.exhibitor_id = w.id AND d.contact_id IS NULL AND (b.name, b.name_local, b.website) IS DISTINCT FROM (w.name, w.name_local, w.website);
  INSERT INTO public.duplicate_keys (organizer_id, id, exhibitor_id, kind, value, read)
  SELECT w.organizer_id, gen_random_uuid(), w.id, k.kind, k.value, k.read
  FROM written w JOIN before b ON b.organizer_id = w.organizer_id AND b.id = w.id CROSS JOIN LATERAL public.duplicate_keys_of_exhibitor(w.name, w.name_local, w.website) k
  WHERE (b.name, b.name_local, b.website) IS DISTINCT FROM (w.name, w.name_local, w.website);
  RETURN NULL;
END $$;
CREATE FUNCTION duplicates_contacts_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.duplicate_keys (organizer_id, id, exhibitor_id, contact_id, kind, value)
  SELECT w.organizer_id, gen_random_uuid(), w.exhibitor_id, w.id, k.kind, k.value FROM written w CROSS JOIN LATERAL public.duplicate_keys_of_contact(w.name, w.email, w.phone) k;
  RETURN NULL;
END $$;
CREATE FUNCTION duplicates_contacts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public.duplicate_keys d USING written w JOIN before b ON b.organizer_id = w.organizer_id AND b.id = w.id
  WHERE d.organizer_id = w.organizer_id AND d.contact_id = w.id AND (b.exhibitor_id, b.name, b.email, b.phone) IS DISTINCT FROM (w.exhibitor_id, w.name, w.email, w.phone);
  INSERT INTO public.duplicate_keys (organizer_id, id, exhibitor_id, contact_id, kind, value)
  SELECT w.organizer_id, gen_random_uuid(), w.exhibitor_id, w.id, k.kind, k.value
  FROM written w JOIN before b ON b.organizer_id = w.organizer_id AND b.id = w.id CROSS JOIN LATERAL public.duplicate_keys_of_contact(w.name, w.email, w.phone) k
  WHERE (b.exhibitor_id, b.name, b.email, b.phone) IS DISTINCT FROM (w.exhibitor_id, w.name, w.email, w.phone);
  RETURN NULL;
END $$;
CREATE TRIGGER duplicates_made AFTER INSERT ON exhibitors REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION duplicates_exhibitors_made();
CREATE TRIGGER duplicates_changed AFTER UPDATE ON exhibitors REFERENCING OLD TABLE AS before NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION duplicates_exhibitors_changed();
CREATE TRIGGER duplicates_made AFTER INSERT ON contacts REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION duplicates_contacts_made();
CREATE TRIGGER duplicates_changed AFTER UPDATE ON contacts REFERENCING OLD TABLE AS before NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION duplicates_contacts_changed();

-- A tag that changes hands: whoever had it is found by it no longer.
CREATE TRIGGER search_left AFTER UPDATE ON exhibitor_tags REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION search_tags_written();

-- What is there already. The owner sees its tables' rows only while row-level security is not forced on it.
ALTER TABLE exhibitors NO FORCE ROW LEVEL SECURITY; ALTER TABLE contacts NO FORCE ROW LEVEL SECURITY; ALTER TABLE duplicate_keys NO FORCE ROW LEVEL SECURITY;
SELECT fill_duplicate_keys();
ALTER TABLE exhibitors FORCE ROW LEVEL SECURITY; ALTER TABLE contacts FORCE ROW LEVEL SECURITY; ALTER TABLE duplicate_keys FORCE ROW LEVEL SECURITY;
