-- Lists: views that members keep, the view a list opens with, and changes of many records with what stood there before.
CREATE TYPE "list_change_status" AS ENUM ('running', 'done', 'cancelled', 'undoing', 'undone');

CREATE TABLE "list_views" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "query" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "list_views_pkey" PRIMARY KEY ("organizer_id","id")
);

CREATE TABLE "usual_views" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "view_id" UUID NOT NULL,

    CONSTRAINT "usual_views_pkey" PRIMARY KEY ("organizer_id","id")
);

CREATE TABLE "list_changes" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "scope" JSONB NOT NULL,
    "status" "list_change_status" NOT NULL DEFAULT 'running',
    "asked" INTEGER NOT NULL,
    "looked" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "restored" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "reached" UUID,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "list_changes_pkey" PRIMARY KEY ("organizer_id","id")
);

CREATE TABLE "list_change_rows" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "version" TIMESTAMPTZ(3),
    "problem" TEXT,
    "undone_at" TIMESTAMPTZ(3),
    "undo_problem" TEXT,

    CONSTRAINT "list_change_rows_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "list_views" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "list_views" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "list_views" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "list_views" TO fairbond_app;

ALTER TABLE "usual_views" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "usual_views" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "usual_views" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "usual_views" TO fairbond_app;

ALTER TABLE "list_changes" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "list_changes" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "list_changes" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "list_changes" TO fairbond_app;

ALTER TABLE "list_change_rows" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "list_change_rows" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "list_change_rows" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "list_change_rows" TO fairbond_app;

CREATE INDEX "list_views_organizer_id_noun_name_idx" ON "list_views"("organizer_id", "noun", "name");
CREATE INDEX "list_views_organizer_id_member_id_idx" ON "list_views"("organizer_id", "member_id");
CREATE UNIQUE INDEX "usual_views_organizer_id_member_id_noun_key" ON "usual_views"("organizer_id", "member_id", "noun");
CREATE INDEX "usual_views_organizer_id_view_id_idx" ON "usual_views"("organizer_id", "view_id");
CREATE UNIQUE INDEX "list_change_rows_organizer_id_change_id_record_id_key" ON "list_change_rows"("organizer_id", "change_id", "record_id");
CREATE INDEX "contacts_organizer_id_name_id_idx" ON "contacts"("organizer_id", "name", "id");

ALTER TABLE "list_views" ADD CONSTRAINT "list_views_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "list_views" ADD CONSTRAINT "list_views_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "usual_views" ADD CONSTRAINT "usual_views_organizer_id_view_id_fkey" FOREIGN KEY ("organizer_id", "view_id") REFERENCES "list_views"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "usual_views" ADD CONSTRAINT "usual_views_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "list_changes" ADD CONSTRAINT "list_changes_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "list_changes" ADD CONSTRAINT "list_changes_organizer_id_undone_by_id_fkey" FOREIGN KEY ("organizer_id", "undone_by_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "list_changes" ADD CONSTRAINT "list_changes_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "list_change_rows" ADD CONSTRAINT "list_change_rows_organizer_id_change_id_fkey" FOREIGN KEY ("organizer_id", "change_id") REFERENCES "list_changes"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
