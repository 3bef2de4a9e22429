-- Which sheet of a workbook was read, and which others had rows: a CSV has none.
ALTER TABLE "imports" ADD COLUMN "sheet" TEXT, ADD COLUMN "other_sheets" TEXT[] NOT NULL DEFAULT '{}';
