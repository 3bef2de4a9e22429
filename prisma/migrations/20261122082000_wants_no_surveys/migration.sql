-- People who do not want to be asked, on whatever way they are reached; what becomes of letters of which nobody knows whether they arrived.
ALTER TABLE "contacts" ADD COLUMN     "wants_no_surveys" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "mail_settings" ADD COLUMN     "resend_unclear" BOOLEAN NOT NULL DEFAULT false;
