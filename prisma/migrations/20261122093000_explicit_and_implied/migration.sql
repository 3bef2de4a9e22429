-- Promises that were said and those that were understood; requests with the day by which they want an answer and what the answer cost.
ALTER TABLE "promises" ADD COLUMN "implied" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "special_requests" ADD COLUMN "answer_due_on" DATE, ADD COLUMN "cost" DECIMAL(14,2);
ALTER TABLE "special_requests" ADD CONSTRAINT due_after_asked CHECK (answer_due_on >= asked_on);
ALTER TABLE "special_requests" ADD CONSTRAINT cost_not_negative CHECK (cost >= 0);

CREATE INDEX "special_requests_organizer_id_status_answer_due_on_id_idx" ON "special_requests"("organizer_id", "status", "answer_due_on", "id");
