import { zoneOf } from "@/lib/format/time-zones";
import { newToken } from "@/lib/invitations/token";
import { enqueue } from "@/lib/jobs/mutations";
import type { JobHandler } from "@/lib/jobs/work";
import { type Handing, MailLine } from "@/lib/mail/line";
import { canSendMail } from "@/lib/mail/send";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { getMailSettings } from "../mail-settings/data";
import { readStationery, type Stationery, writeLetter } from "./compose";
import { goneLately, type HeldLetter, holdDue, nextDue, putOff, skipUnwanted } from "./due";
import { begin, giveBack, noteLater, noteRefused, noteTaken, noteUnclear } from "./outcomes";
import { allowedNow, WINDOW_SECONDS } from "./pace";
import { nextAllowed } from "./quiet-hours";
import { recoverUnclear } from "./recover";

export const CAMPAIGN_LETTERS = "campaign-letters";

/** Letters taken at once: few, so that a worker that dies holds little, and stops soon when asked. */
const BATCH = 40;
/** One organizer's letters keep the others' waiting no longer than this. */
const LONGEST_MS = 20_000;
const SERVER_PAUSE_MS = 120_000;

export interface LetterRun {
  readonly sent: number;
  readonly bounced: number;
  readonly refused: number;
  readonly later: number;
  readonly unclear: number;
  readonly quiet: number;
}

/** Sends what is due at the organizer's rate, then books its own next run. Nothing is lost when it is killed, and nothing sent twice: docs/decisions/2026-11-22-letters-once.md. */
export const workOnCampaignLetters: JobHandler = async ({ organizerId }) => {
  const run = await sendDueLetters(organizerId);
  await bookLetters(organizerId, new Date());
  return { ...run };
};

/** Puts the next run into the queue, for when the next letter is due; asked again, it stays the same run. */
export async function bookLetters(organizerId: OrganizerId, now: Date): Promise<boolean> {
  if (!canSendMail()) return false;
  return await inTenantTransaction(organizerId, async (tenant) => {
    const next = await nextDue(tenant);
    if (next === null) return false;
    const soonest = new Date(now.getTime() + WINDOW_SECONDS * 1000);
    const runAt = next > soonest ? next : soonest;
    // a run that is still at work has an earlier key, so it can book the one after it
    await enqueue(tenant, { kind: CAMPAIGN_LETTERS, key: String(Math.floor(runAt.getTime() / (WINDOW_SECONDS * 1000))), runAt });
    return true;
  });
}

export async function sendDueLetters(organizerId: OrganizerId, clock: () => Date = () => new Date()): Promise<LetterRun> {
  const run = { sent: 0, bounced: 0, refused: 0, later: 0, unclear: 0, quiet: 0 };
  const begun = clock().getTime();
  run.unclear += (await recoverUnclear(organizerId, clock())).unclear;
  const stationery = new Map<string, Stationery>();
  const line = new MailLine();
  try {
    while (clock().getTime() - begun < LONGEST_MS) {
      const now = clock();
      const { held, settings, timeZone } = await withTenant(organizerId, async (tenant) => {
        await skipUnwanted(tenant, now);
        const settings = await getMailSettings(tenant);
        const gone = await goneLately(tenant, now, WINDOW_SECONDS);
        const allowed = allowedNow(settings.ratePerMinute, gone.minute, gone.window);
        const { timeZone } = await tenant.db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } });
        return { settings, timeZone, held: allowed === 0 ? [] : await holdDue(tenant, now, Math.min(BATCH, allowed)) };
      });
      if (held.length === 0) break;
      const quiet = { from: settings.quietFrom, until: settings.quietUntil };
      const waits = held.map((letter) => ({ letter, until: nextAllowed(now, zoneOf(letter.zone, letter.country, timeZone), quiet) }));
      const asleep = waits.filter(({ until }) => until > now);
      await withTenant(organizerId, (tenant) => putOff(tenant, asleep.map(({ letter, until }) => ({ id: letter.id, until }))));
      run.quiet += asleep.length;
      const awake = waits.filter(({ until }) => until <= now).map(({ letter }) => letter);
      for (const [index, letter] of awake.entries()) {
        const paper = stationery.get(letter.campaignId) ?? (await withTenant(organizerId, (tenant) => readStationery(tenant, letter.campaignId)));
        stationery.set(letter.campaignId, paper);
        const came = await handOver(organizerId, line, paper, letter, clock);
        await note(organizerId, letter, came, clock());
        if (came.kind === "server") {
          console.error(`The mail server takes no letters: ${came.why}`);
          const rest = awake.slice(index);
          await withTenant(organizerId, (tenant) => giveBack(tenant, rest, new Date(clock().getTime() + SERVER_PAUSE_MS)));
          return run;
        }
        if (came.kind === "taken") run.sent += 1;
        else if (came.kind !== "stopped") run[came.kind] += 1;
      }
    }
  } finally {
    line.close();
  }
  return run;
}

async function handOver(organizerId: OrganizerId, line: MailLine, paper: Stationery, letter: HeldLetter, clock: () => Date): Promise<Handing> {
  const token = newToken();
  const written = writeLetter(paper, { ...letter, messageId: letter.id }, token);
  return await line.hand(written, () => withTenant(organizerId, (tenant) => begin(tenant, letter, token, clock())));
}

async function note(organizerId: OrganizerId, letter: HeldLetter, came: Handing, now: Date): Promise<void> {
  await withTenant(organizerId, async (tenant) => {
    switch (came.kind) {
      case "taken":
        return await noteTaken(tenant, letter, now);
      case "unclear":
        return await noteUnclear(tenant, letter);
      case "bounced":
      case "refused":
        return await noteRefused(tenant, letter, came.kind);
      case "later":
        return await noteLater(tenant, letter, now);
      case "stopped":
        return await giveBack(tenant, [letter], null);
      case "server":
        return;
    }
  });
}
