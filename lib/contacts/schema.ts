import { z } from "zod";

import { ContactRole, ReachChannel } from "@/lib/tenant/enums";
import { ownTyped } from "@/lib/fields/schema";
import type { OwnValues } from "@/lib/fields/types";
import { choice, id, optionalChoice, optionalDay, optionalEmail, optionalText, requiredText, seenVersion } from "@/lib/format/input";
import { isTimeZone } from "@/lib/format/time-zones";
import { LOCALES } from "@/lib/i18n/locales";

export const CONTACT_ROLES = [ContactRole.decision_maker, ContactRole.booth_staff, ContactRole.marketing, ContactRole.finance, ContactRole.other] as const;

export const REACH_CHANNELS = [ReachChannel.email, ReachChannel.wechat, ReachChannel.wecom, ReachChannel.sms] as const;

const fields = z.object({
  name: requiredText(200),
  email: optionalEmail,
  phone: optionalText(40),
  role: choice(CONTACT_ROLES),
  locale: optionalChoice(LOCALES),
  leftOn: optionalDay,
  reach: choice(REACH_CHANNELS).default("email"),
  timeZone: optionalText(60).refine((zone) => zone === null || isTimeZone(zone), "not_a_choice"),
  wantsNoSurveys: z.literal("on").optional().transform((on) => on === "on"),
});
type Fields = z.output<typeof fields>;
/** How somebody is reached has defaults, so that records made elsewhere need not say it. */
export type ContactInput = Omit<Fields, "reach" | "timeZone" | "wantsNoSurveys"> & Partial<Pick<Fields, "reach" | "timeZone" | "wantsNoSurveys">> & { readonly own?: OwnValues };

export const contactInput = fields.extend({ exhibitorId: id, own: ownTyped });
export const contactChange = fields.extend({ id, seenVersion, own: ownTyped });
