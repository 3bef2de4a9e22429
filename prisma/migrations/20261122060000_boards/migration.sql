-- CreateEnum
CREATE TYPE "board_frequency" AS ENUM ('weekly', 'monthly');

-- CreateTable
CREATE TABLE "boards" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "boards_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "board_tiles" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "query" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "board_tiles_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "board_schedules" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "frequency" "board_frequency" NOT NULL,
    "day" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "board_schedules_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "board_recipients" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "board_recipients_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "board_runs" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "period" DATE NOT NULL,
    "sent_to" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "board_runs_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateIndex
CREATE INDEX "boards_organizer_id_member_id_idx" ON "boards"("organizer_id", "member_id");

-- CreateIndex
CREATE INDEX "board_tiles_organizer_id_board_id_position_idx" ON "board_tiles"("organizer_id", "board_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "board_schedules_organizer_id_board_id_key" ON "board_schedules"("organizer_id", "board_id");

-- CreateIndex
CREATE INDEX "board_recipients_organizer_id_member_id_idx" ON "board_recipients"("organizer_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "board_recipients_organizer_id_schedule_id_member_id_key" ON "board_recipients"("organizer_id", "schedule_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "board_runs_organizer_id_schedule_id_period_key" ON "board_runs"("organizer_id", "schedule_id", "period");

-- AddForeignKey
ALTER TABLE "boards" ADD CONSTRAINT "boards_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boards" ADD CONSTRAINT "boards_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_tiles" ADD CONSTRAINT "board_tiles_organizer_id_board_id_fkey" FOREIGN KEY ("organizer_id", "board_id") REFERENCES "boards"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_schedules" ADD CONSTRAINT "board_schedules_organizer_id_board_id_fkey" FOREIGN KEY ("organizer_id", "board_id") REFERENCES "boards"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_recipients" ADD CONSTRAINT "board_recipients_organizer_id_schedule_id_fkey" FOREIGN KEY ("organizer_id", "schedule_id") REFERENCES "board_schedules"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_recipients" ADD CONSTRAINT "board_recipients_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_runs" ADD CONSTRAINT "board_runs_organizer_id_schedule_id_fkey" FOREIGN KEY ("organizer_id", "schedule_id") REFERENCES "board_schedules"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "boards" ADD CONSTRAINT board_has_a_name CHECK (name <> '');
ALTER TABLE "board_schedules" ADD CONSTRAINT schedule_day_exists CHECK (day BETWEEN 1 AND CASE frequency WHEN 'weekly' THEN 7 ELSE 28 END);
ALTER TABLE "board_schedules" ADD CONSTRAINT schedule_hour_exists CHECK (hour BETWEEN 0 AND 23);

ALTER TABLE "boards" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "boards" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "boards" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "boards" TO fairbond_app;

ALTER TABLE "board_tiles" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "board_tiles" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "board_tiles" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "board_tiles" TO fairbond_app;

ALTER TABLE "board_schedules" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "board_schedules" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "board_schedules" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "board_schedules" TO fairbond_app;

ALTER TABLE "board_recipients" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "board_recipients" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "board_recipients" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "board_recipients" TO fairbond_app;

ALTER TABLE "board_runs" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "board_runs" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "board_runs" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "board_runs" TO fairbond_app;
