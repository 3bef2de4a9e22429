-- The whole of Fairbond's first schema: every table with its checks, its policy and its grants, then the composite
-- references, then the few functions that answer before a tenant is known.
--
-- Roles (made by the database's administrator, see docs/operating.md): fairbond_owner runs this file and owns the
-- tables; fairbond_app is the application: no ownership, no BYPASSRLS; fairbond_door cannot log in and owns the
-- door functions alone. After a transaction the setting is an empty string, not NULL, hence nullif.

CREATE FUNCTION current_organizer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.organizer_id', true), '')::uuid $$;

GRANT USAGE ON SCHEMA public TO fairbond_app, fairbond_door;

-- CreateEnum
CREATE TYPE "contact_role" AS ENUM ('decision_maker', 'booth_staff', 'marketing', 'finance', 'other');

-- CreateEnum
CREATE TYPE "participation_status" AS ENUM ('offered', 'booked', 'held', 'cancelled', 'declined');

-- CreateEnum
CREATE TYPE "interaction_channel" AS ENUM ('call', 'email', 'message', 'meeting', 'visit', 'onsite_help');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('inbound', 'outbound');

-- CreateEnum
CREATE TYPE "phase" AS ENUM ('before', 'during', 'after');

-- CreateEnum
CREATE TYPE "promise_status" AS ENUM ('open', 'kept', 'broken', 'withdrawn');

-- CreateEnum
CREATE TYPE "request_status" AS ENUM ('open', 'granted', 'partly', 'declined_with_reason', 'declined');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('owner', 'admin', 'manager', 'staff', 'viewer');

-- CreateEnum
CREATE TYPE "evidence_source" AS ENUM ('response', 'interaction', 'promise', 'special_request');

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('not_enough_evidence', 'discovery', 'exploration', 'expansion', 'commitment', 'dissolution');

-- CreateEnum
CREATE TYPE "invitation_status" AS ENUM ('open', 'answered', 'withdrawn');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('exhibitors', 'answers');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('previewed', 'imported', 'undone');

-- CreateTable
CREATE TABLE "exhibitors" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_local" TEXT,
    "external_key" TEXT,
    "segment" TEXT,
    "country" CHAR(2),
    "city" TEXT,
    "website" TEXT,
    "note" TEXT,
    "owner_member_id" UUID,
    "import_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exhibitors_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "exhibitors" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "exhibitors" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "exhibitors" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "exhibitors" TO fairbond_app;

-- CreateTable
CREATE TABLE "contacts" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "role" "contact_role" NOT NULL DEFAULT 'other',
    "locale" TEXT,
    "left_on" DATE,
    "import_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "contacts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contacts" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "contacts" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "contacts" TO fairbond_app;

-- CreateTable
CREATE TABLE "participations" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "status" "participation_status" NOT NULL,
    "hall" TEXT,
    "stand" TEXT,
    "area" DECIMAL(10,2),
    "amount" DECIMAL(14,2),
    "booked_on" DATE,
    "cancelled_on" DATE,
    "multi_year" BOOLEAN NOT NULL DEFAULT false,
    "import_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "participations_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "participations" ADD CONSTRAINT area_positive CHECK (area >= 0);
ALTER TABLE "participations" ADD CONSTRAINT amount_positive CHECK (amount >= 0);
ALTER TABLE "participations" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "participations" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "participations" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "participations" TO fairbond_app;

-- CreateTable
CREATE TABLE "interactions" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "contact_id" UUID,
    "member_id" UUID NOT NULL,
    "edition_id" UUID,
    "channel" "interaction_channel" NOT NULL,
    "direction" "direction" NOT NULL,
    "phase" "phase",
    "occurred_on" DATE NOT NULL,
    "mood" SMALLINT,
    "note" TEXT,
    "coded_construct" TEXT,
    "coded_value" SMALLINT,
    "submission_key" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "interactions_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "interactions" ADD CONSTRAINT mood_on_scale CHECK (mood BETWEEN 0 AND 4);
ALTER TABLE "interactions" ADD CONSTRAINT coded_note_whole CHECK ((coded_construct IS NULL) = (coded_value IS NULL));
ALTER TABLE "interactions" ADD CONSTRAINT coded_value_on_scale CHECK (coded_value IN (0, 25, 50, 75, 100));
ALTER TABLE "interactions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "interactions" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "interactions" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "interactions" TO fairbond_app;

-- CreateTable
CREATE TABLE "promises" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "contact_id" UUID,
    "interaction_id" UUID,
    "edition_id" UUID,
    "member_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "made_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "status" "promise_status" NOT NULL DEFAULT 'open',
    "settled_on" DATE,
    "withdrawn_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "promises_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "promises" ADD CONSTRAINT due_after_made CHECK (due_on >= made_on);
ALTER TABLE "promises" ADD CONSTRAINT settled_has_day CHECK ((status = 'open') = (settled_on IS NULL));
ALTER TABLE "promises" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promises" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "promises" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "promises" TO fairbond_app;

-- CreateTable
CREATE TABLE "special_requests" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "contact_id" UUID,
    "interaction_id" UUID,
    "member_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "asked_on" DATE NOT NULL,
    "status" "request_status" NOT NULL DEFAULT 'open',
    "answered_on" DATE,
    "declined_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "special_requests_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "special_requests" ADD CONSTRAINT answered_has_day CHECK ((status = 'open') = (answered_on IS NULL));
ALTER TABLE "special_requests" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "special_requests" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "special_requests" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "special_requests" TO fairbond_app;

-- CreateTable
CREATE TABLE "organizers" (
    "id" UUID NOT NULL,
    "workspace" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Berlin',
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organizers_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "organizers" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "organizers" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "organizers" TO fairbond_app
  USING (id = current_organizer()) WITH CHECK (id = current_organizer());
GRANT SELECT, UPDATE ON "organizers" TO fairbond_app;

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "member_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "members_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "members" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "members" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "members" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "members" TO fairbond_app;

ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "users" FORCE ROW LEVEL SECURITY;
-- a person is seen by an organizer only while a member of it (members is itself under row-level security)
CREATE POLICY organizer_only ON "users" FOR SELECT TO fairbond_app
  USING (EXISTS (SELECT FROM members m WHERE m.organizer_id = current_organizer() AND m.user_id = users.id));
GRANT SELECT ON "users" TO fairbond_app;

-- CreateTable
CREATE TABLE "calibrations" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "parameters" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calibrations_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "calibrations" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calibrations" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "calibrations" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT ON "calibrations" TO fairbond_app;

-- CreateTable
CREATE TABLE "evidence" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "show_id" UUID,
    "construct" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "observed_on" DATE NOT NULL,
    "source" "evidence_source" NOT NULL,
    "source_id" UUID NOT NULL,
    "named" BOOLEAN NOT NULL DEFAULT false,
    "corrects_id" UUID,
    "retracts" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "evidence" ADD CONSTRAINT value_on_scale CHECK (value BETWEEN 0 AND 100);
ALTER TABLE "evidence" ADD CONSTRAINT weight_positive CHECK (weight > 0);
ALTER TABLE "evidence" ADD CONSTRAINT correction_has_reason CHECK (corrects_id IS NULL OR reason IS NOT NULL);
ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evidence" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "evidence" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT ON "evidence" TO fairbond_app;

-- CreateTable
CREATE TABLE "relationship_scores" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "show_id" UUID,
    "construct" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "se" DOUBLE PRECISION NOT NULL,
    "observed_on" DATE NOT NULL,
    "prior_mean" DOUBLE PRECISION NOT NULL,
    "prior_sd" DOUBLE PRECISION NOT NULL,
    "drift_days" DOUBLE PRECISION NOT NULL,
    "answers" INTEGER NOT NULL,
    "records" INTEGER NOT NULL,
    "newest_answer_on" DATE,
    "calibration_id" UUID NOT NULL,

    CONSTRAINT "relationship_scores_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "relationship_scores" ADD CONSTRAINT se_positive CHECK (se > 0);
ALTER TABLE "relationship_scores" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "relationship_scores" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "relationship_scores" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "relationship_scores" TO fairbond_app;

-- CreateTable
CREATE TABLE "filter_states" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "show_id" UUID,
    "construct" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "channels" TEXT[],
    "mean" DOUBLE PRECISION[],
    "covariance" DOUBLE PRECISION[],

    CONSTRAINT "filter_states_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "filter_states" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "filter_states" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "filter_states" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "filter_states" TO fairbond_app;

-- CreateTable
CREATE TABLE "score_steps" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "show_id" UUID,
    "construct" TEXT NOT NULL,
    "observed_on" DATE NOT NULL,
    "before" DOUBLE PRECISION NOT NULL,
    "before_se" DOUBLE PRECISION NOT NULL,
    "after" DOUBLE PRECISION NOT NULL,
    "after_se" DOUBLE PRECISION NOT NULL,
    "expected" DOUBLE PRECISION NOT NULL,
    "surprise" DOUBLE PRECISION NOT NULL,
    "surprise_variance" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "score_steps_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "score_steps" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "score_steps" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "score_steps" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "score_steps" TO fairbond_app;

-- CreateTable
CREATE TABLE "stage_placements" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "show_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "since" DATE NOT NULL,
    "measured" BOOLEAN NOT NULL,
    "runner_up" "stage",
    "runner_up_probability" DOUBLE PRECISION,
    "failing_since" DATE,
    "repeat_without_attachment" BOOLEAN NOT NULL DEFAULT false,
    "reasons" JSONB NOT NULL,
    "evaluated_on" DATE NOT NULL,

    CONSTRAINT "stage_placements_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "stage_placements" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "stage_placements" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "stage_placements" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "stage_placements" TO fairbond_app;

-- CreateTable
CREATE TABLE "stage_moves" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "show_id" UUID NOT NULL,
    "from" "stage",
    "to" "stage" NOT NULL,
    "moved_on" DATE NOT NULL,
    "reasons" JSONB NOT NULL,

    CONSTRAINT "stage_moves_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "stage_moves" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "stage_moves" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "stage_moves" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT ON "stage_moves" TO fairbond_app;

-- CreateTable
CREATE TABLE "relationships" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "stage_since" DATE,
    "measured" BOOLEAN NOT NULL DEFAULT false,
    "runner_up" "stage",
    "runner_up_probability" DOUBLE PRECISION,
    "main_show_id" UUID,
    "revenue" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "last_inbound_on" DATE,
    "last_outbound_on" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "relationships_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "relationships" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "relationships" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "relationships" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "relationships" TO fairbond_app;

-- CreateTable
CREATE TABLE "shows" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_zh" TEXT,
    "topic" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shows_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "shows" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "shows" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "shows" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "shows" TO fairbond_app;

-- CreateTable
CREATE TABLE "editions" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "show_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "booking_deadline" DATE,
    "venue" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "editions" ADD CONSTRAINT ends_after_start CHECK (ends_on >= starts_on);
ALTER TABLE "editions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "editions" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "editions" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "editions" TO fairbond_app;

-- CreateTable
CREATE TABLE "forms" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "forms_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "forms" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "forms" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "forms" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "forms" TO fairbond_app;

-- CreateTable
CREATE TABLE "form_versions" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_versions_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "form_versions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "form_versions" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "form_versions" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "form_versions" TO fairbond_app;

-- CreateTable
CREATE TABLE "invitations" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "form_version_id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "status" "invitation_status" NOT NULL DEFAULT 'open',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitations" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "invitations" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "invitations" TO fairbond_app;

-- CreateTable
CREATE TABLE "responses" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_version_id" UUID NOT NULL,
    "invitation_id" UUID,
    "exhibitor_id" UUID NOT NULL,
    "contact_id" UUID,
    "edition_id" UUID,
    "import_id" UUID,
    "language" TEXT NOT NULL,
    "answered_on" DATE NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "responses_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "responses" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "responses" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "responses" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "responses" TO fairbond_app;

-- CreateTable
CREATE TABLE "answers" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "text" TEXT,

    CONSTRAINT "answers_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "answers" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "answers" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "answers" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "answers" TO fairbond_app;

-- CreateTable
CREATE TABLE "imports" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "status" "import_status" NOT NULL,
    "file_name" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "content" TEXT,
    "mapping" JSONB NOT NULL,
    "row_count" INTEGER NOT NULL,
    "created_rows" INTEGER NOT NULL DEFAULT 0,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "imports" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "imports" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "imports" TO fairbond_app;

-- CreateIndex
CREATE INDEX "exhibitors_organizer_id_name_id_idx" ON "exhibitors"("organizer_id", "name", "id");

-- CreateIndex
CREATE INDEX "exhibitors_organizer_id_segment_name_idx" ON "exhibitors"("organizer_id", "segment", "name");

-- CreateIndex
CREATE INDEX "exhibitors_organizer_id_import_id_idx" ON "exhibitors"("organizer_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "exhibitors_organizer_id_external_key_key" ON "exhibitors"("organizer_id", "external_key");

-- CreateIndex
CREATE INDEX "contacts_organizer_id_exhibitor_id_name_idx" ON "contacts"("organizer_id", "exhibitor_id", "name");

-- CreateIndex
CREATE INDEX "contacts_organizer_id_email_idx" ON "contacts"("organizer_id", "email");

-- CreateIndex
CREATE INDEX "contacts_organizer_id_import_id_idx" ON "contacts"("organizer_id", "import_id");

-- CreateIndex
CREATE INDEX "participations_organizer_id_edition_id_status_idx" ON "participations"("organizer_id", "edition_id", "status");

-- CreateIndex
CREATE INDEX "participations_organizer_id_import_id_idx" ON "participations"("organizer_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "participations_organizer_id_exhibitor_id_edition_id_key" ON "participations"("organizer_id", "exhibitor_id", "edition_id");

-- CreateIndex
CREATE INDEX "interactions_organizer_id_exhibitor_id_occurred_on_id_idx" ON "interactions"("organizer_id", "exhibitor_id", "occurred_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "interactions_organizer_id_occurred_on_id_idx" ON "interactions"("organizer_id", "occurred_on" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "interactions_organizer_id_submission_key_key" ON "interactions"("organizer_id", "submission_key");

-- CreateIndex
CREATE INDEX "promises_organizer_id_exhibitor_id_due_on_idx" ON "promises"("organizer_id", "exhibitor_id", "due_on");

-- CreateIndex
CREATE INDEX "promises_organizer_id_status_due_on_id_idx" ON "promises"("organizer_id", "status", "due_on", "id");

-- CreateIndex
CREATE INDEX "special_requests_organizer_id_exhibitor_id_asked_on_idx" ON "special_requests"("organizer_id", "exhibitor_id", "asked_on");

-- CreateIndex
CREATE INDEX "special_requests_organizer_id_status_asked_on_id_idx" ON "special_requests"("organizer_id", "status", "asked_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "organizers_workspace_key" ON "organizers"("workspace");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "members_user_id_idx" ON "members"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "members_organizer_id_user_id_key" ON "members"("organizer_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "calibrations_organizer_id_version_key" ON "calibrations"("organizer_id", "version");

-- CreateIndex
CREATE INDEX "evidence_organizer_id_exhibitor_id_construct_observed_on_id_idx" ON "evidence"("organizer_id", "exhibitor_id", "construct", "observed_on", "id");

-- CreateIndex
CREATE INDEX "evidence_organizer_id_source_source_id_idx" ON "evidence"("organizer_id", "source", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_organizer_id_corrects_id_key" ON "evidence"("organizer_id", "corrects_id");

-- CreateIndex
CREATE UNIQUE INDEX "relationship_scores_organizer_id_exhibitor_id_construct_sho_key" ON "relationship_scores"("organizer_id", "exhibitor_id", "construct", "show_id") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "filter_states_organizer_id_exhibitor_id_construct_show_id_key" ON "filter_states"("organizer_id", "exhibitor_id", "construct", "show_id") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "score_steps_organizer_id_exhibitor_id_construct_observed_on_idx" ON "score_steps"("organizer_id", "exhibitor_id", "construct", "observed_on");

-- CreateIndex
CREATE INDEX "score_steps_organizer_id_observed_on_idx" ON "score_steps"("organizer_id", "observed_on");

-- CreateIndex
CREATE INDEX "score_steps_organizer_id_evidence_id_idx" ON "score_steps"("organizer_id", "evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "stage_placements_organizer_id_exhibitor_id_show_id_key" ON "stage_placements"("organizer_id", "exhibitor_id", "show_id");

-- CreateIndex
CREATE INDEX "stage_moves_organizer_id_exhibitor_id_moved_on_idx" ON "stage_moves"("organizer_id", "exhibitor_id", "moved_on");

-- CreateIndex
CREATE INDEX "stage_moves_organizer_id_moved_on_idx" ON "stage_moves"("organizer_id", "moved_on");

-- CreateIndex
CREATE INDEX "relationships_organizer_id_stage_idx" ON "relationships"("organizer_id", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "relationships_organizer_id_exhibitor_id_key" ON "relationships"("organizer_id", "exhibitor_id");

-- CreateIndex
CREATE UNIQUE INDEX "shows_organizer_id_name_key" ON "shows"("organizer_id", "name");

-- CreateIndex
CREATE INDEX "editions_organizer_id_show_id_starts_on_idx" ON "editions"("organizer_id", "show_id", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "editions_organizer_id_show_id_name_key" ON "editions"("organizer_id", "show_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "forms_organizer_id_key_key" ON "forms"("organizer_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "form_versions_organizer_id_form_id_version_key" ON "form_versions"("organizer_id", "form_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_organizer_id_exhibitor_id_created_at_idx" ON "invitations"("organizer_id", "exhibitor_id", "created_at");

-- CreateIndex
CREATE INDEX "invitations_organizer_id_edition_id_status_idx" ON "invitations"("organizer_id", "edition_id", "status");

-- CreateIndex
CREATE INDEX "responses_organizer_id_exhibitor_id_answered_on_idx" ON "responses"("organizer_id", "exhibitor_id", "answered_on");

-- CreateIndex
CREATE INDEX "responses_organizer_id_form_version_id_answered_on_idx" ON "responses"("organizer_id", "form_version_id", "answered_on");

-- CreateIndex
CREATE INDEX "responses_organizer_id_import_id_idx" ON "responses"("organizer_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "responses_organizer_id_invitation_id_key" ON "responses"("organizer_id", "invitation_id");

-- CreateIndex
CREATE UNIQUE INDEX "answers_organizer_id_response_id_item_key" ON "answers"("organizer_id", "response_id", "item");

-- CreateIndex
CREATE INDEX "imports_organizer_id_created_at_idx" ON "imports"("organizer_id", "created_at" DESC);

-- AddForeignKey
ALTER TABLE "exhibitors" ADD CONSTRAINT "exhibitors_organizer_id_owner_member_id_fkey" FOREIGN KEY ("organizer_id", "owner_member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitors" ADD CONSTRAINT "exhibitors_organizer_id_import_id_fkey" FOREIGN KEY ("organizer_id", "import_id") REFERENCES "imports"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitors" ADD CONSTRAINT "exhibitors_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organizer_id_import_id_fkey" FOREIGN KEY ("organizer_id", "import_id") REFERENCES "imports"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participations" ADD CONSTRAINT "participations_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participations" ADD CONSTRAINT "participations_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participations" ADD CONSTRAINT "participations_organizer_id_import_id_fkey" FOREIGN KEY ("organizer_id", "import_id") REFERENCES "imports"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promises" ADD CONSTRAINT "promises_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promises" ADD CONSTRAINT "promises_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promises" ADD CONSTRAINT "promises_organizer_id_interaction_id_fkey" FOREIGN KEY ("organizer_id", "interaction_id") REFERENCES "interactions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promises" ADD CONSTRAINT "promises_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promises" ADD CONSTRAINT "promises_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "special_requests" ADD CONSTRAINT "special_requests_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "special_requests" ADD CONSTRAINT "special_requests_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "special_requests" ADD CONSTRAINT "special_requests_organizer_id_interaction_id_fkey" FOREIGN KEY ("organizer_id", "interaction_id") REFERENCES "interactions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "special_requests" ADD CONSTRAINT "special_requests_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organizer_id_show_id_fkey" FOREIGN KEY ("organizer_id", "show_id") REFERENCES "shows"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organizer_id_corrects_id_fkey" FOREIGN KEY ("organizer_id", "corrects_id") REFERENCES "evidence"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationship_scores" ADD CONSTRAINT "relationship_scores_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationship_scores" ADD CONSTRAINT "relationship_scores_organizer_id_show_id_fkey" FOREIGN KEY ("organizer_id", "show_id") REFERENCES "shows"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationship_scores" ADD CONSTRAINT "relationship_scores_organizer_id_calibration_id_fkey" FOREIGN KEY ("organizer_id", "calibration_id") REFERENCES "calibrations"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filter_states" ADD CONSTRAINT "filter_states_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filter_states" ADD CONSTRAINT "filter_states_organizer_id_show_id_fkey" FOREIGN KEY ("organizer_id", "show_id") REFERENCES "shows"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_steps" ADD CONSTRAINT "score_steps_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_steps" ADD CONSTRAINT "score_steps_organizer_id_evidence_id_fkey" FOREIGN KEY ("organizer_id", "evidence_id") REFERENCES "evidence"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_steps" ADD CONSTRAINT "score_steps_organizer_id_show_id_fkey" FOREIGN KEY ("organizer_id", "show_id") REFERENCES "shows"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_placements" ADD CONSTRAINT "stage_placements_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_placements" ADD CONSTRAINT "stage_placements_organizer_id_show_id_fkey" FOREIGN KEY ("organizer_id", "show_id") REFERENCES "shows"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_moves" ADD CONSTRAINT "stage_moves_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_moves" ADD CONSTRAINT "stage_moves_organizer_id_show_id_fkey" FOREIGN KEY ("organizer_id", "show_id") REFERENCES "shows"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_organizer_id_main_show_id_fkey" FOREIGN KEY ("organizer_id", "main_show_id") REFERENCES "shows"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shows" ADD CONSTRAINT "shows_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_organizer_id_show_id_fkey" FOREIGN KEY ("organizer_id", "show_id") REFERENCES "shows"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forms" ADD CONSTRAINT "forms_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_versions" ADD CONSTRAINT "form_versions_organizer_id_form_id_fkey" FOREIGN KEY ("organizer_id", "form_id") REFERENCES "forms"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organizer_id_form_version_id_fkey" FOREIGN KEY ("organizer_id", "form_version_id") REFERENCES "form_versions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_organizer_id_form_version_id_fkey" FOREIGN KEY ("organizer_id", "form_version_id") REFERENCES "form_versions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_organizer_id_invitation_id_fkey" FOREIGN KEY ("organizer_id", "invitation_id") REFERENCES "invitations"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_organizer_id_import_id_fkey" FOREIGN KEY ("organizer_id", "import_id") REFERENCES "imports"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_organizer_id_response_id_fkey" FOREIGN KEY ("organizer_id", "response_id") REFERENCES "responses"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The door: what may be asked before a tenant is known. fairbond_door sees just the columns that these functions need,
-- through policies of its own; the application may call the functions and nothing else.

CREATE POLICY door ON organizers FOR SELECT TO fairbond_door USING (true);
CREATE POLICY door ON members FOR SELECT TO fairbond_door USING (true);
CREATE POLICY door ON users FOR SELECT TO fairbond_door USING (true);
CREATE POLICY door ON invitations FOR SELECT TO fairbond_door USING (true);
GRANT SELECT (id, workspace, name, locale, time_zone, currency, is_demo) ON organizers TO fairbond_door;
GRANT SELECT (organizer_id, id, user_id, role, deactivated_at) ON members TO fairbond_door;
GRANT SELECT (id, email, name, password_hash, locale) ON users TO fairbond_door;
GRANT SELECT (organizer_id, id, token_hash) ON invitations TO fairbond_door;

-- Founding an organizer inserts its first rows and nothing else.
CREATE POLICY door_found ON organizers FOR INSERT TO fairbond_door WITH CHECK (true);
CREATE POLICY door_found ON members FOR INSERT TO fairbond_door WITH CHECK (true);
CREATE POLICY door_found ON users FOR INSERT TO fairbond_door WITH CHECK (true);
CREATE POLICY door_found ON calibrations FOR INSERT TO fairbond_door WITH CHECK (true);
GRANT INSERT (id, workspace, name, locale, time_zone, currency, is_demo) ON organizers TO fairbond_door;
GRANT INSERT (organizer_id, id, user_id, role) ON members TO fairbond_door;
GRANT INSERT (id, email, name, password_hash, locale) ON users TO fairbond_door;
GRANT INSERT (organizer_id, id, version, parameters, note) ON calibrations TO fairbond_door;

GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;

-- A person by e-mail address, for checking a password.
CREATE FUNCTION door_sign_in(p_email text)
RETURNS TABLE (user_id uuid, name text, password_hash text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT u.id, u.name, u.password_hash, u.locale FROM public.users u WHERE u.email = lower(p_email) $$;

-- The organizers a signed-in person belongs to, with the member that the person is there.
CREATE FUNCTION door_memberships(p_user uuid)
RETURNS TABLE (organizer_id uuid, workspace text, name text, locale text, time_zone text, currency text, is_demo boolean, member_id uuid, role public.member_role)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT o.id, o.workspace, o.name, o.locale, o.time_zone, o.currency::text, o.is_demo, m.id, m.role
  FROM public.members m JOIN public.organizers o ON o.id = m.organizer_id
  WHERE m.user_id = p_user AND m.deactivated_at IS NULL
  ORDER BY o.name
$$;

-- The invitation behind a survey link: only the token's hash is known to the database.
CREATE FUNCTION door_invitation(p_token_hash bytea)
RETURNS TABLE (organizer_id uuid, invitation_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT i.organizer_id, i.id FROM public.invitations i WHERE i.token_hash = p_token_hash $$;

-- Every organizer, for the nightly work that visits each of them in turn.
CREATE FUNCTION door_organizers()
RETURNS TABLE (organizer_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT o.id FROM public.organizers o $$;

-- A new organizer with its owner and its first calibration. A known e-mail address is an existing person, whose password stays.
CREATE FUNCTION door_found_organizer(
  p_organizer uuid, p_workspace text, p_name text, p_locale text, p_time_zone text, p_currency text, p_is_demo boolean,
  p_user uuid, p_email text, p_user_name text, p_password_hash text, p_member uuid,
  p_calibration uuid, p_parameters jsonb, p_note text
) RETURNS TABLE (organizer_id uuid, member_id uuid, user_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE v_user uuid;
BEGIN
  INSERT INTO public.organizers (id, workspace, name, locale, time_zone, currency, is_demo)
    VALUES (p_organizer, p_workspace, p_name, p_locale, p_time_zone, p_currency, p_is_demo);
  SELECT u.id INTO v_user FROM public.users u WHERE u.email = lower(p_email);
  IF v_user IS NULL THEN
    v_user := p_user;
    INSERT INTO public.users (id, email, name, password_hash, locale) VALUES (v_user, lower(p_email), p_user_name, p_password_hash, p_locale);
  END IF;
  INSERT INTO public.members (organizer_id, id, user_id, role) VALUES (p_organizer, p_member, v_user, 'owner');
  INSERT INTO public.calibrations (organizer_id, id, version, parameters, note) VALUES (p_organizer, p_calibration, 1, p_parameters, p_note);
  RETURN QUERY SELECT p_organizer, p_member, v_user;
END
$$;

-- A person for an organizer's member list: found by e-mail address or made.
CREATE FUNCTION door_person(p_user uuid, p_email text, p_name text, p_password_hash text, p_locale text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
DECLARE v_user uuid;
BEGIN
  SELECT u.id INTO v_user FROM public.users u WHERE u.email = lower(p_email);
  IF v_user IS NULL THEN
    v_user := p_user;
    INSERT INTO public.users (id, email, name, password_hash, locale) VALUES (v_user, lower(p_email), p_name, p_password_hash, p_locale);
  END IF;
  RETURN v_user;
END
$$;

REVOKE ALL ON FUNCTION door_sign_in, door_memberships, door_invitation, door_organizers, door_found_organizer, door_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_sign_in, door_memberships, door_invitation, door_organizers, door_found_organizer, door_person TO fairbond_app;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
