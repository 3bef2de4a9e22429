-- An organizer is erased by one DELETE that cascades level by level. A reference that is looked at in the middle of it finds a row whose turn
-- has not come yet, so every reference that only refuses (ON DELETE NO ACTION) can be looked at later: at the end of the transaction, where
-- door_erase_closed asks for it. Everywhere else it is looked at at once, as before.
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

-- Three tables hung on their organizer by its members alone; with the organizer they go, too.
ALTER TABLE "task_templates" ADD CONSTRAINT "task_templates_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "task_applications" ADD CONSTRAINT "task_applications_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "note_templates" ADD CONSTRAINT "note_templates_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
