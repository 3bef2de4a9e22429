import { z } from "zod";

import { ContactRole } from "@/lib/tenant/enums";
import { choice, id, optionalChoice, optionalDay, optionalEmail, optionalText, requiredText, seenVersion } from "@/lib/format/input";
import { LOCALES } from "@/lib/i18n/locales";

export const CONTACT_ROLES = [ContactRole.decision_maker, ContactRole.booth_staff, ContactRole.marketing, ContactRole.finance, ContactRole.other] as const;

const fields = z.object({
  name: requiredText(200),
  email: optionalEmail,
  phone: optionalText(40),
  role: choice(CONTACT_ROLES),
  locale: optionalChoice(LOCALES),
  leftOn: optionalDay,
});
export type ContactInput = z.output<typeof fields>;

export const contactInput = fields.extend({ exhibitorId: id });
export const contactChange = fields.extend({ id, seenVersion });
