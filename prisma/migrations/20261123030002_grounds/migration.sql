-- Why something is kept of a person: for which purpose, on what ground, where it came from and since when; of one field where that differs.
CREATE TABLE "contact_grounds" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "field" TEXT,
    "source" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "ended_on" DATE,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_grounds_pkey" PRIMARY KEY ("organizer_id","id")
);
ALTER TABLE "contact_grounds" ADD CONSTRAINT contact_grounds_purpose CHECK (purpose IN ('relationship', 'surveys', 'letters', 'billing')),
  ADD CONSTRAINT contact_grounds_basis CHECK (basis IN ('consent', 'separate_consent', 'contract', 'interest')),
  ADD CONSTRAINT contact_grounds_field CHECK (field IN ('email', 'phone', 'own')),
  ADD CONSTRAINT contact_grounds_ends CHECK (ended_on >= given_on);
ALTER TABLE "contact_grounds" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contact_grounds" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "contact_grounds" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "contact_grounds" TO fairbond_app;
CREATE INDEX "contact_grounds_organizer_id_contact_id_given_on_idx" ON "contact_grounds"("organizer_id", "contact_id", "given_on" DESC);
CREATE INDEX "contact_grounds_organizer_id_member_id_idx" ON "contact_grounds"("organizer_id", "member_id");
ALTER TABLE "contact_grounds" ADD CONSTRAINT "contact_grounds_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "contact_grounds" ADD CONSTRAINT "contact_grounds_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
