import { closeCampaign } from "@/lib/campaigns/running/mutations";
import { unsubscribe, suppress } from "@/lib/campaigns/suppressions/mutations";
import { dateOfDay, dayNumber } from "@/lib/format/days";
import { endOfDay, momentOf } from "@/lib/format/local-time";
import { closeJar } from "@/lib/responses/anonymous/jar";
import { codeComment } from "@/lib/results/comments/mutations";
import { openResults } from "@/lib/results/mutations";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, inTenantTransaction } from "@/lib/tenant/with-tenant";
import type { World } from "../world/types";
import { found } from "./bulk/found";
import { installBeforeShow } from "./campaigns/before-show";
import { type Asked, DAY, type HeldCampaign, installHeldCampaign, installLetters } from "./campaigns/held";
import { installOnTheFloor } from "./campaigns/on-the-floor";
import { someAnswerAnonymously, someAnswerCarelessly, someHaveBegun, strangersForms } from "./campaigns/respondents";
import { CODES } from "./campaigns/words";
import type { Installed } from "./organizer";

/** The clock of the demo's organizer. */
const ZONE = "Europe/Berlin";
/** How many answer beside those whose lives are told. */
const [ANONYMOUS_THEN, ANONYMOUS_NOW, CARELESS, VISITORS, CODED] = [44, 13, 5, 60, 24];
/** Where those who began have stopped: by the number of questions answered. */
const STOPS = [3, 6, 6, 9, 14, 22, 22, 22, 22, 23, 23, 24, 24, 31, 31, 40, 40, 41, 52, 60];

interface Edition {
  readonly id: string;
  readonly key: string;
  readonly startsOn: Date;
  readonly endsOn: Date;
}

/**
 * The surveys of the last two editions of two shows as campaigns, each beside the year before: the newest runs and has its last reminder ahead, the
 * others are over. Before them the pulse of the newest show's days; and one campaign that starts now, for the letters to be seen going out.
 */
export async function installCampaigns(world: World, { organizerId, memberIds, editionIds, forms }: Installed, strangers: number, now: Date): Promise<void> {
  const memberId = found(memberIds[0]);
  const editions = await editionsOf(organizerId, editionIds);
  const about = (key: string): Edition => found(editions.find((edition) => edition.key === key));
  for (const key of ["thread-2", "hearth-2", "thread-3", "hearth-3"]) {
    const edition = about(key);
    const running = key === "hearth-3";
    const opened = momentOf(dateOfDay(dayNumber(edition.endsOn) + 1), 9, ZONE);
    const reminders = running ? remindersAhead(opened, now) : [5, 10, 18];
    const asked = { edition: edition.id, title: "After the show 展后问卷", opened, closes: endOfDay(dateOfDay(dayNumber(edition.endsOn) + found(reminders.at(-1)) + 9), ZONE), reminders, now };
    const campaign = await inLongTenantTransaction(organizerId, (tenant) => installHeldCampaign(tenant, memberId, asked));
    if (!campaign) continue;
    const answering = strangersForms(world, strangers, key, running ? "service" : "core", running ? ANONYMOUS_NOW : ANONYMOUS_THEN);
    await someAnswerAnonymously(organizerId, campaign.id, answering, daysAfter(opened, running ? now : asked.closes));
    await someAnswerCarelessly(organizerId, campaign, CARELESS, new Date(opened.getTime() + 2 * DAY));
    if (running) await someHaveBegun(organizerId, campaign, STOPS, now);
    await finish(organizerId, memberId, campaign, asked, running);
  }
  const floor = await installOnTheFloor(organizerId, memberId, about("hearth-3"), VISITORS);
  // nobody answered by name: there are no careless forms to choose a rule for
  await inTenantTransaction(organizerId, (tenant) => openResults(tenant, floor, { leaveOutFrom: 0 }, now));
  const ahead = about("bright-3");
  await installBeforeShow(organizerId, memberId, { editionId: ahead.id, formVersionId: forms.before.id, zone: ZONE }, now);
}

async function editionsOf(organizerId: OrganizerId, ids: Installed["editionIds"]): Promise<Edition[]> {
  const keys = new Map([...ids].map(([key, id]) => [id, key]));
  const rows = await inTenantTransaction(organizerId, ({ db }) => db.edition.findMany({ where: { organizerId }, select: { id: true, startsOn: true, endsOn: true } }));
  return rows.map((row) => ({ ...row, key: keys.get(row.id) ?? "" }));
}

/** Two reminders that have gone, one that comes in a few days. */
function remindersAhead(opened: Date, now: Date): number[] {
  const days = Math.floor((now.getTime() - opened.getTime()) / DAY);
  const last = Math.min(90, Math.max(12, days + 4));
  return [Math.max(1, Math.min(7, last - 2)), Math.max(2, Math.min(15, last - 1)), last];
}

/** Noon of the days from the second to the last before the end. */
function daysAfter(opened: Date, until: Date): Date[] {
  const days = Math.max(1, Math.floor((until.getTime() - opened.getTime()) / DAY) - 1);
  return Array.from({ length: days }, (_, day) => new Date(opened.getTime() + (day + 1) * DAY));
}

/** Letters, who wants none any more, what the comments are about, and the end where it has come. The rule for careless answers comes before any result. */
async function finish(organizerId: OrganizerId, memberId: string, { id }: HeldCampaign, asked: Asked, running: boolean): Promise<void> {
  await inLongTenantTransaction(organizerId, async (tenant) => {
    await installLetters(tenant, id, asked);
    if (!running) {
      await closeCampaign(tenant, id, asked.closes);
      await closeJar(tenant, id, asked.closes);
    }
    await openResults(tenant, id, { leaveOutFrom: 2 }, asked.now);
    if (running) {
      const silent = await tenant.db.invitation.findMany({ where: { organizerId, campaignId: id, status: "open", openedAt: null }, orderBy: { tokenHash: "asc" }, take: 4, select: { id: true, contact: { select: { email: true } } } });
      for (const [index, { id: invitationId, contact }] of silent.entries()) {
        if (index < 2) await unsubscribe(tenant, invitationId);
        else await suppress(tenant, memberId, { addresses: contact.email === null ? [] : [contact.email.toLowerCase()], reason: "bounced" });
      }
    }
    const comments = await tenant.db.answer.findMany({ where: { organizerId, text: { not: null }, response: { organizerId, campaignId: id } }, orderBy: { id: "asc" }, take: CODED, select: { id: true, text: true } });
    for (const { id: answerId, text } of comments) {
      for (const [part, codes] of CODES) if (part.test(text ?? "")) for (const code of codes) await codeComment(tenant, id, memberId, { answerId, anonymous: false, code, on: true });
    }
  });
}
