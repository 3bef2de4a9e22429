-- What a long computation found, kept until the next one: pages show it with its date and n instead of computing it.
CREATE TABLE "analyses" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "parameters" JSONB NOT NULL DEFAULT '{}',
    "computed_on" DATE NOT NULL,
    "n" INTEGER NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "analyses_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "analyses" ADD CONSTRAINT n_is_a_count CHECK (n >= 0);
ALTER TABLE "analyses" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "analyses" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "analyses" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "analyses" TO fairbond_app;

CREATE UNIQUE INDEX "analyses_organizer_id_kind_key_computed_on_key" ON "analyses"("organizer_id", "kind", "key", "computed_on");

ALTER TABLE "analyses" ADD CONSTRAINT "analyses_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
