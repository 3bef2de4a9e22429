import { createTranslator } from "next-intl";
import { z } from "zod";

import { type HeldLetter, isLinkKind, LINK_HOURS } from "@/lib/auth/letters";
import { publicAddress } from "@/lib/env";
import { dayText } from "@/lib/format/day-text";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";

export interface WrittenLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Names are strangers' words in a letter that bears our name: one short line, and nothing that a mail program makes a link of. */
const said = z.string().catch("").transform((text) => [...text.replace(/[\s\u0000-\u001f]+/g, " ").replace(/\bhttps?\b|:\/\/|www\./gi, " ").replace(/\.(?=\p{L})/gu, ". ").replace(/ +/g, " ").trim()].slice(0, 80).join(""));
const payload = z.object({ organizer: said, inviter: said, name: said, passkey: said, passkeys: z.number().catch(0), newEmail: z.string().catch(""), until: z.coerce.date().catch(new Date(0)) });

/** Where a link leads, by what it is for. */
const PATHS = { sign_up: "/sign-up", join: "/join", reset_password: "/reset", confirm_email: "/confirm-email", sign_in_link: "/sign-in/link" } as const;

/** A letter in its reader's language; null where there is nobody to write to, which whoever asked is not told. */
export function composeLetter(letter: HeldLetter, token: string): WrittenLetter | null {
  const { kind } = letter;
  if ((kind === "reset_password" || kind === "sign_in_link") && letter.user_id === null) return null;
  // somebody else has come to live at the new address
  if (kind === "confirm_email" && letter.user_id !== null) return null;
  const address = publicAddress();
  if (address === null) return null;
  const wanted = letter.user_locale ?? letter.locale;
  const locale: Locale = isLocale(wanted) ? wanted : "en";
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "accounts.letters" });
  const told = payload.parse(letter.payload);
  const words = { organizer: told.organizer, inviter: told.inviter, email: told.newEmail, passkey: told.passkey, passkeys: told.passkeys, day: dayText(told.until, locale) };
  const name = letter.user_name === null ? told.name : said.parse(letter.user_name);
  const link = isLinkKind(kind) ? `${address.replace(/\/$/, "")}${PATHS[kind]}/${token}` : null;
  const parts = [
    name === "" ? t("hello") : t("greeting", { name }),
    t(`${kind}.text`, words),
    ...(link === null || !isLinkKind(kind) ? [] : [link, t("good", { hours: LINK_HOURS[kind], minutes: LINK_HOURS[kind] * 60, days: LINK_HOURS[kind] / 24, unit: LINK_HOURS[kind] < 1 ? "minutes" : LINK_HOURS[kind] > 48 ? "days" : "hours" })]),
    t(`${kind}.end`),
    t("foot", { address }),
  ];
  return { to: letter.email, subject: t(`${kind}.subject`, words), text: parts.join("\n\n") };
}
