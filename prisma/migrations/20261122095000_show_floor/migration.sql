-- What an edition offers (halls, stands, packages, key dates), how far each exhibitor's booking is, contracts in other
-- currencies at dated rates, and invoices. The status of a participation stays what it was: the steps of the pipeline are read from it and two days.
CREATE TYPE "stand_kind" AS ENUM ('row', 'corner', 'end', 'island', 'outdoor');
CREATE TYPE "key_date_kind" AS ENUM ('rebooking', 'stand_plans', 'build_up', 'move_in', 'tear_down', 'other');
CREATE TYPE "pipeline_step" AS ENUM ('prospect', 'applied', 'contracted', 'attended', 'no_show', 'cancelled', 'declined');

CREATE TABLE "halls" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "halls_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "halls" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "halls" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "halls" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "halls" TO fairbond_app;
CREATE UNIQUE INDEX "halls_one_name" ON "halls"("organizer_id", "edition_id", "name") WHERE removed_at IS NULL;
CREATE UNIQUE INDEX "halls_organizer_id_edition_id_id_key" ON "halls"("organizer_id", "edition_id", "id");
ALTER TABLE "halls" ADD CONSTRAINT "halls_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "stands" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "hall_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "area" DECIMAL(10,2),
    "kind" "stand_kind",
    "price" DECIMAL(14,2),
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stands_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "stands" ADD CONSTRAINT nothing_negative CHECK (area > 0 AND price >= 0);
ALTER TABLE "stands" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "stands" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "stands" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "stands" TO fairbond_app;
-- one number names one stand of a hall
CREATE UNIQUE INDEX "stands_one_number" ON "stands"("organizer_id", "hall_id", "number") WHERE removed_at IS NULL;
CREATE UNIQUE INDEX "stands_organizer_id_edition_id_id_key" ON "stands"("organizer_id", "edition_id", "id");
CREATE INDEX "stands_organizer_id_edition_id_hall_id_number_idx" ON "stands"("organizer_id", "edition_id", "hall_id", "number");
ALTER TABLE "stands" ADD CONSTRAINT "stands_organizer_id_edition_id_hall_id_fkey" FOREIGN KEY ("organizer_id", "edition_id", "hall_id") REFERENCES "halls"("organizer_id", "edition_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "packages" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contents" TEXT,
    "price" DECIMAL(14,2),
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "packages_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "packages" ADD CONSTRAINT price_not_negative CHECK (price >= 0);
ALTER TABLE "packages" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "packages" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "packages" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "packages" TO fairbond_app;
CREATE UNIQUE INDEX "packages_one_name" ON "packages"("organizer_id", "edition_id", "name") WHERE removed_at IS NULL;
CREATE UNIQUE INDEX "packages_organizer_id_edition_id_id_key" ON "packages"("organizer_id", "edition_id", "id");
ALTER TABLE "packages" ADD CONSTRAINT "packages_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "key_dates" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "kind" "key_date_kind" NOT NULL,
    "label" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "key_dates_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "key_dates" ADD CONSTRAINT ends_after_start CHECK (ends_on >= starts_on);
ALTER TABLE "key_dates" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "key_dates" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "key_dates" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "key_dates" TO fairbond_app;
CREATE INDEX "key_dates_organizer_id_edition_id_starts_on_idx" ON "key_dates"("organizer_id", "edition_id", "starts_on");
ALTER TABLE "key_dates" ADD CONSTRAINT "key_dates_organizer_id_edition_id_fkey" FOREIGN KEY ("organizer_id", "edition_id") REFERENCES "editions"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "exchange_rates" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "rate" DECIMAL(18,8) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exchange_rates_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "exchange_rates" ADD CONSTRAINT rate_positive CHECK (rate > 0);
ALTER TABLE "exchange_rates" ADD CONSTRAINT currency_code CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE "exchange_rates" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "exchange_rates" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "exchange_rates" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "exchange_rates" TO fairbond_app;
CREATE UNIQUE INDEX "exchange_rates_organizer_id_currency_day_key" ON "exchange_rates"("organizer_id", "currency", "day");
ALTER TABLE "exchange_rates" ADD CONSTRAINT "exchange_rates_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "participations"
  ADD COLUMN "applied_on" DATE,
  ADD COLUMN "no_show_on" DATE,
  ADD COLUMN "stand_id" UUID,
  ADD COLUMN "package_id" UUID,
  ADD COLUMN "contract_amount" DECIMAL(14,2),
  ADD COLUMN "contract_currency" CHAR(3),
  ADD CONSTRAINT contract_has_currency CHECK ((contract_amount IS NULL) = (contract_currency IS NULL)),
  ADD CONSTRAINT contract_not_negative CHECK (contract_amount >= 0);

-- a stand is taken once, whatever two people do at the same moment
CREATE UNIQUE INDEX "participations_organizer_id_edition_id_stand_id_key" ON "participations"("organizer_id", "edition_id", "stand_id");
CREATE INDEX "participations_organizer_id_contract_currency_idx" ON "participations"("organizer_id", "contract_currency");
ALTER TABLE "participations" ADD CONSTRAINT "participations_organizer_id_edition_id_stand_id_fkey" FOREIGN KEY ("organizer_id", "edition_id", "stand_id") REFERENCES "stands"("organizer_id", "edition_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "participations" ADD CONSTRAINT "participations_organizer_id_edition_id_package_id_fkey" FOREIGN KEY ("organizer_id", "edition_id", "package_id") REFERENCES "packages"("organizer_id", "edition_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- The amount of a contract in another currency is the amount in the organizer's own at the last rate known on the booking
-- day, at most 31 days old; without one it is unknown. Whoever writes a participation, it is so.
CREATE FUNCTION amount_at_booking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.amount := (
    SELECT round(NEW.contract_amount * r.rate, 2) FROM exchange_rates r
    WHERE r.organizer_id = NEW.organizer_id AND r.currency = NEW.contract_currency AND r.day <= NEW.booked_on AND r.day > NEW.booked_on - 31
    ORDER BY r.day DESC LIMIT 1);
  RETURN NEW;
END $$;
CREATE TRIGGER amount_at_booking BEFORE INSERT OR UPDATE ON participations
  FOR EACH ROW WHEN (NEW.contract_currency IS NOT NULL) EXECUTE FUNCTION amount_at_booking();

-- Who cancelled or declined holds no stand, and who holds one is where that stand is: imports and forms that know only the words
-- of hall and stand cannot contradict it.
CREATE FUNCTION stand_as_assigned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IN ('cancelled', 'declined') THEN
    NEW.stand_id := NULL;
  ELSE
    SELECT h.name, s.number INTO NEW.hall, NEW.stand FROM stands s JOIN halls h ON h.organizer_id = s.organizer_id AND h.id = s.hall_id
    WHERE s.organizer_id = NEW.organizer_id AND s.id = NEW.stand_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stand_as_assigned BEFORE INSERT OR UPDATE ON participations
  FOR EACH ROW WHEN (NEW.stand_id IS NOT NULL) EXECUTE FUNCTION stand_as_assigned();

CREATE TABLE "participation_moves" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "from_step" "pipeline_step",
    "to_step" "pipeline_step" NOT NULL,
    "moved_on" DATE NOT NULL,
    "member_id" UUID,
    "before" JSONB,
    "undone_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "participation_moves_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "participation_moves" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "participation_moves" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "participation_moves" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "participation_moves" TO fairbond_app;
CREATE INDEX "participation_moves_organizer_id_participation_id_created_a_idx" ON "participation_moves"("organizer_id", "participation_id", "created_at");
ALTER TABLE "participation_moves" ADD CONSTRAINT "participation_moves_organizer_id_participation_id_fkey" FOREIGN KEY ("organizer_id", "participation_id") REFERENCES "participations"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "participation_moves" ADD CONSTRAINT "participation_moves_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

CREATE TABLE "invoices" (
    "organizer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "paid_on" DATE,
    "member_id" UUID,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invoices_pkey" PRIMARY KEY ("organizer_id","id")
);

ALTER TABLE "invoices" ADD CONSTRAINT due_after_issued CHECK (due_on >= issued_on);
ALTER TABLE "invoices" ADD CONSTRAINT invoice_currency_code CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE "invoices" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invoices" FORCE ROW LEVEL SECURITY;
CREATE POLICY organizer_only ON "invoices" TO fairbond_app
  USING (organizer_id = current_organizer()) WITH CHECK (organizer_id = current_organizer());
GRANT SELECT, INSERT, UPDATE, DELETE ON "invoices" TO fairbond_app;
CREATE UNIQUE INDEX "invoices_one_number" ON "invoices"("organizer_id", "number") WHERE removed_at IS NULL;
CREATE INDEX "invoices_organizer_id_participation_id_due_on_idx" ON "invoices"("organizer_id", "participation_id", "due_on");
CREATE INDEX "invoices_organizer_id_paid_on_due_on_id_idx" ON "invoices"("organizer_id", "paid_on", "due_on", "id");
CREATE INDEX "invoices_organizer_id_issued_on_id_idx" ON "invoices"("organizer_id", "issued_on", "id");
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_organizer_id_participation_id_fkey" FOREIGN KEY ("organizer_id", "participation_id") REFERENCES "participations"("organizer_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_organizer_id_member_id_fkey" FOREIGN KEY ("organizer_id", "member_id") REFERENCES "members"("organizer_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
