-- Whoever sees a part of the exhibitors sees a pair of names where both are of that part.
CREATE POLICY by_scope ON "near_names" AS RESTRICTIVE TO fairbond_app USING ((SELECT scope_open()) IS NOT NULL OR (
  EXISTS (SELECT FROM duplicate_keys w WHERE w.organizer_id = near_names.organizer_id AND w.id = near_names.a_id)
  AND EXISTS (SELECT FROM duplicate_keys w WHERE w.organizer_id = near_names.organizer_id AND w.id = near_names.b_id)));
