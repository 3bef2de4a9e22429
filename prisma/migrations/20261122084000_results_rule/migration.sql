-- Whether flagged forms count in a campaign's results, chosen before anybody has seen them.
-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "leave_out_from" SMALLINT,
ADD COLUMN     "results_opened_at" TIMESTAMPTZ(3);

ALTER TABLE campaigns ADD CONSTRAINT leaves_out_from_one_to_three CHECK (leave_out_from BETWEEN 1 AND 3);
