-- Beginnings of notes for before, during and after the show, as an organizer words them. Without any of its own an organizer is offered the house's.
CREATE TABLE "note_templates" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "phase" "phase" NOT NULL,
    "text_en" TEXT,
    "text_zh" TEXT,
    "position" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_templates_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "note_templates" ADD CONSTRAINT says_something CHECK (text_en IS NOT NULL OR text_zh IS NOT NULL);
ALTER TABLE "note_templates" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "note_templates" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "note_templates" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "note_templates" TO fairbond_app;

CREATE INDEX "note_templates_organizer_id_phase_position_id_idx" ON "note_templates"("organizer_id", "phase", "position", "id");

ALTER TABLE "note_templates" ADD CONSTRAINT "note_templates_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
