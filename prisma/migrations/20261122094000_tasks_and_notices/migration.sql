-- Tasks, templates of tasks, the calendar as an address; notices and their letters; teams; who is at a record.
-- CreateEnum
CREATE TYPE "notice_kind" AS ENUM ('mention', 'task_assigned', 'task_due', 'alarm_assigned', 'import_finished');

-- CreateEnum
CREATE TYPE "notice_mail" AS ENUM ('at_once', 'daily', 'never');

-- CreateEnum
CREATE TYPE "task_status" AS ENUM ('open', 'done', 'withdrawn');

-- CreateEnum
CREATE TYPE "task_anchor" AS ENUM ('opening', 'closing', 'deadline');

-- CreateTable
CREATE TABLE "notices" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "actor_member_id" UUID,
    "exhibitor_id" UUID,
    "record_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "day" DATE,
    "key" TEXT NOT NULL,
    "letter_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "notice_settings" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "mail" "notice_mail" NOT NULL,
    "daily_hour" SMALLINT NOT NULL DEFAULT 8,
    "time_zone" TEXT,

    CONSTRAINT "notice_settings_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "notice_letters" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "digest_day" DATE,
    "status" "message_status" NOT NULL DEFAULT 'planned',
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "held_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "notice_letters_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "exhibitor_team_members" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exhibitor_team_members_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "presences" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presences_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "tasks" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "exhibitor_id" UUID,
    "contact_id" UUID,
    "edition_id" UUID,
    "interaction_id" UUID,
    "alarm_step_id" UUID,
    "application_id" UUID,
    "assigned_member_id" UUID,
    "member_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "due_minute" SMALLINT,
    "time_zone" TEXT,
    "rrule" TEXT,
    "series_id" UUID,
    "series_start" DATE,
    "series_day" DATE,
    "remind_days" SMALLINT,
    "reminded_at" TIMESTAMPTZ(3),
    "moved_from" DATE,
    "moved_holiday" JSONB,
    "status" "task_status" NOT NULL DEFAULT 'open',
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_member_id" UUID,
    "withdrawn_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "task_templates" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "holidays" TEXT NOT NULL DEFAULT 'organizer',
    "country" CHAR(2),
    "member_id" UUID NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_templates_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "task_template_steps" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "anchor" "task_anchor" NOT NULL,
    "offset_days" INTEGER NOT NULL,

    CONSTRAINT "task_template_steps_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "task_applications" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "owner_member_id" UUID,
    "member_id" UUID NOT NULL,
    "submission_key" UUID NOT NULL,
    "exhibitors" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "moved" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_applications_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "calendar_feeds" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'mine',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_on" DATE,

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateIndex
CREATE INDEX "notices_organizer_id_member_id_created_at_id_idx" ON "notices"("organizer_id", "member_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notices_organizer_id_letter_id_idx" ON "notices"("organizer_id", "letter_id");

-- CreateIndex
CREATE UNIQUE INDEX "notices_organizer_id_member_id_key_key" ON "notices"("organizer_id", "member_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "notice_settings_organizer_id_member_id_key" ON "notice_settings"("organizer_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_letters_organizer_id_member_id_key_key" ON "notice_letters"("organizer_id", "member_id", "key");

-- CreateIndex
CREATE INDEX "exhibitor_team_members_organizer_id_member_id_idx" ON "exhibitor_team_members"("organizer_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "exhibitor_team_members_organizer_id_exhibitor_id_member_id_key" ON "exhibitor_team_members"("organizer_id", "exhibitor_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "presences_organizer_id_record_id_member_id_key" ON "presences"("organizer_id", "record_id", "member_id");

-- CreateIndex
CREATE INDEX "tasks_organizer_id_exhibitor_id_due_on_idx" ON "tasks"("organizer_id", "exhibitor_id", "due_on");

-- CreateIndex
CREATE INDEX "tasks_organizer_id_due_on_id_idx" ON "tasks"("organizer_id", "due_on", "id");

-- CreateIndex
CREATE INDEX "tasks_organizer_id_application_id_idx" ON "tasks"("organizer_id", "application_id");

-- CreateIndex
CREATE INDEX "tasks_organizer_id_updated_at_idx" ON "tasks"("organizer_id", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "tasks_organizer_id_series_id_series_day_key" ON "tasks"("organizer_id", "series_id", "series_day");

-- CreateIndex
CREATE UNIQUE INDEX "task_templates_organizer_id_name_key" ON "task_templates"("organizer_id", "name");

-- CreateIndex
CREATE INDEX "task_template_steps_organizer_id_template_id_position_idx" ON "task_template_steps"("organizer_id", "template_id", "position");

-- CreateIndex
CREATE INDEX "task_applications_organizer_id_created_at_idx" ON "task_applications"("organizer_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "task_applications_organizer_id_submission_key_key" ON "task_applications"("organizer_id", "submission_key");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feeds_token_hash_key" ON "calendar_feeds"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feeds_organizer_id_member_id_key" ON "calendar_feeds"("organizer_id", "member_id");

-- CreateIndex
CREATE INDEX "complaints_organizer_id_updated_at_idx" ON "complaints"("organizer_id", "updated_at");

-- CreateIndex
CREATE INDEX "exhibitors_organizer_id_updated_at_idx" ON "exhibitors"("organizer_id", "updated_at");

-- CreateIndex
CREATE INDEX "interactions_organizer_id_updated_at_idx" ON "interactions"("organizer_id", "updated_at");

-- CreateIndex
CREATE INDEX "promises_organizer_id_updated_at_idx" ON "promises"("organizer_id", "updated_at");

-- CreateIndex
CREATE INDEX "special_requests_organizer_id_updated_at_idx" ON "special_requests"("organizer_id", "updated_at");

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_organizer_id_actor_member_id_fkey" FOREIGN KEY ("organizer_id", "actor_member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_organizer_id_letter_id_fkey" FOREIGN KEY ("organizer_id", "letter_id") REFERENCES "notice_letters"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_letters" ADD CONSTRAINT "notice_letters_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor_team_members" ADD CONSTRAINT "exhibitor_team_members_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor_team_members" ADD CONSTRAINT "exhibitor_team_members_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_organizer_id_interaction_id_fkey" FOREIGN KEY ("organizer_id", "interaction_id") REFERENCES "interactions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_organizer_id_alarm_step_id_fkey" FOREIGN KEY ("organizer_id", "alarm_step_id") REFERENCES "alarm_steps"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_organizer_id_application_id_fkey" FOREIGN KEY ("organizer_id", "application_id") REFERENCES "task_applications"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_organizer_id_assigned_member_id_fkey" FOREIGN KEY ("organizer_id", "assigned_member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_organizer_id_ended_by_member_id_fkey" FOREIGN KEY ("organizer_id", "ended_by_member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_templates" ADD CONSTRAINT "task_templates_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_template_steps" ADD CONSTRAINT "task_template_steps_organizer_id_template_id_fkey" FOREIGN KEY ("organizer_id", "template_id") REFERENCES "task_templates"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_applications" ADD CONSTRAINT "task_applications_organizer_id_template_id_fkey" FOREIGN KEY ("organizer_id", "template_id") REFERENCES "task_templates"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_applications" ADD CONSTRAINT "task_applications_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_applications" ADD CONSTRAINT "task_applications_organizer_id_owner_member_id_fkey" FOREIGN KEY ("organizer_id", "owner_member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_applications" ADD CONSTRAINT "task_applications_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tasks" ADD CONSTRAINT task_has_a_title CHECK (title <> '');
ALTER TABLE "tasks" ADD CONSTRAINT task_minute_of_a_day CHECK (due_minute BETWEEN 0 AND 1439);
ALTER TABLE "tasks" ADD CONSTRAINT task_time_has_a_clock CHECK ((due_minute IS NULL) = (time_zone IS NULL));
ALTER TABLE "tasks" ADD CONSTRAINT task_repeats_in_a_series CHECK ((rrule IS NULL) = (series_id IS NULL) AND (rrule IS NULL) = (series_start IS NULL) AND (rrule IS NULL) = (series_day IS NULL));
ALTER TABLE "tasks" ADD CONSTRAINT task_ends_at_a_time CHECK ((status = 'open') = (ended_at IS NULL));
ALTER TABLE "task_templates" ADD CONSTRAINT template_has_a_name CHECK (name <> '');
ALTER TABLE "task_templates" ADD CONSTRAINT template_knows_its_holidays CHECK (holidays IN ('none', 'organizer', 'exhibitor', 'both'));
ALTER TABLE "calendar_feeds" ADD CONSTRAINT feed_scope CHECK (scope IN ('mine', 'team'));
ALTER TABLE "notice_settings" ADD CONSTRAINT digest_hour_exists CHECK (daily_hour BETWEEN 0 AND 23);

-- Open tasks, few of many: a member's, everybody's, and those whose reminder has come. Without the status in the key, because
-- under row-level security an enum is not searched by.
CREATE INDEX "tasks_open_of" ON "tasks"("organizer_id", "assigned_member_id", "due_on", "id") WHERE status = 'open';
CREATE INDEX "tasks_open" ON "tasks"("organizer_id", "due_on", "id") WHERE status = 'open';
CREATE INDEX "tasks_to_remind" ON "tasks"("organizer_id", "due_on") WHERE status = 'open' AND remind_days IS NOT NULL AND reminded_at IS NULL;
-- The number on the bell, and what a digest gathers.
CREATE INDEX "notices_unread" ON "notices"("organizer_id", "member_id", "created_at") WHERE read_at IS NULL;
-- Letters that wait to be handed over.
CREATE INDEX "notice_letters_due" ON "notice_letters"("organizer_id", "due_at") WHERE status IN ('planned', 'sending');

ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tasks" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "tasks" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "tasks" TO fairbond_app;

ALTER TABLE "task_templates" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "task_templates" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "task_templates" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "task_templates" TO fairbond_app;

ALTER TABLE "task_template_steps" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "task_template_steps" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "task_template_steps" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "task_template_steps" TO fairbond_app;

ALTER TABLE "task_applications" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "task_applications" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "task_applications" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "task_applications" TO fairbond_app;

ALTER TABLE "calendar_feeds" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calendar_feeds" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "calendar_feeds" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "calendar_feeds" TO fairbond_app;

ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notices" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "notices" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "notices" TO fairbond_app;

ALTER TABLE "notice_settings" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notice_settings" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "notice_settings" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "notice_settings" TO fairbond_app;

ALTER TABLE "notice_letters" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notice_letters" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "notice_letters" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "notice_letters" TO fairbond_app;

ALTER TABLE "exhibitor_team_members" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "exhibitor_team_members" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "exhibitor_team_members" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "exhibitor_team_members" TO fairbond_app;

ALTER TABLE "presences" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "presences" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "presences" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "presences" TO fairbond_app;

-- The calendar behind a secret address: asked before an organizer is known, as a survey link is. It tells ids, nothing of the tasks.
CREATE POLICY door ON calendar_feeds FOR SELECT TO fairbond_door USING (true);
GRANT SELECT (organizer_id, id, token_hash) ON calendar_feeds TO fairbond_door;
GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;
CREATE FUNCTION door_calendar(p_token_hash bytea)
RETURNS TABLE (organizer_id uuid, feed_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT f.organizer_id, f.id FROM public.calendar_feeds f WHERE f.token_hash = p_token_hash $$;
REVOKE ALL ON FUNCTION door_calendar FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_calendar TO fairbond_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
