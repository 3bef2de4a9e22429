import { publicAddress } from "@/lib/env";
import { dayText } from "@/lib/format/day-text";
import { editionLabel } from "@/lib/format/edition-label";
import { today } from "@/lib/format/days";
import type { Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import type { LineLetter } from "@/lib/mail/line";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { notFound } from "@/lib/errors";
import { defaultTexts } from "../default-texts";
import { getMailSettings } from "../mail-settings/data";
import { type CampaignTexts, campaignTexts } from "../schema";
import { asHtml, fill, type Filling } from "./words";

/** What all letters of a campaign share. */
export interface Stationery {
  readonly texts: CampaignTexts;
  readonly show: Readonly<Record<Locale, string>>;
  readonly closing: Readonly<Record<Locale, string>>;
  readonly organizer: string;
  readonly senderName: string | null;
  readonly replyTo: string | null;
}

export async function readStationery(tenant: Tenant, campaignId: string): Promise<Stationery> {
  const { db, organizerId } = tenant;
  const [campaign, organizer, settings] = await Promise.all([
    db.campaign.findUnique({ where: { organizerId_id: { organizerId, id: campaignId } }, select: { texts: true, closesAt: true, senderName: true, replyTo: true, edition: { select: { name: true, show: { select: { name: true, nameZh: true } } } } } }),
    db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { name: true, timeZone: true } }),
    getMailSettings(tenant),
  ]);
  if (!campaign) throw notFound();
  const closing = today(organizer.timeZone, campaign.closesAt);
  return {
    texts: campaignTexts.parse(campaign.texts),
    show: { en: editionLabel(campaign.edition, "en"), zh: editionLabel(campaign.edition, "zh") },
    closing: { en: dayText(closing, "en"), zh: dayText(closing, "zh") },
    organizer: organizer.name,
    senderName: campaign.senderName ?? settings.senderName ?? organizer.name,
    replyTo: campaign.replyTo ?? settings.replyTo,
  };
}

/** To whom, and in which round. */
export interface Reader {
  readonly round: number;
  readonly language: Locale;
  readonly name: string;
  readonly company: string;
  readonly companyLocal: string | null;
  readonly stand: string | null;
}

/** The words for one reader with a link of their own: what is sent, or copied into another messenger. */
export function writeWords(stationery: Stationery, reader: Reader, link: string): { subject: string; body: string } {
  const { texts, show, closing } = stationery;
  // a campaign in one language is sent in that; none at all cannot start
  const language: Locale = texts[reader.language] ? reader.language : reader.language === "en" ? "zh" : "en";
  const words = texts[language] ?? defaultTexts("held")[reader.language];
  if (!words) throw new Error("The product has words in every language.");
  const letter = reader.round === 0 ? words.invitation : words.reminder;
  const filling: Filling = {
    name: reader.name,
    company: language === "zh" ? (reader.companyLocal ?? reader.company) : reader.company,
    show: show[language],
    stand: reader.stand ?? "–",
    link,
    closing: closing[language],
  };
  return { subject: fill(letter.subject, filling).replace(/\s+/g, " ").trim(), body: fill(letter.body, filling) };
}

/** The address of a link, and of its way out. */
export function linkOf(token: string, language: Locale): { link: string; unsubscribe: string } {
  const address = publicAddress();
  if (address === null) throw new Error("NEXTAUTH_URL is not set: letters cannot carry links.");
  return { link: new URL(`/s/${token}`, address).href, unsubscribe: new URL(`/s/${token}/unsubscribe?lang=${language}`, address).href };
}

/** A whole letter, as it is handed to the mail server. */
export function writeLetter(stationery: Stationery, reader: Reader & { readonly address: string; readonly messageId: string }, token: string): LineLetter {
  const { link, unsubscribe } = linkOf(token, reader.language);
  const { subject, body } = writeWords(stationery, reader, link);
  const foot = MESSAGES[reader.language].campaigns.letterFoot.replace("{organizer}", stationery.organizer).replace("{unsubscribe}", unsubscribe);
  return {
    to: reader.address,
    senderName: stationery.senderName,
    replyTo: stationery.replyTo,
    subject,
    text: `${body}\n\n-- \n${foot}\n`,
    html: asHtml(body, foot, [unsubscribe, link], reader.language),
    messageId: reader.messageId,
    unsubscribe,
  };
}
