import { AppError } from "@/lib/errors";
import { isoDay, today } from "@/lib/format/days";
import { serverSecret } from "@/lib/env";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { putIntoJar } from "../anonymous/jar";
import { receiptHash } from "../anonymous/seal";
import { recordResponse } from "../mutations";
import { readAnswers } from "../schema";
import type { GivenAnswer, SentForm } from "../types";
import { getPointDoor, type PointDoor } from "./door";
import { type Visitor, visitMark } from "./visit-mark";

export interface PointForm extends SentForm {
  readonly receipt: string;
  readonly visitor: Visitor;
}

/**
 * Takes what was answered at a printed code: once a day and device, but on a tablet for everybody, where only the page's own receipt tells a
 * form that is sent again. Named answers are stored at once; anonymous ones go into the jar in a transaction of their own, as those of an invitation do.
 */
export async function answerPoint(organizerId: OrganizerId, pointId: string, sent: PointForm, now: Date): Promise<{ named: boolean }> {
  const { door, answers, day } = await inTenantTransaction(organizerId, async (tenant) => {
    const taken = await take(tenant, pointId, sent, now);
    if (taken.door.naming === "named" && !taken.done) await recordNamed(tenant, taken, sent);
    return taken;
  });
  if (door.naming === "named") return { named: true };
  const form = { formVersionId: door.version.id, language: sent.language, segment: null, answers: [...answers] };
  // where it was taken before, the jar may have it or not: the receipt knows
  await inTenantTransaction(organizerId, (tenant) => putIntoJar(tenant, door.campaignId, sent.receipt, form, day));
  return { named: false };
}

interface Taken {
  readonly door: PointDoor;
  readonly answers: readonly GivenAnswer[];
  readonly day: Date;
  /** The same form was taken before. */
  readonly done: boolean;
}

async function take(tenant: TenantTransaction, pointId: string, sent: PointForm, now: Date): Promise<Taken> {
  const { db, organizerId } = tenant;
  const door = await getPointDoor(tenant, pointId, now);
  if (door.state !== "open") throw new AppError("expired");
  const reading = readAnswers(door.version.definition, sent.fields);
  if (!reading.ok) throw new AppError("invalid", reading.problems);
  if (reading.answers.length === 0) throw new AppError("required");
  const day = today(door.timeZone, now);
  const taken = { door, answers: reading.answers, day };
  const hash = new Uint8Array(receiptHash(sent.receipt));
  const given = await db.anonymousReceipt.createMany({ data: [{ organizerId, campaignId: door.campaignId, hash, used: door.naming === "named" }], skipDuplicates: true });
  if (given.count === 0) return { ...taken, done: true };
  if (door.whom.kind === "point" && !door.whom.kiosk) {
    const mark = new Uint8Array(visitMark(serverSecret(), pointId, isoDay(day), sent.visitor));
    const visit = await db.pointVisit.createMany({ data: [{ organizerId, pointId, day, mark }], skipDuplicates: true });
    if (visit.count === 0) throw new AppError("already_answered");
  }
  return { ...taken, done: false };
}

async function recordNamed(tenant: TenantTransaction, { door, answers, day }: Taken, sent: PointForm): Promise<void> {
  if (door.exhibitorId === null) throw new AppError("unexpected");
  const { language, seconds = null, device = null } = sent;
  await recordResponse(
    tenant,
    door.version,
    { exhibitorId: door.exhibitorId, contactId: null, editionId: door.editionId, invitationId: null, importId: null, campaignId: door.campaignId, language, answeredOn: day, seconds, device, answers },
    day,
  );
}
