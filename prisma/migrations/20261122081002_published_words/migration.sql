-- The trigger holds what was asked; that a version belongs to a form of its own organizer is held by its reference, which says so itself.
CREATE OR REPLACE FUNCTION keep_published_form() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.published_at IS NOT NULL AND (NEW.definition, NEW.version, NEW.published_at) IS DISTINCT FROM (OLD.definition, OLD.version, OLD.published_at) THEN
    RAISE EXCEPTION 'a published form version never changes';
  END IF;
  RETURN NEW;
END
$$;
