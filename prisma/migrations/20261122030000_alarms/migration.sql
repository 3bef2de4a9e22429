-- Early warnings: the rules with their thresholds (versioned), the nights they were looked at, the alarms themselves, and the
-- playbooks from which an alarm takes its steps.

CREATE TYPE "alarm_family" AS ENUM ('estrangement', 'deterioration', 'external');

CREATE TYPE "alarm_level" AS ENUM ('none', 'watch', 'at_risk');

CREATE TYPE "alarm_state" AS ENUM ('open', 'done', 'dismissed', 'passed');

CREATE TYPE "alarm_outcome" AS ENUM ('solved', 'eased', 'unchanged', 'leaving', 'not_needed', 'mistaken');

CREATE TABLE "alarm_rules" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,
    "note" TEXT,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alarm_rules_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "alarm_rules" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "alarm_rules" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "alarm_rules" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT ON "alarm_rules" TO fairbond_app;

CREATE TABLE "alarm_runs" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "rules_version" INTEGER NOT NULL,
    "exhibitors" INTEGER NOT NULL,
    "raised" INTEGER NOT NULL,
    "passed" INTEGER NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alarm_runs_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "alarm_runs" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "alarm_runs" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "alarm_runs" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE ON "alarm_runs" TO fairbond_app;

CREATE TABLE "playbooks" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "family" "alarm_family" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "playbooks_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "playbooks" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "playbooks" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "playbooks" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE ON "playbooks" TO fairbond_app;

CREATE TABLE "playbook_steps" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "playbook_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "play" TEXT,
    "text" TEXT,

    CONSTRAINT "playbook_steps_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "playbook_steps" ADD CONSTRAINT one_wording CHECK ((play IS NULL) <> (text IS NULL));
ALTER TABLE "playbook_steps" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "playbook_steps" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "playbook_steps" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "playbook_steps" TO fairbond_app;

CREATE TABLE "alarms" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "family" "alarm_family" NOT NULL,
    "level" "alarm_level" NOT NULL,
    "state" "alarm_state" NOT NULL DEFAULT 'open',
    "began_on" DATE NOT NULL,
    "raised_on" DATE NOT NULL,
    "evidence" JSONB NOT NULL,
    "values" JSONB NOT NULL,
    "rules_version" INTEGER NOT NULL,
    "owner_member_id" UUID,
    "due_on" DATE NOT NULL,
    "held_out" BOOLEAN NOT NULL DEFAULT false,
    "outcome" "alarm_outcome",
    "note" TEXT,
    "closed_on" DATE,
    "closed_by_member_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alarms_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "alarms" ADD CONSTRAINT open_has_no_end CHECK ((state = 'open') = (closed_on IS NULL));
ALTER TABLE "alarms" ADD CONSTRAINT only_a_person_says_the_outcome CHECK ((outcome IS NOT NULL) = (state IN ('done', 'dismissed')));
ALTER TABLE "alarms" ADD CONSTRAINT begins_before_it_is_raised CHECK (began_on <= raised_on);
ALTER TABLE "alarms" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "alarms" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "alarms" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE ON "alarms" TO fairbond_app;

CREATE TABLE "alarm_steps" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "alarm_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "play" TEXT,
    "text" TEXT,
    "done_on" DATE,
    "done_by_member_id" UUID,

    CONSTRAINT "alarm_steps_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "alarm_steps" ADD CONSTRAINT one_wording CHECK ((play IS NULL) <> (text IS NULL));
ALTER TABLE "alarm_steps" ADD CONSTRAINT done_by_somebody CHECK (done_on IS NULL OR done_by_member_id IS NOT NULL);
ALTER TABLE "alarm_steps" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "alarm_steps" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "alarm_steps" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "alarm_steps" TO fairbond_app;

CREATE UNIQUE INDEX "alarm_rules_organizer_id_version_key" ON "alarm_rules"("organizer_id", "version");
CREATE UNIQUE INDEX "alarm_runs_organizer_id_day_key" ON "alarm_runs"("organizer_id", "day");
CREATE UNIQUE INDEX "playbooks_organizer_id_family_key" ON "playbooks"("organizer_id", "family");
CREATE INDEX "playbook_steps_organizer_id_playbook_id_position_idx" ON "playbook_steps"("organizer_id", "playbook_id", "position");
-- one open alarm per exhibitor and reason
CREATE UNIQUE INDEX "alarms_one_open" ON "alarms"("organizer_id", "exhibitor_id", "reason") WHERE "state" = 'open';
CREATE INDEX "alarms_organizer_id_exhibitor_id_raised_on_idx" ON "alarms"("organizer_id", "exhibitor_id", "raised_on");
CREATE INDEX "alarms_organizer_id_state_due_on_id_idx" ON "alarms"("organizer_id", "state", "due_on", "id");
CREATE INDEX "alarms_organizer_id_raised_on_idx" ON "alarms"("organizer_id", "raised_on");
CREATE INDEX "alarm_steps_organizer_id_alarm_id_position_idx" ON "alarm_steps"("organizer_id", "alarm_id", "position");

ALTER TABLE "alarm_runs" ADD CONSTRAINT "alarm_runs_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "playbooks" ADD CONSTRAINT "playbooks_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "alarm_rules" ADD CONSTRAINT "alarm_rules_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "alarm_rules" ADD CONSTRAINT "alarm_rules_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "playbook_steps" ADD CONSTRAINT "playbook_steps_organizer_id_playbook_id_fkey" FOREIGN KEY ("organizer_id", "playbook_id") REFERENCES "playbooks"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "alarms" ADD CONSTRAINT "alarms_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "alarms" ADD CONSTRAINT "alarms_organizer_id_owner_member_id_fkey" FOREIGN KEY ("organizer_id", "owner_member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "alarms" ADD CONSTRAINT "alarms_organizer_id_closed_by_member_id_fkey" FOREIGN KEY ("organizer_id", "closed_by_member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "alarm_steps" ADD CONSTRAINT "alarm_steps_organizer_id_alarm_id_fkey" FOREIGN KEY ("organizer_id", "alarm_id") REFERENCES "alarms"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "alarm_steps" ADD CONSTRAINT "alarm_steps_organizer_id_done_by_member_id_fkey" FOREIGN KEY ("organizer_id", "done_by_member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
