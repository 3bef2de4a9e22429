import { randomUUID } from "node:crypto";

import { logInteraction } from "@/lib/interactions/mutations";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { found } from "../../../prisma/seed/install/bulk/found";
import { historiesOf, historyKey } from "../world";
import { statementsOf } from "./by-hand";
import type { BenchGround } from "./ground";
import { compared, inTurns, type Line } from "./timing";

/** Saving a noted interaction with its new score, into short and long histories, against the same statements by hand. */
export async function measureLogging(ground: BenchGround): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { pieces, exhibitors } of historiesOf(ground.exhibitors)) {
    const who = await Promise.all(Array.from({ length: exhibitors }, (_, place) => partiesOf(ground, historyKey(pieces, place))));
    const of = (turn: number) => found(who.at(turn % who.length));
    const product = (turn: number) => log(ground, of(turn));
    const waiting = new Map<number, Awaited<ReturnType<typeof rehearse>>>();
    const times = await inTurns(
      ground.repeats,
      product,
      async (turn) => await ground.byHand.inTransaction(found(waiting.get(turn))),
      async (turn) => void waiting.set(turn, await rehearse(ground, of(turn))),
    );
    lines.push(compared("log an interaction", "with mood: evidence, score, stage", `history of ${pieces.toLocaleString("en")} pieces`, times, 1.5));
  }
  return lines;
}

interface Party {
  readonly exhibitorId: string;
  readonly contactId: string;
}

function partiesOf({ organizerId }: BenchGround, externalKey: string): Promise<Party> {
  return inTenantTransaction(organizerId, async ({ db }) => {
    const exhibitor = await db.exhibitor.findUniqueOrThrow({ where: { organizerId_externalKey: { organizerId, externalKey } }, select: { id: true, contacts: { select: { id: true } } } });
    return { exhibitorId: exhibitor.id, contactId: found(exhibitor.contacts[0]).id };
  });
}

class Rehearsed extends Error {}

/** What logging would send for this exhibitor now: done, and taken back. */
async function rehearse(ground: BenchGround, party: Party) {
  return await statementsOf(() =>
    log(ground, party, () => {
      throw new Rehearsed();
    }).catch((error: unknown) => {
      if (!(error instanceof Rehearsed)) throw error;
    }),
  );
}

function log({ organizerId, memberId, today }: BenchGround, { exhibitorId, contactId }: Party, atTheEnd: () => void = () => undefined): Promise<void> {
  const interaction = {
    exhibitorId, contactId, editionId: null, channel: "call", direction: "inbound", phase: null, occurredOn: today, mood: 3, note: "Asked for the floor plan of the hall.", codedConstruct: null,
    codedValue: null, submissionKey: randomUUID(),
  } as const;
  return inTenantTransaction(organizerId, async (tenant) => {
    await logInteraction(tenant, { interaction, promise: null, request: null, complaint: null }, { memberId, today });
    atTheEnd();
  });
}
