-- Campaigns: whom they ask, what they send, what is being answered, anonymous answers, codes of comments; tags of exhibitors.
-- CreateEnum
CREATE TYPE "campaign_status" AS ENUM ('draft', 'scheduled', 'running', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "campaign_naming" AS ENUM ('named', 'anonymous', 'choice');

-- CreateEnum
CREATE TYPE "reach_channel" AS ENUM ('email', 'wechat', 'wecom', 'sms');

-- CreateEnum
CREATE TYPE "message_status" AS ENUM ('planned', 'sending', 'sent', 'failed', 'bounced', 'skipped');

-- CreateEnum
CREATE TYPE "suppression_reason" AS ENUM ('unsubscribed', 'bounced', 'complained', 'by_hand');

-- CreateEnum
CREATE TYPE "survey_point_kind" AS ENUM ('edition', 'hall', 'stand');

-- AlterTable
ALTER TABLE "contacts" ADD COLUMN     "reach" "reach_channel" NOT NULL DEFAULT 'email',
ADD COLUMN     "time_zone" TEXT;

-- AlterTable
ALTER TABLE "invitations" ADD COLUMN     "campaign_id" UUID;

-- AlterTable
ALTER TABLE "responses" ADD COLUMN     "campaign_id" UUID,
ADD COLUMN     "device" TEXT,
ADD COLUMN     "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "seconds" INTEGER;

-- CreateTable
CREATE TABLE "campaigns" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "form_version_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "status" "campaign_status" NOT NULL DEFAULT 'draft',
    "naming" "campaign_naming" NOT NULL DEFAULT 'named',
    "audience" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "reminders" JSONB NOT NULL DEFAULT '[]',
    "targets" JSONB NOT NULL DEFAULT '[]',
    "sender_name" TEXT,
    "reply_to" TEXT,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "invitation_links" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_links_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "campaign_messages" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "round" SMALLINT NOT NULL,
    "channel" "reach_channel" NOT NULL,
    "language" TEXT NOT NULL,
    "address" TEXT,
    "status" "message_status" NOT NULL DEFAULT 'planned',
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "held_until" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "member_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_messages_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "suppressions" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "reason" "suppression_reason" NOT NULL,
    "member_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "mail_settings" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sender_name" TEXT,
    "reply_to" TEXT,
    "rate_per_minute" INTEGER NOT NULL,
    "quiet_from" SMALLINT NOT NULL,
    "quiet_until" SMALLINT NOT NULL,

    CONSTRAINT "mail_settings_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "survey_points" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" "survey_point_kind" NOT NULL,
    "hall" TEXT,
    "participation_id" UUID,
    "slug" TEXT NOT NULL,
    "kiosk" BOOLEAN NOT NULL DEFAULT false,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "survey_points_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "point_visits" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "point_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "mark" BYTEA NOT NULL,

    CONSTRAINT "point_visits_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "response_drafts" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "last_item" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "response_drafts_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "anonymous_jars" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "waiting" JSONB NOT NULL,

    CONSTRAINT "anonymous_jars_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "anonymous_responses" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "form_version_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "segment" TEXT,
    "week" DATE NOT NULL,

    CONSTRAINT "anonymous_responses_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "anonymous_answers" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "text" TEXT,

    CONSTRAINT "anonymous_answers_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "comment_codes" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "answer_id" UUID,
    "anonymous_answer_id" UUID,
    "code" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_codes_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "exhibitor_tags" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,

    CONSTRAINT "exhibitor_tags_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateIndex
CREATE INDEX "campaigns_organizer_id_created_at_id_idx" ON "campaigns"("organizer_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "campaigns_organizer_id_edition_id_idx" ON "campaigns"("organizer_id", "edition_id");

-- CreateIndex
CREATE INDEX "campaigns_organizer_id_status_opens_at_idx" ON "campaigns"("organizer_id", "status", "opens_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_links_token_hash_key" ON "invitation_links"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_links_organizer_id_invitation_id_idx" ON "invitation_links"("organizer_id", "invitation_id");

-- CreateIndex
CREATE INDEX "campaign_messages_organizer_id_status_due_at_idx" ON "campaign_messages"("organizer_id", "status", "due_at");

-- CreateIndex
CREATE INDEX "campaign_messages_organizer_id_campaign_id_status_idx" ON "campaign_messages"("organizer_id", "campaign_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_messages_organizer_id_invitation_id_round_key" ON "campaign_messages"("organizer_id", "invitation_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "suppressions_organizer_id_address_key" ON "suppressions"("organizer_id", "address");

-- CreateIndex
CREATE UNIQUE INDEX "mail_settings_organizer_id_key" ON "mail_settings"("organizer_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_points_slug_key" ON "survey_points"("slug");

-- CreateIndex
CREATE INDEX "survey_points_organizer_id_campaign_id_idx" ON "survey_points"("organizer_id", "campaign_id");

-- CreateIndex
CREATE INDEX "survey_points_organizer_id_participation_id_idx" ON "survey_points"("organizer_id", "participation_id");

-- CreateIndex
CREATE UNIQUE INDEX "point_visits_organizer_id_point_id_day_mark_key" ON "point_visits"("organizer_id", "point_id", "day", "mark");

-- CreateIndex
CREATE UNIQUE INDEX "response_drafts_organizer_id_invitation_id_key" ON "response_drafts"("organizer_id", "invitation_id");

-- CreateIndex
CREATE UNIQUE INDEX "anonymous_jars_organizer_id_campaign_id_key" ON "anonymous_jars"("organizer_id", "campaign_id");

-- CreateIndex
CREATE INDEX "anonymous_responses_organizer_id_campaign_id_idx" ON "anonymous_responses"("organizer_id", "campaign_id");

-- CreateIndex
CREATE INDEX "anonymous_responses_organizer_id_edition_id_idx" ON "anonymous_responses"("organizer_id", "edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "anonymous_answers_organizer_id_response_id_item_key" ON "anonymous_answers"("organizer_id", "response_id", "item");

-- CreateIndex
CREATE UNIQUE INDEX "comment_codes_organizer_id_answer_id_code_key" ON "comment_codes"("organizer_id", "answer_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "comment_codes_organizer_id_anonymous_answer_id_code_key" ON "comment_codes"("organizer_id", "anonymous_answer_id", "code");

-- CreateIndex
CREATE INDEX "exhibitor_tags_organizer_id_tag_exhibitor_id_idx" ON "exhibitor_tags"("organizer_id", "tag", "exhibitor_id");

-- CreateIndex
CREATE UNIQUE INDEX "exhibitor_tags_organizer_id_exhibitor_id_tag_key" ON "exhibitor_tags"("organizer_id", "exhibitor_id", "tag");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_organizer_id_campaign_id_contact_id_key" ON "invitations"("organizer_id", "campaign_id", "contact_id");

-- CreateIndex
CREATE INDEX "responses_organizer_id_campaign_id_answered_on_idx" ON "responses"("organizer_id", "campaign_id", "answered_on");

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_organizer_id_form_version_id_fkey" FOREIGN KEY ("organizer_id", "form_version_id") REFERENCES "form_versions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_links" ADD CONSTRAINT "invitation_links_organizer_id_invitation_id_fkey" FOREIGN KEY ("organizer_id", "invitation_id") REFERENCES "invitations"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_messages" ADD CONSTRAINT "campaign_messages_organizer_id_campaign_id_fkey" FOREIGN KEY ("organizer_id", "campaign_id") REFERENCES "campaigns"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_messages" ADD CONSTRAINT "campaign_messages_organizer_id_invitation_id_fkey" FOREIGN KEY ("organizer_id", "invitation_id") REFERENCES "invitations"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_messages" ADD CONSTRAINT "campaign_messages_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_settings" ADD CONSTRAINT "mail_settings_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_points" ADD CONSTRAINT "survey_points_organizer_id_campaign_id_fkey" FOREIGN KEY ("organizer_id", "campaign_id") REFERENCES "campaigns"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_points" ADD CONSTRAINT "survey_points_organizer_id_participation_id_fkey" FOREIGN KEY ("organizer_id", "participation_id") REFERENCES "participations"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "point_visits" ADD CONSTRAINT "point_visits_organizer_id_point_id_fkey" FOREIGN KEY ("organizer_id", "point_id") REFERENCES "survey_points"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_drafts" ADD CONSTRAINT "response_drafts_organizer_id_invitation_id_fkey" FOREIGN KEY ("organizer_id", "invitation_id") REFERENCES "invitations"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anonymous_jars" ADD CONSTRAINT "anonymous_jars_organizer_id_campaign_id_fkey" FOREIGN KEY ("organizer_id", "campaign_id") REFERENCES "campaigns"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anonymous_responses" ADD CONSTRAINT "anonymous_responses_organizer_id_campaign_id_fkey" FOREIGN KEY ("organizer_id", "campaign_id") REFERENCES "campaigns"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anonymous_responses" ADD CONSTRAINT "anonymous_responses_organizer_id_form_version_id_fkey" FOREIGN KEY ("organizer_id", "form_version_id") REFERENCES "form_versions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anonymous_responses" ADD CONSTRAINT "anonymous_responses_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anonymous_answers" ADD CONSTRAINT "anonymous_answers_organizer_id_response_id_fkey" FOREIGN KEY ("organizer_id", "response_id") REFERENCES "anonymous_responses"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_codes" ADD CONSTRAINT "comment_codes_organizer_id_answer_id_fkey" FOREIGN KEY ("organizer_id", "answer_id") REFERENCES "answers"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_codes" ADD CONSTRAINT "comment_codes_organizer_id_anonymous_answer_id_fkey" FOREIGN KEY ("organizer_id", "anonymous_answer_id") REFERENCES "anonymous_answers"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_codes" ADD CONSTRAINT "comment_codes_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor_tags" ADD CONSTRAINT "exhibitor_tags_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organizer_id_campaign_id_fkey" FOREIGN KEY ("organizer_id", "campaign_id") REFERENCES "campaigns"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_organizer_id_campaign_id_fkey" FOREIGN KEY ("organizer_id", "campaign_id") REFERENCES "campaigns"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE campaigns ADD CONSTRAINT closes_after_opening CHECK (closes_at > opens_at);
ALTER TABLE campaign_messages ADD CONSTRAINT invites_or_reminds CHECK (round BETWEEN 0 AND 3);
ALTER TABLE campaign_messages ADD CONSTRAINT letter_has_address CHECK (channel <> 'email' OR address IS NOT NULL OR status = 'skipped');
ALTER TABLE mail_settings ADD CONSTRAINT hours_of_a_day CHECK (quiet_from BETWEEN 0 AND 23 AND quiet_until BETWEEN 0 AND 23 AND rate_per_minute BETWEEN 1 AND 10000);
ALTER TABLE survey_points ADD CONSTRAINT point_names_its_place CHECK ((kind = 'hall') = (hall IS NOT NULL) AND (kind <> 'stand' OR participation_id IS NOT NULL));
ALTER TABLE comment_codes ADD CONSTRAINT codes_a_comment CHECK (num_nonnulls(answer_id, anonymous_answer_id) >= 1);
ALTER TABLE anonymous_responses ADD CONSTRAINT week_is_a_monday CHECK (extract(isodow FROM week) = 1);
ALTER TABLE suppressions ADD CONSTRAINT address_in_small_letters CHECK (address = lower(address));

ALTER TABLE "campaigns" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "campaigns" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "campaigns" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "campaigns" TO fairbond_app;

ALTER TABLE "invitation_links" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitation_links" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "invitation_links" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "invitation_links" TO fairbond_app;

ALTER TABLE "campaign_messages" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "campaign_messages" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "campaign_messages" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "campaign_messages" TO fairbond_app;

ALTER TABLE "suppressions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "suppressions" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "suppressions" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "suppressions" TO fairbond_app;

ALTER TABLE "mail_settings" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mail_settings" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "mail_settings" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "mail_settings" TO fairbond_app;

ALTER TABLE "survey_points" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_points" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "survey_points" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "survey_points" TO fairbond_app;

ALTER TABLE "point_visits" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "point_visits" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "point_visits" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "point_visits" TO fairbond_app;

ALTER TABLE "response_drafts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "response_drafts" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "response_drafts" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "response_drafts" TO fairbond_app;

ALTER TABLE "anonymous_jars" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "anonymous_jars" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "anonymous_jars" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "anonymous_jars" TO fairbond_app;

ALTER TABLE "anonymous_responses" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "anonymous_responses" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "anonymous_responses" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "anonymous_responses" TO fairbond_app;

ALTER TABLE "anonymous_answers" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "anonymous_answers" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "anonymous_answers" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "anonymous_answers" TO fairbond_app;

ALTER TABLE "comment_codes" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "comment_codes" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "comment_codes" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "comment_codes" TO fairbond_app;

ALTER TABLE "exhibitor_tags" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "exhibitor_tags" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "exhibitor_tags" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "exhibitor_tags" TO fairbond_app;

-- The door knows an invitation by any of its links, and a survey point by its printed slug.
CREATE POLICY door ON invitation_links FOR SELECT TO fairbond_door USING (true);
GRANT SELECT (organizer_id, invitation_id, token_hash) ON invitation_links TO fairbond_door;
CREATE POLICY door ON survey_points FOR SELECT TO fairbond_door USING (true);
GRANT SELECT (organizer_id, id, slug) ON survey_points TO fairbond_door;
GRANT CREATE ON SCHEMA public TO fairbond_door;
SET LOCAL ROLE fairbond_door;
CREATE OR REPLACE FUNCTION door_invitation(p_token_hash bytea)
RETURNS TABLE (organizer_id uuid, invitation_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT i.organizer_id, i.id FROM public.invitations i WHERE i.token_hash = p_token_hash
  UNION ALL
  SELECT l.organizer_id, l.invitation_id FROM public.invitation_links l WHERE l.token_hash = p_token_hash
$$;
CREATE FUNCTION door_survey_point(p_slug text)
RETURNS TABLE (organizer_id uuid, point_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT p.organizer_id, p.id FROM public.survey_points p WHERE p.slug = p_slug $$;
REVOKE ALL ON FUNCTION door_survey_point FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door_survey_point TO fairbond_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM fairbond_door;
