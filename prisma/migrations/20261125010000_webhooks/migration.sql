-- Programs are told of changes: a trigger on each table behind the API notes, in the change's own transaction, which record changed, where a webhook of
-- the organizer listens to it; the worker makes deliveries of that and sends them. What is not committed is not seen, and what is committed is there
-- until it became deliveries, so that none is lost and none is told of that did not happen.
ALTER TYPE "notice_kind" ADD VALUE 'webhook_stopped';

CREATE TYPE "webhook_state" AS ENUM ('live', 'paused', 'stopped');
CREATE TYPE "webhook_stop" AS ENUM ('failing', 'gone', 'maker_gone', 'maker_may_not');
CREATE TYPE "delivery_state" AS ENUM ('waiting', 'delivered', 'failed');
CREATE TYPE "delivery_problem" AS ENUM ('status', 'redirect', 'timeout', 'unreachable', 'private_address', 'certificate', 'secret', 'gone', 'no_right', 'erased', 'restored');

CREATE TABLE "webhooks" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "address_since" TIMESTAMPTZ(3),
    "events" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "secret" BYTEA NOT NULL,
    "previous_secret" BYTEA,
    "previous_until" TIMESTAMPTZ(3),
    "state" "webhook_state" NOT NULL DEFAULT 'live',
    "stopped_for" "webhook_stop",
    "failing_since" TIMESTAMPTZ(3),
    "quiet_until" TIMESTAMPTZ(3),
    "last_success_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhooks_pkey" PRIMARY KEY ("organizer_id","id")
);
ALTER TABLE "webhooks" ADD CONSTRAINT stopped_for_a_reason CHECK ((state = 'stopped') = (stopped_for IS NOT NULL));

CREATE TABLE "webhook_events" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "noun" TEXT NOT NULL,
    "record" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("organizer_id","id")
);

CREATE TABLE "webhook_deliveries" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "message" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "record" UUID,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "body" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "state" "delivery_state" NOT NULL DEFAULT 'waiting',
    "status" INTEGER,
    "problem" "delivery_problem",
    "answer" TEXT,
    "last_attempt_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("organizer_id","id")
);
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT only_what_waits_is_tried CHECK (next_attempt_at IS NULL OR state = 'waiting');
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT emptied_with_a_person CHECK ((body IS NULL) = (problem IS NOT DISTINCT FROM 'erased'));
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT nothing_empty_waits CHECK (state <> 'waiting' OR body IS NOT NULL);

DO $$
DECLARE v_table text;
BEGIN
  FOREACH v_table IN ARRAY ARRAY['webhooks', 'webhook_events', 'webhook_deliveries'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_table);
    EXECUTE format('CREATE POLICY organizer_only ON %I TO fairbond_app USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer())', v_table);
  END LOOP;
  -- what is sent tells of all exhibitors: a member with a part of them sees none of it
  FOREACH v_table IN ARRAY ARRAY['webhook_events', 'webhook_deliveries'] LOOP
    EXECUTE format('CREATE POLICY whole_organizer ON %I AS RESTRICTIVE TO fairbond_app USING ((SELECT scope_open()) IS NOT NULL)', v_table);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON "webhooks", "webhook_deliveries" TO fairbond_app;
-- the trigger alone writes them
GRANT SELECT, DELETE ON "webhook_events" TO fairbond_app;

CREATE INDEX "webhooks_organizer_id_member_id_idx" ON "webhooks"("organizer_id", "member_id");
CREATE INDEX "webhook_events_organizer_id_occurred_at_id_idx" ON "webhook_events"("organizer_id", "occurred_at", "id");
CREATE UNIQUE INDEX "webhook_deliveries_organizer_id_webhook_id_message_key" ON "webhook_deliveries"("organizer_id", "webhook_id", "message");
CREATE INDEX "webhook_deliveries_organizer_id_webhook_id_created_at_id_idx" ON "webhook_deliveries"("organizer_id", "webhook_id", "created_at" DESC, "id" DESC);
CREATE INDEX "webhook_deliveries_organizer_id_webhook_id_state_created_at_idx" ON "webhook_deliveries"("organizer_id", "webhook_id", "state", "created_at" DESC, "id" DESC);
CREATE INDEX "webhook_deliveries_organizer_id_record_idx" ON "webhook_deliveries"("organizer_id", "record");
CREATE INDEX "webhook_deliveries_organizer_id_created_at_idx" ON "webhook_deliveries"("organizer_id", "created_at");
-- what is due; nothing that is over is in it
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries"("organizer_id", "next_attempt_at") WHERE next_attempt_at IS NOT NULL;

ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "webhook_events" ADD CONSTRAINT "webhook_events_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_organizer_id_webhook_id_fkey" FOREIGN KEY ("organizer_id", "webhook_id") REFERENCES "webhooks"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER note_audit AFTER INSERT OR UPDATE OR DELETE ON "webhooks" FOR EACH ROW WHEN (current_setting('app.member_id', true) <> '') EXECUTE FUNCTION note_audit('secret', 'previous_secret');

-- The door asks for every organizer who listens, and for no other thing.
CREATE POLICY door_read ON webhooks FOR SELECT TO fairbond_door USING (organizer_id = current_organizer());
CREATE POLICY door_note ON webhook_events FOR INSERT TO fairbond_door WITH CHECK (organizer_id = current_organizer());
CREATE POLICY door ON webhook_events FOR SELECT TO fairbond_door USING (true);
CREATE POLICY door ON webhook_deliveries FOR SELECT TO fairbond_door USING (true);
GRANT SELECT (organizer_id, state, events) ON webhooks TO fairbond_door;
GRANT SELECT (organizer_id), INSERT (organizer_id, noun, record, action) ON webhook_events TO fairbond_door;
GRANT SELECT (organizer_id, next_attempt_at) ON webhook_deliveries TO fairbond_door;

GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

-- Once a statement, not once a row: where nobody listens an import of 100,000 rows asks as often as a single change. With the door's rights, because what goes
-- by a cascade is done by the tables' owner, who sees nothing. Arguments: the word for the noun, the column that says which record, and
-- what happened to it where another table's row tells of it.
CREATE FUNCTION door_note_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE
  v_noun text := TG_ARGV[0];
  v_action text := CASE WHEN TG_NARGS > 2 THEN TG_ARGV[2] WHEN TG_OP = 'INSERT' THEN 'created' WHEN TG_OP = 'UPDATE' THEN 'updated' ELSE 'deleted' END;
  -- of these nothing is told outside
  v_inner text[] := ARRAY['updated_at', 'reminded_at', 'import_id', 'evaluated_on', 'reasons', 'failing_since', 'runner_up', 'runner_up_probability', 'promotion_probability', 'repeat_without_attachment'];
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.webhooks w WHERE w.organizer_id = public.current_organizer() AND w.state <> 'stopped' AND w.events && ARRAY[v_noun || '.created', v_noun || '.updated', v_noun || '.deleted']
  ) THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' THEN
    EXECUTE format('INSERT INTO public.webhook_events (organizer_id, noun, record, action)
      SELECT DISTINCT n.organizer_id, $1, n.%1$I, $2 FROM fresh n JOIN former o ON o.organizer_id = n.organizer_id AND o.id = n.id
      WHERE n.organizer_id = public.current_organizer() AND to_jsonb(n) - $3 <> to_jsonb(o) - $3', TG_ARGV[1]) USING v_noun, v_action, v_inner;
  ELSE
    EXECUTE format('INSERT INTO public.webhook_events (organizer_id, noun, record, action)
      SELECT DISTINCT n.organizer_id, $1, n.%1$I, $2 FROM %2$I n WHERE n.organizer_id = public.current_organizer()', TG_ARGV[1], CASE TG_OP WHEN 'INSERT' THEN 'fresh' ELSE 'former' END) USING v_noun, v_action;
  END IF;
  RETURN NULL;
END
$$;

-- Whose changes wait to become deliveries, and whose deliveries are due. The worker learns ids, nothing of what is told.
CREATE FUNCTION door_organizers_with_webhooks(p_now timestamptz)
RETURNS TABLE (organizer_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT e.organizer_id FROM public.webhook_events e UNION SELECT d.organizer_id FROM public.webhook_deliveries d WHERE d.next_attempt_at <= p_now
$$;

RESET ROLE;

DO $$
DECLARE v_of text[];
BEGIN
  FOREACH v_of SLICE 1 IN ARRAY ARRAY[
    ['exhibitors', 'exhibitor'], ['contacts', 'contact'], ['participations', 'participation'], ['shows', 'show'], ['editions', 'edition'], ['interactions', 'interaction'],
    ['promises', 'promise'], ['special_requests', 'request'], ['complaints', 'complaint'], ['exchanges', 'exchange'], ['tasks', 'task'], ['invoices', 'invoice']
  ] LOOP
    EXECUTE format('CREATE TRIGGER note_created AFTER INSERT ON %I REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT WHEN (current_setting(''app.organizer_id'', true) <> '''') EXECUTE FUNCTION door_note_event(%L, ''id'')', v_of[1], v_of[2]);
    EXECUTE format('CREATE TRIGGER note_updated AFTER UPDATE ON %I REFERENCING OLD TABLE AS former NEW TABLE AS fresh FOR EACH STATEMENT WHEN (current_setting(''app.organizer_id'', true) <> '''') EXECUTE FUNCTION door_note_event(%L, ''id'')', v_of[1], v_of[2]);
    EXECUTE format('CREATE TRIGGER note_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS former FOR EACH STATEMENT WHEN (current_setting(''app.organizer_id'', true) <> '''') EXECUTE FUNCTION door_note_event(%L, ''id'')', v_of[1], v_of[2]);
  END LOOP;
  -- what tells of a record beside its own row: an exhibitor's tags, its scores' steps and its stages
  FOREACH v_of SLICE 1 IN ARRAY ARRAY[['exhibitor_tags', 'exhibitor'], ['score_steps', 'relationship'], ['stage_placements', 'relationship'], ['relationships', 'relationship']] LOOP
    EXECUTE format('CREATE TRIGGER note_created AFTER INSERT ON %I REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT WHEN (current_setting(''app.organizer_id'', true) <> '''') EXECUTE FUNCTION door_note_event(%L, ''exhibitor_id'', ''updated'')', v_of[1], v_of[2]);
  END LOOP;
END $$;
CREATE TRIGGER note_deleted AFTER DELETE ON exhibitor_tags REFERENCING OLD TABLE AS former FOR EACH STATEMENT WHEN (current_setting('app.organizer_id', true) <> '') EXECUTE FUNCTION door_note_event('exhibitor', 'exhibitor_id', 'updated');
CREATE TRIGGER note_updated AFTER UPDATE ON stage_placements REFERENCING OLD TABLE AS former NEW TABLE AS fresh FOR EACH STATEMENT WHEN (current_setting('app.organizer_id', true) <> '') EXECUTE FUNCTION door_note_event('relationship', 'exhibitor_id', 'updated');

SET LOCAL ROLE fairbond_door;
REVOKE ALL ON FUNCTION door_note_event, door_organizers_with_webhooks FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_note_event, door_organizers_with_webhooks TO fairbond_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
