-- The portfolio as it stood at the end of each day, and stages set by hand: by whom, why, until when.
-- AlterTable
ALTER TABLE "stage_placements" ADD COLUMN     "by_hand" "stage";

-- CreateTable
CREATE TABLE "portfolio_snapshots" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "calibration_version" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "portfolio_snapshots_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "portfolio_cells" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "show_id" UUID,
    "segment" TEXT,
    "owner_member_id" UUID,
    "stage" "stage" NOT NULL,
    "exhibitors" INTEGER NOT NULL,
    "revenue" DECIMAL(16,2) NOT NULL,
    "scores" JSONB NOT NULL,

    CONSTRAINT "portfolio_cells_pkey" PRIMARY KEY ("organizer_id","id")
);

-- CreateTable
CREATE TABLE "stage_overrides" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "show_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "why" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "set_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "taken_back_on" DATE,
    "taken_back_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_overrides_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "portfolio_snapshots" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "portfolio_snapshots" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "portfolio_snapshots" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, DELETE ON "portfolio_snapshots" TO fairbond_app;

ALTER TABLE "portfolio_cells" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "portfolio_cells" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "portfolio_cells" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, DELETE ON "portfolio_cells" TO fairbond_app;

ALTER TABLE "stage_overrides" ADD CONSTRAINT a_reason_is_given CHECK (length(btrim(why)) > 0);
ALTER TABLE "stage_overrides" ADD CONSTRAINT at_most_half_a_year CHECK (until_on >= set_on AND until_on <= set_on + 180);
ALTER TABLE "stage_overrides" ADD CONSTRAINT one_of_the_five CHECK (stage <> 'not_enough_evidence');
ALTER TABLE "stage_overrides" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "stage_overrides" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "stage_overrides" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT ON "stage_overrides" TO fairbond_app;
-- what was set by hand is kept: only when and by whom it was taken back may be added
GRANT UPDATE (taken_back_on, taken_back_by_id) ON "stage_overrides" TO fairbond_app;

-- CreateIndex
CREATE UNIQUE INDEX "portfolio_snapshots_organizer_id_day_key" ON "portfolio_snapshots"("organizer_id", "day");

-- CreateIndex
CREATE INDEX "portfolio_cells_organizer_id_snapshot_id_show_id_idx" ON "portfolio_cells"("organizer_id", "snapshot_id", "show_id");

-- CreateIndex
CREATE INDEX "stage_overrides_organizer_id_exhibitor_id_set_on_idx" ON "stage_overrides"("organizer_id", "exhibitor_id", "set_on");

-- CreateIndex
CREATE INDEX "stage_overrides_organizer_id_until_on_idx" ON "stage_overrides"("organizer_id", "until_on");

-- AddForeignKey
ALTER TABLE "portfolio_snapshots" ADD CONSTRAINT "portfolio_snapshots_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portfolio_cells" ADD CONSTRAINT "portfolio_cells_organizer_id_snapshot_id_fkey" FOREIGN KEY ("organizer_id", "snapshot_id") REFERENCES "portfolio_snapshots"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portfolio_cells" ADD CONSTRAINT "portfolio_cells_organizer_id_show_id_fkey" FOREIGN KEY ("organizer_id", "show_id") REFERENCES "shows"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portfolio_cells" ADD CONSTRAINT "portfolio_cells_organizer_id_owner_member_id_fkey" FOREIGN KEY ("organizer_id", "owner_member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_overrides" ADD CONSTRAINT "stage_overrides_organizer_id_exhibitor_id_fkey" FOREIGN KEY ("organizer_id", "exhibitor_id") REFERENCES "exhibitors"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_overrides" ADD CONSTRAINT "stage_overrides_organizer_id_show_id_fkey" FOREIGN KEY ("organizer_id", "show_id") REFERENCES "shows"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_overrides" ADD CONSTRAINT "stage_overrides_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_overrides" ADD CONSTRAINT "stage_overrides_organizer_id_taken_back_by_id_fkey" FOREIGN KEY ("organizer_id", "taken_back_by_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
