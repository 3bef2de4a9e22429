-- Complaints as a ledger: what went wrong, how soon it was answered and solved, and what the exhibitor says of it; and how
-- soon each organizer wants that.
CREATE TYPE "complaint_severity" AS ENUM ('minor', 'serious', 'severe');
CREATE TYPE "complaint_status" AS ENUM ('open', 'closed', 'withdrawn');
CREATE TYPE "complaint_resolution" AS ENUM ('first_contact', 'later', 'never');
CREATE TYPE "complaint_outcome" AS ENUM ('unconfirmed', 'settled', 'not_settled');

CREATE TABLE "complaints" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "contact_id" UUID,
    "interaction_id" UUID,
    "edition_id" UUID,
    "member_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "severity" "complaint_severity" NOT NULL,
    "channel" "interaction_channel",
    "raised_on" DATE NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "resolve_due_on" DATE NOT NULL,
    "status" "complaint_status" NOT NULL DEFAULT 'open',
    "first_answered_on" DATE,
    "resolution" "complaint_resolution",
    "resolved_on" DATE,
    "outcome" "complaint_outcome" NOT NULL DEFAULT 'unconfirmed',
    "confirmed_on" DATE,
    "outcome_fair" SMALLINT,
    "dealt_quickly" SMALLINT,
    "shown_respect" SMALLINT,
    "withdrawn_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "complaints_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "complaints" ADD CONSTRAINT targets_in_order CHECK (answer_due_on > raised_on AND resolve_due_on >= answer_due_on);
ALTER TABLE "complaints" ADD CONSTRAINT answered_after_raised CHECK (first_answered_on >= raised_on);
ALTER TABLE "complaints" ADD CONSTRAINT resolved_has_day CHECK ((resolution IS NULL) = (resolved_on IS NULL));
ALTER TABLE "complaints" ADD CONSTRAINT closed_has_end CHECK (status = 'withdrawn' OR (status = 'closed') = (resolution IS NOT NULL));
ALTER TABLE "complaints" ADD CONSTRAINT resolved_after_answered CHECK (resolved_on >= coalesce(first_answered_on, raised_on));
ALTER TABLE "complaints" ADD CONSTRAINT first_contact_is_first_answer CHECK (resolution IS DISTINCT FROM 'first_contact' OR first_answered_on IS NOT DISTINCT FROM resolved_on);
ALTER TABLE "complaints" ADD CONSTRAINT confirmed_has_day CHECK ((outcome = 'unconfirmed') = (confirmed_on IS NULL));
ALTER TABLE "complaints" ADD CONSTRAINT confirmed_after_resolved CHECK (confirmed_on IS NULL OR (resolved_on IS NOT NULL AND confirmed_on >= resolved_on));
ALTER TABLE "complaints" ADD CONSTRAINT justice_on_seven_points CHECK (outcome_fair BETWEEN 1 AND 7 AND dealt_quickly BETWEEN 1 AND 7 AND shown_respect BETWEEN 1 AND 7);
ALTER TABLE "complaints" ADD CONSTRAINT justice_when_asked CHECK (outcome <> 'unconfirmed' OR (outcome_fair IS NULL AND dealt_quickly IS NULL AND shown_respect IS NULL));
ALTER TABLE "complaints" ADD CONSTRAINT withdrawn_has_reason CHECK ((status = 'withdrawn') = (withdrawn_reason IS NOT NULL));
ALTER TABLE "complaints" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "complaints" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "complaints" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "complaints" TO fairbond_app;

CREATE INDEX "complaints_organizer_id_exhibitor_id_raised_on_idx" ON "complaints"("organizer_id", "exhibitor_id", "raised_on");
CREATE INDEX "complaints_organizer_id_status_resolve_due_on_id_idx" ON "complaints"("organizer_id", "status", "resolve_due_on", "id");
CREATE INDEX "complaints_organizer_id_raised_on_id_idx" ON "complaints"("organizer_id", "raised_on" DESC, "id" DESC);

ALTER TABLE "complaints" ADD CONSTRAINT "complaints_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_organizer_id_interaction_id_fkey" FOREIGN KEY ("organizer_id", "interaction_id") REFERENCES "interactions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

CREATE TABLE "complaint_targets" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "severity" "complaint_severity" NOT NULL,
    "answer_days" SMALLINT NOT NULL,
    "resolve_days" SMALLINT NOT NULL,

    CONSTRAINT "complaint_targets_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "complaint_targets" ADD CONSTRAINT solved_after_answered CHECK (answer_days BETWEEN 1 AND 365 AND resolve_days BETWEEN answer_days AND 365);
ALTER TABLE "complaint_targets" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "complaint_targets" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "complaint_targets" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "complaint_targets" TO fairbond_app;

CREATE UNIQUE INDEX "complaint_targets_organizer_id_severity_key" ON "complaint_targets"("organizer_id", "severity");

ALTER TABLE "complaint_targets" ADD CONSTRAINT "complaint_targets_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
