-- Work to be done later: a queue inside the tenants' walls, so that a job is written in the transaction that needs it and
-- is seen by its organizer alone.
CREATE TABLE "jobs" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "key" TEXT,
    "run_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "max_attempts" INTEGER NOT NULL DEFAULT 5,
    "locked_until" TIMESTAMPTZ(3),
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "result" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "jobs" ADD CONSTRAINT progress_is_a_share CHECK (progress >= 0 AND progress <= 1);
ALTER TABLE "jobs" ADD CONSTRAINT ends_once CHECK (finished_at IS NULL OR failed_at IS NULL);
ALTER TABLE "jobs" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "jobs" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "jobs" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "jobs" TO fairbond_app;

CREATE INDEX "jobs_organizer_id_kind_created_at_idx" ON "jobs"("organizer_id", "kind", "created_at");
-- the next job of an organizer; finished ones are not in it
CREATE INDEX "jobs_due" ON "jobs"("organizer_id", "run_at") WHERE finished_at IS NULL AND failed_at IS NULL;
-- one waiting job a key
CREATE UNIQUE INDEX "jobs_one_a_key" ON "jobs"("organizer_id", "kind", "key") WHERE finished_at IS NULL AND failed_at IS NULL;

ALTER TABLE "jobs" ADD CONSTRAINT "jobs_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the worker asks before it opens an organizer: whose work is due. It learns ids, nothing of the work.
CREATE POLICY door ON jobs FOR SELECT TO fairbond_door USING (true);
GRANT SELECT (organizer_id, run_at, locked_until, finished_at, failed_at) ON jobs TO fairbond_door;
GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;
CREATE FUNCTION door_organizers_with_work(p_now timestamptz)
RETURNS TABLE (organizer_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT DISTINCT j.organizer_id FROM public.jobs j
      WHERE j.finished_at IS NULL AND j.failed_at IS NULL AND j.run_at <= p_now AND (j.locked_until IS NULL OR j.locked_until < p_now) $$;
REVOKE ALL ON FUNCTION door_organizers_with_work FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_organizers_with_work TO fairbond_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
