import { z } from "zod";

import { optionalEmail, optionalText } from "@/lib/format/input";

const whole = (min: number, max: number) => z.coerce.number("not_a_number").int("not_a_number").min(min, "too_small").max(max, "too_large");

/** Faster than 6,000 a minute one line to a mail server does not go. */
export const mailSettingsInput = z.object({
  senderName: optionalText(120),
  replyTo: optionalEmail,
  ratePerMinute: whole(1, 6000),
  quietFrom: whole(0, 23),
  quietUntil: whole(0, 23),
  resendUnclear: z.enum(["hold", "resend"], "not_a_choice").transform((choice) => choice === "resend"),
});
export type MailSettingsInput = z.output<typeof mailSettingsInput>;

export const DEFAULT_MAIL_SETTINGS: MailSettingsInput = { senderName: null, replyTo: null, ratePerMinute: 60, quietFrom: 20, quietUntil: 8, resendUnclear: false };
