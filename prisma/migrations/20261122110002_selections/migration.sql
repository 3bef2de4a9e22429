-- Selections: exhibitors that belong together because a filter says so, under a name; who belongs is found out each time anew.
CREATE TABLE "selections" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "selections_pkey" PRIMARY KEY ("organizer_id","id")
);
ALTER TABLE "selections" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "selections" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "selections" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "selections" TO fairbond_app;
CREATE INDEX "selections_organizer_id_name_idx" ON "selections"("organizer_id", "name");
CREATE INDEX "selections_organizer_id_member_id_idx" ON "selections"("organizer_id", "member_id");
ALTER TABLE "selections" ADD CONSTRAINT "selections_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "selections" ADD CONSTRAINT "selections_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
