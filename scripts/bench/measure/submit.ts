import { randomBytes, randomUUID } from "node:crypto";

import { sendAnswers } from "@/lib/responses/send-answers";
import { answerInvitation } from "@/lib/responses/answer-invitation";
import { getSurveyDoor } from "@/lib/responses/door";
import type { SurveyDoor } from "@/lib/responses/types";
import { ensureCoreForm } from "@/lib/surveys/mutations";
import { questionsOf } from "@/lib/surveys/schema";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { found } from "../../../prisma/seed/install/bulk/found";
import { statementsOf } from "./by-hand";
import type { BenchGround } from "./ground";
import { alone, compared, inTurns, type Line, timed, timesOf } from "./timing";

const AT_ONCE = 500;

/** Sending a survey by name (claim, response, answers, evidence, state) against the same statements by hand, then five hundred at once. */
export async function measureSubmitting(ground: BenchGround): Promise<Line[]> {
  const { organizerId, repeats } = ground;
  const turns = repeats + Math.max(5, Math.ceil(repeats / 10));
  const doors = await openDoors(ground, 2 * turns + AT_ONCE);
  const door = (at: number) => found(doors[at]);
  const waiting = new Map<number, Awaited<ReturnType<typeof rehearse>>>();
  const times = await inTurns(
    repeats,
    (turn) => send(ground, door(turn)),
    async (turn) => await ground.byHand.inTransaction(found(waiting.get(turn))),
    async (turn) => void waiting.set(turn, await rehearse(ground, door(turns + turn))),
  );

  const crowd = doors.slice(2 * turns);
  const samples = await Promise.all(crowd.map((one) => timed(() => send(ground, one))));
  const ids = crowd.map(({ invitationId }) => invitationId);
  const kept = await withTenant(organizerId, ({ db }) => db.response.count({ where: { organizerId, invitationId: { in: ids } } }));
  if (kept !== AT_ONCE) throw new Error(`Of ${AT_ONCE} submissions at once ${kept} were kept.`);
  return [compared("send a survey", "20 answers by name: claim, response, answers, evidence, state", "one", times, 2), alone("send a survey", "all kept; time until each is answered", `${AT_ONCE} at once`, timesOf(samples))];
}

/** Invitations to many exhibitors' contacts, and what stands behind each. */
async function openDoors({ organizerId }: BenchGround, count: number): Promise<SurveyDoor[]> {
  const now = new Date();
  const ids = await inTenantTransaction(organizerId, async (tenant) => {
    const { db } = tenant;
    const { id: formVersionId } = await ensureCoreForm(tenant);
    const held = await db.participation.findMany({ where: { organizerId, status: "held", exhibitor: { contacts: { some: {} } } }, distinct: ["exhibitorId"], take: count, orderBy: { id: "asc" }, select: { exhibitorId: true, editionId: true, exhibitor: { select: { contacts: { take: 1, select: { id: true } } } } } });
    const rows = Array.from({ length: count }, (_, at) => {
      const { exhibitorId, editionId, exhibitor } = found(held[at % held.length]);
      const data = { organizerId, id: randomUUID(), formVersionId, exhibitorId, editionId, contactId: found(exhibitor.contacts[0]).id };
      return { ...data, tokenHash: new Uint8Array(randomBytes(32)), expiresAt: new Date(now.getTime() + 864e6) };
    });
    await db.invitation.createMany({ data: rows });
    return rows.map(({ id }) => id);
  });
  const first = await withTenant(organizerId, (tenant) => getSurveyDoor(tenant, found(ids[0]), now));
  return ids.map((invitationId) => ({ ...first, invitationId }));
}

const filled = ({ version }: SurveyDoor): Record<string, string> =>
  Object.fromEntries(questionsOf(version.definition).map(({ id, scale }) => [id, scale.kind === "text" ? "More signs at the east gate, please." : scale.kind === "scale" ? "8" : "5"]));

async function send({ organizerId }: BenchGround, door: SurveyDoor): Promise<void> {
  const sent = { fields: filled(door), language: "en", naming: null, receipt: null, seconds: 200, device: "phone" } as const;
  const { kind } = await sendAnswers({ organizerId, door }, sent, new Date());
  if (kind !== "recorded") throw new Error(`A submission ended as ${kind}.`);
}

class Rehearsed extends Error {}

/** What sending this form would ask of the database now: done, and taken back. */
async function rehearse({ organizerId }: BenchGround, door: SurveyDoor) {
  const sent = { fields: filled(door), language: "en", seconds: 200, device: "phone" } as const;
  const work = () =>
    inTenantTransaction(organizerId, async (tenant) => {
      await answerInvitation(tenant, door.invitationId, sent, new Date());
      throw new Rehearsed();
    }).catch((error: unknown) => {
      if (!(error instanceof Rehearsed)) throw error;
    });
  return await statementsOf(work);
}
