-- What a member looked at last, and what a contact was for.

-- CreateEnum
CREATE TYPE "contact_function" AS ENUM ('social_tie', 'confidence', 'evidence', 'problem_solving', 'customisation', 'agency');

-- AlterTable
ALTER TABLE "interactions" ADD COLUMN     "functions" "contact_function"[] DEFAULT ARRAY[]::"contact_function"[];
ALTER TABLE interactions ADD CONSTRAINT at_most_two_functions CHECK (cardinality(functions) <= 2);

-- CreateTable
CREATE TABLE "recent_items" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recent_items_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "recent_items" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "recent_items" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "recent_items" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "recent_items" TO fairbond_app;

-- CreateIndex
CREATE INDEX "recent_items_organizer_id_member_id_seen_at_idx" ON "recent_items"("organizer_id", "member_id", "seen_at" DESC);

-- CreateIndex
CREATE INDEX "recent_items_organizer_id_exhibitor_id_idx" ON "recent_items"("organizer_id", "exhibitor_id");

-- CreateIndex
CREATE UNIQUE INDEX "recent_items_organizer_id_member_id_exhibitor_id_key" ON "recent_items"("organizer_id", "member_id", "exhibitor_id");

-- AddForeignKey
ALTER TABLE "recent_items" ADD CONSTRAINT "recent_items_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recent_items" ADD CONSTRAINT "recent_items_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
