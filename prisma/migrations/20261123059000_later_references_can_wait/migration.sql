-- As 20261123020100 did, for the references that came with the imports: an organizer is erased by one DELETE that cascades level by level.
-- From here on a reference that only refuses is made DEFERRABLE INITIALLY IMMEDIATE where it is made.
DO $$
DECLARE reference record;
BEGIN
  FOR reference IN
    SELECT c.conrelid::regclass::text AS source, c.conname AS name FROM pg_constraint c
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND c.confdeltype = 'a' AND NOT c.condeferrable
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', reference.source, reference.name);
  END LOOP;
END
$$;
