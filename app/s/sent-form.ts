import type { Locale } from "@/lib/i18n/locales";
import { deviceOf } from "@/lib/responses/device";
import type { Submission } from "@/lib/responses/types";
import { answerFields, numberField } from "./read-fields";

const DAY = 86_400;

/** A posted survey as the product takes it. The script says how long it took; without one it is the time since the page was made. */
export function sentForm(request: Request, fields: URLSearchParams, language: Locale, now: Date): Submission {
  const began = numberField(fields, "began", now.getTime() / 1000);
  const since = began === null ? null : Math.round(now.getTime() / 1000 - began);
  const measured = numberField(fields, "seconds", DAY);
  return {
    fields: answerFields(fields),
    language,
    naming: fields.get("naming"),
    receipt: fields.get("receipt"),
    seconds: measured ?? (since !== null && since <= DAY ? since : null),
    device: deviceOf(request.headers.get("user-agent")),
  };
}
