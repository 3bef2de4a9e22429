-- Why a manager took a filled form back.
ALTER TABLE "responses" ADD COLUMN "withdrawn_for" TEXT;
