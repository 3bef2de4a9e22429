-- The audit gives up a person's words as the book of records does: only in the transaction of an erasure that has its receipt, and nothing else of a line.
GRANT UPDATE (fields) ON "audit_entries" TO fairbond_app;
CREATE FUNCTION audit_changes_by_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT FROM erasures e WHERE e.organizer_id = NEW.organizer_id AND e.id = nullif(current_setting('app.erasure_id', true), '')::uuid AND e.xmin = pg_current_xact_id()::xid) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Only an erasure may change what this says.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER changes_by_erasure BEFORE UPDATE OF fields ON "audit_entries" FOR EACH ROW EXECUTE FUNCTION audit_changes_by_erasure();
