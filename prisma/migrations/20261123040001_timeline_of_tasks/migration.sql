-- The tasks on one exhibitor's timeline, when they were made and when they ended, newest first: a page of it reads a page of them.
CREATE INDEX tasks_made ON tasks (organizer_id, exhibitor_id, ((created_at AT TIME ZONE 'UTC')::date) DESC, id DESC) WHERE exhibitor_id IS NOT NULL;
CREATE INDEX tasks_ended ON tasks (organizer_id, exhibitor_id, ((ended_at AT TIME ZONE 'UTC')::date) DESC, id DESC) WHERE exhibitor_id IS NOT NULL AND ended_at IS NOT NULL;
