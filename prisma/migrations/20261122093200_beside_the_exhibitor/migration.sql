-- What stands beside an exhibitor: how its people are tied to ours, the companies it belongs with, and its files.
CREATE TYPE "company_link" AS ENUM ('group', 'agent', 'co_exhibitor');

-- How one of our people stands with one of theirs, as one of us sees it. Ratings of a colleague are for managers: lib/people says so.
CREATE TABLE "contact_ties" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "noted_by_id" UUID NOT NULL,
    "known_since" DATE,
    "liking" SMALLINT,
    "similarity" SMALLINT,
    "skill" SMALLINT,
    "authority" SMALLINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_ties_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "contact_ties" ADD CONSTRAINT ratings_on_five_points CHECK (liking BETWEEN 1 AND 5 AND similarity BETWEEN 1 AND 5 AND skill BETWEEN 1 AND 5 AND authority BETWEEN 1 AND 5);
ALTER TABLE "contact_ties" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contact_ties" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "contact_ties" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "contact_ties" TO fairbond_app;

CREATE UNIQUE INDEX "contact_ties_organizer_id_contact_id_member_id_noted_by_id_key" ON "contact_ties"("organizer_id", "contact_id", "member_id", "noted_by_id");

ALTER TABLE "contact_ties" ADD CONSTRAINT "contact_ties_organizer_id_contact_id_fkey" FOREIGN KEY ("organizer_id", "contact_id") REFERENCES "contacts"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "contact_ties" ADD CONSTRAINT "contact_ties_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "contact_ties" ADD CONSTRAINT "contact_ties_organizer_id_noted_by_id_fkey" FOREIGN KEY ("organizer_id", "noted_by_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- "group": the exhibitor belongs to the other; "agent": the other acts for it; "co_exhibitor": it shows at the other's stand.
CREATE TABLE "exhibitor_links" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "kind" "company_link" NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exhibitor_links_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "exhibitor_links" ADD CONSTRAINT not_with_itself CHECK (exhibitor_id <> other_id);
ALTER TABLE "exhibitor_links" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "exhibitor_links" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "exhibitor_links" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "exhibitor_links" TO fairbond_app;

CREATE UNIQUE INDEX "exhibitor_links_organizer_id_exhibitor_id_other_id_kind_key" ON "exhibitor_links"("organizer_id", "exhibitor_id", "other_id", "kind");
CREATE INDEX "exhibitor_links_organizer_id_other_id_idx" ON "exhibitor_links"("organizer_id", "other_id");

ALTER TABLE "exhibitor_links" ADD CONSTRAINT "exhibitor_links_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "exhibitor_links" ADD CONSTRAINT "exhibitor_links_organizer_id_other_id_fkey" FOREIGN KEY ("organizer_id", "other_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "exhibitor_links" ADD CONSTRAINT "exhibitor_links_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

CREATE TABLE "exhibitor_files" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exhibitor_files_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "exhibitor_files" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "exhibitor_files" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "exhibitor_files" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "exhibitor_files" TO fairbond_app;

CREATE INDEX "exhibitor_files_organizer_id_exhibitor_id_created_at_id_idx" ON "exhibitor_files"("organizer_id", "exhibitor_id", "created_at" DESC, "id" DESC);

ALTER TABLE "exhibitor_files" ADD CONSTRAINT "exhibitor_files_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "exhibitor_files" ADD CONSTRAINT "exhibitor_files_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- apart from its file's line, so that a list of files never reads what is in them
CREATE TABLE "file_contents" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "file_contents_pkey" PRIMARY KEY ("organizer_id","id")
);

-- most files are compressed already
ALTER TABLE "file_contents" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "file_contents" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "file_contents" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "file_contents" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "file_contents" TO fairbond_app;

CREATE UNIQUE INDEX "file_contents_organizer_id_file_id_key" ON "file_contents"("organizer_id", "file_id");

ALTER TABLE "file_contents" ADD CONSTRAINT "file_contents_organizer_id_file_id_fkey" FOREIGN KEY ("organizer_id", "file_id") REFERENCES "exhibitor_files"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
