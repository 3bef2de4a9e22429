-- Drafts of forms: who saved last, and that two people do not save over each other unseen.
ALTER TABLE "form_versions" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "saved_by_id" UUID;

ALTER TABLE "form_versions" ADD CONSTRAINT "form_versions_organizer_id_saved_by_id_fkey"
  FOREIGN KEY ("organizer_id", "saved_by_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- One draft a form.
CREATE UNIQUE INDEX "form_versions_one_draft" ON "form_versions"("organizer_id", "form_id") WHERE published_at IS NULL;

-- What was published stays as it was asked, whoever tries: answers name it.
CREATE FUNCTION keep_published_form() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.published_at IS NOT NULL AND (NEW.definition, NEW.version, NEW.form_id, NEW.published_at) IS DISTINCT FROM (OLD.definition, OLD.version, OLD.form_id, OLD.published_at) THEN
    RAISE EXCEPTION 'a published form version never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_published_form BEFORE UPDATE ON form_versions FOR EACH ROW EXECUTE FUNCTION keep_published_form();
