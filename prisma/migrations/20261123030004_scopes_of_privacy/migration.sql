-- Whoever sees a part of the exhibitors sees why something is kept of their people, and the receipts of those who were erased there, and no others.
CREATE POLICY by_scope ON "erasures" AS RESTRICTIVE TO fairbond_app USING ((SELECT scope_open()) IS NOT NULL OR exhibitor_id IN (SELECT seen_exhibitors()));
CREATE POLICY by_scope ON "contact_grounds" AS RESTRICTIVE TO fairbond_app USING (
  (SELECT scope_open()) IS NOT NULL OR EXISTS (SELECT FROM contacts w WHERE w.organizer_id = contact_grounds.organizer_id AND w.id = contact_grounds.contact_id));
