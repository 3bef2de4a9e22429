import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import { AppError, notFound } from "@/lib/errors";
import { today } from "@/lib/format/days";
import { CampaignStatus } from "@/lib/tenant/enums";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeTables } from "@/lib/tenant/write-rows";
import { everybodyAsked } from "../audience/data";
import { audience, reminderDays } from "../schema";

const DAY = 86_400_000;
/** From here on what follows is planned by what was just written: without statistics the letters of 50,000 were looked through row by row. */
const MANY = 1000;

const locked = z.object({ status: z.enum(CampaignStatus), editionId: z.uuid(), formVersionId: z.uuid(), audience: z.unknown(), reminders: z.unknown(), opensAt: z.date(), closesAt: z.date(), timeZone: z.string() });

/** The campaign's row, which nobody else changes until the transaction ends. */
async function lock({ db, organizerId }: TenantTransaction, id: string) {
  const rows = await db.$queryRaw(sql`
    SELECT k.status::text AS status, k.edition_id AS "editionId", k.form_version_id AS "formVersionId", k.audience, k.reminders, k.opens_at AS "opensAt", k.closes_at AS "closesAt", o.time_zone AS "timeZone"
    FROM campaigns k JOIN organizers o ON o.id = k.organizer_id WHERE k.organizer_id = ${organizerId}::uuid AND k.id = ${id}::uuid FOR UPDATE OF k`);
  const [row] = z.array(locked).parse(rows);
  if (!row) throw notFound();
  return row;
}

function expectStatus(status: CampaignStatus, ...allowed: readonly CampaignStatus[]): void {
  if (!allowed.includes(status)) throw new AppError("conflict");
}

/** Sets a draft's opening: until then its audience goes on changing with what is recorded. */
export async function scheduleCampaign(tenant: TenantTransaction, id: string, now: Date): Promise<{ opensAt: Date }> {
  const { db, organizerId } = tenant;
  const campaign = await lock(tenant, id);
  expectStatus(campaign.status, "draft");
  if (campaign.opensAt <= now) throw new AppError("date_order");
  await db.campaign.update({ where: { organizerId_id: { organizerId, id } }, data: { status: "scheduled" } });
  return { opensAt: campaign.opensAt };
}

/** Back to a draft, to be changed: nothing was sent yet. */
export async function unscheduleCampaign(tenant: TenantTransaction, id: string): Promise<void> {
  const { db, organizerId } = tenant;
  expectStatus((await lock(tenant, id)).status, "scheduled");
  await db.campaign.update({ where: { organizerId_id: { organizerId, id } }, data: { status: "draft" } });
}

export interface Started {
  readonly invited: number;
  readonly messages: number;
}

/**
 * Freezes the audience: an invitation for everybody who is asked at this moment, and all letters that it may get, in one transaction. Starting
 * twice is starting once. Invitations carry a hash of nothing: each letter brings a token of its own.
 */
export async function startCampaign(tenant: TenantTransaction, id: string, now: Date): Promise<Started> {
  const { db, organizerId } = tenant;
  const campaign = await lock(tenant, id);
  expectStatus(campaign.status, "draft", "scheduled");
  if (campaign.closesAt <= now) throw new AppError("date_order");
  const reminders = reminderDays.parse(campaign.reminders);
  const asked = await everybodyAsked(tenant, { editionId: campaign.editionId, audience: audience.parse(campaign.audience) }, today(campaign.timeZone, now));
  const invitations = asked.map((row) => ({ ...row, id: uuidv7() }));
  const rounds = [now, ...reminders.map((days) => new Date(now.getTime() + days * DAY))].filter((due) => due < campaign.closesAt);
  await writeTables(tenant, [
    {
      table: "invitations",
      columns: { id: "uuid", campaign_id: "uuid", form_version_id: "uuid", exhibitor_id: "uuid", contact_id: "uuid", edition_id: "uuid", token_hash: "bytea", expires_at: "timestamptz" },
      rows: invitations.map(({ id: invitation, exhibitorId, contactId }) => ({
        id: invitation, campaign_id: id, form_version_id: campaign.formVersionId, exhibitor_id: exhibitorId, contact_id: contactId, edition_id: campaign.editionId,
        token_hash: randomBytes(32), expires_at: campaign.closesAt,
      })),
    },
  ]);
  const many = invitations.length >= MANY;
  if (many) await db.$executeRaw(sql`SELECT refresh_statistics()`);
  // the references are there by now: a statement of many tables checks them at its own end only
  await writeTables(tenant, [
    {
      table: "campaign_messages",
      columns: { id: "uuid", campaign_id: "uuid", invitation_id: "uuid", round: "smallint", channel: "reach_channel", language: "text", address: "text", due_at: "timestamptz" },
      rows: rounds.flatMap((due, round) =>
        invitations.map(({ id: invitation, reach, language, address }) => ({ id: uuidv7(), campaign_id: id, invitation_id: invitation, round, channel: reach, language, address, due_at: due })),
      ),
    },
  ]);
  if (many) await db.$executeRaw(sql`SELECT refresh_statistics()`);
  await db.campaign.update({ where: { organizerId_id: { organizerId, id } }, data: { status: "running", startedAt: now, opensAt: now < campaign.opensAt ? now : campaign.opensAt } });
  return { invited: invitations.length, messages: invitations.length * rounds.length };
}

export interface Ended {
  /** Letters that will not go out any more. */
  readonly letters: number;
  /** Links that no longer open. */
  readonly links: number;
}

/** Ends a running campaign: no more letters, and open links say that the survey is over. What was answered stays. */
export async function closeCampaign(tenant: TenantTransaction, id: string, now: Date): Promise<Ended> {
  const { db, organizerId } = tenant;
  expectStatus((await lock(tenant, id)).status, "running");
  const { count: links } = await db.invitation.updateMany({ where: { organizerId, campaignId: id, status: "open", expiresAt: { gt: now } }, data: { expiresAt: now } });
  await db.campaign.update({ where: { organizerId_id: { organizerId, id } }, data: { status: "closed", endedAt: now } });
  return { letters: await dropLetters(tenant, id, "closed"), links };
}

/** Takes a campaign back: open links are withdrawn, and say so. What was answered stays. */
export async function cancelCampaign(tenant: TenantTransaction, id: string, now: Date): Promise<Ended> {
  const { db, organizerId } = tenant;
  expectStatus((await lock(tenant, id)).status, "draft", "scheduled", "running");
  const { count: links } = await db.invitation.updateMany({ where: { organizerId, campaignId: id, status: "open" }, data: { status: "withdrawn", withdrawnAt: now } });
  await db.campaign.update({ where: { organizerId_id: { organizerId, id } }, data: { status: "cancelled", endedAt: now } });
  return { letters: await dropLetters(tenant, id, "cancelled"), links };
}

async function dropLetters({ db, organizerId }: TenantTransaction, id: string, reason: "closed" | "cancelled"): Promise<number> {
  const { count } = await db.campaignMessage.updateMany({ where: { organizerId, campaignId: id, status: "planned" }, data: { status: "skipped", reason, heldUntil: null } });
  return count;
}
