-- What one side gave the other without a bill: something told in confidence, a favour, a small gesture, a referral, an investment in the
-- relationship. Some of it speaks when its quarter closes, some of it is read by the stage rules.
CREATE TYPE "exchange_kind" AS ENUM ('disclosure', 'favour', 'gesture', 'referral', 'investment');
CREATE TYPE "confidentiality" AS ENUM ('open', 'confidential', 'secret');

CREATE TABLE "exchanges" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "contact_id" UUID,
    "interaction_id" UUID,
    "edition_id" UUID,
    "member_id" UUID NOT NULL,
    "kind" "exchange_kind" NOT NULL,
    "direction" "direction" NOT NULL,
    "text" TEXT NOT NULL,
    "occurred_on" DATE NOT NULL,
    "confidentiality" "confidentiality",
    "worth" DECIMAL(14,2),
    "until_on" DATE,
    "withdrawn_on" DATE,
    "withdrawn_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exchanges_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "exchanges" ADD CONSTRAINT level_of_disclosures CHECK ((kind = 'disclosure') = (confidentiality IS NOT NULL));
ALTER TABLE "exchanges" ADD CONSTRAINT end_of_investments CHECK (until_on IS NULL OR (kind = 'investment' AND until_on >= occurred_on));
ALTER TABLE "exchanges" ADD CONSTRAINT worth_not_negative CHECK (worth >= 0);
ALTER TABLE "exchanges" ADD CONSTRAINT withdrawn_has_reason CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL));
ALTER TABLE "exchanges" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "exchanges" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "exchanges" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "exchanges" TO fairbond_app;

CREATE INDEX "exchanges_organizer_id_exhibitor_id_occurred_on_id_idx" ON "exchanges"("organizer_id", "exhibitor_id", "occurred_on" DESC, "id" DESC);
CREATE INDEX "exchanges_organizer_id_exhibitor_id_kind_direction_occurred_idx" ON "exchanges"("organizer_id", "exhibitor_id", "kind", "direction", "occurred_on");
CREATE INDEX "exchanges_organizer_id_occurred_on_id_idx" ON "exchanges"("organizer_id", "occurred_on" DESC, "id" DESC);
CREATE INDEX "exchanges_organizer_id_kind_occurred_on_id_idx" ON "exchanges"("organizer_id", "kind", "occurred_on" DESC, "id" DESC);
CREATE INDEX "exchanges_organizer_id_kind_until_on_id_idx" ON "exchanges"("organizer_id", "kind", "until_on", "id");

ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_organizer_id_interaction_id_fkey" FOREIGN KEY ("organizer_id", "interaction_id") REFERENCES "interactions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
