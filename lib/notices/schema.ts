import { z } from "zod";

import { choice, id, optionalText } from "@/lib/format/input";
import { isTimeZone } from "@/lib/format/time-zones";
import { NoticeMail } from "@/lib/tenant/enums";

export const MAIL_WISHES = [NoticeMail.at_once, NoticeMail.daily, NoticeMail.never] as const;

export const wishesInput = z.object({
  mail: choice(MAIL_WISHES),
  dailyHour: z.coerce.number("not_a_number").int("not_a_number").min(0, "too_small").max(23, "too_large"),
  timeZone: optionalText(60).refine((zone) => zone === null || isTimeZone(zone), "not_a_choice"),
});
export type WishesInput = z.output<typeof wishesInput>;

export const openInput = z.object({ id });
export const nothing = z.object({});

export const NOTICE_VIEWS = ["unread", "all"] as const;
export const noticeView = z.enum(NOTICE_VIEWS).catch("unread");
export type NoticeView = z.output<typeof noticeView>;
